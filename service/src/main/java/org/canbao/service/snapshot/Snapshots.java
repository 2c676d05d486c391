package org.canbao.service.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.canbao.policy.block.Standings;
import org.canbao.policy.decision.Decider;
import org.canbao.policy.decision.Standing;
import org.canbao.service.snapshot.Histories.Known;

/** 人口快照: folds the history of everybody in an area by the engine and writes one row for each. */
public final class Snapshots {

  private final DataSource owner;

  /** Reads as the owner of the tables: all people, whatever the territory. */
  public Snapshots(DataSource owner) {
    this.owner = owner;
  }

  /**
   * 结果: how many rows were written, and who is not among them.
   *
   * @param elsewhere enrolled in another area for the year
   * @param refused whose facts contradict each other
   */
  public record Written(long people, long elsewhere, long refused) {}

  /** Writes a snapshot as of this moment. */
  public Written write(SnapshotQuestion question, Path file) throws SQLException, IOException {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try (SnapshotFile rows = SnapshotFile.create(file, question);
          Histories histories = new Histories(connection, question)) {
        Written written = write(question, histories, rows);
        rows.finish();
        return written;
      } finally {
        connection.rollback();
      }
    }
  }

  private static Written write(SnapshotQuestion question, Histories histories, SnapshotFile rows)
      throws SQLException {
    Standings one = new Standings(1);
    long people = 0;
    long elsewhere = 0;
    long refused = 0;
    for (Optional<Known> next = histories.next(); next.isPresent(); next = histories.next()) {
      Known known = next.get();
      Optional<Standing> standing =
          Decider.standing(known.facts(), question.on(), question.policies());
      if (standing.isEmpty()) {
        refused++;
      } else if (one.put(0, standing.get())) {
        rows.add(known.person(), known.division(), one);
        people++;
      } else {
        elsewhere++;
      }
    }
    return new Written(people, elsewhere, refused);
  }
}
