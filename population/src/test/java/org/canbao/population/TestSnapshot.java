package org.canbao.population;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.canbao.documents.PolicyDigest;
import org.canbao.policy.block.StandingColumn;
import org.canbao.policy.block.Standings;
import org.canbao.policy.decision.Decider;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.decision.Standing;
import org.canbao.policy.history.Facts;
import org.duckdb.DuckDBAppender;

/** Writes snapshots of random people, as the service writes them of those in its tables. */
final class TestSnapshot {

  private TestSnapshot() {}

  /** Writes a file and returns those who are in it by their keys. */
  static Map<Long, Facts> write(
      Path file, PolicyBook book, String area, int year, LocalDate on, int people)
      throws SQLException {
    Map<Long, Facts> written = new LinkedHashMap<>();
    RandomFacts random = new RandomFacts(area, year, 11);
    try (Database database = Database.open(1, file.resolveSibling("spill"))) {
      database.run(
          Arrays.stream(StandingColumn.values())
              .map(column -> column.title() + " integer not null")
              .collect(Collectors.joining(", ", "create table people (person bigint, ", ")")));
      try (DuckDBAppender rows = database.connection().createAppender("people")) {
        for (int number = 1; number <= people; number++) {
          Facts facts = random.person(number);
          if (append(rows, number, facts, on, book)) {
            written.put((long) number, facts);
          }
        }
      }
      database.run(
          """
          copy (select person, '%s' as area, %d::smallint as year, date '%s' as asked_on, '%s' as policy,
            '' as division, * exclude (person) from people) to %s
          """
              .formatted(
                  area,
                  year,
                  on,
                  PolicyDigest.of(book.find(area).orElseThrow()),
                  Database.quoted(file.toString())));
    }
    return written;
  }

  private static boolean append(
      DuckDBAppender rows, long number, Facts facts, LocalDate on, PolicyBook book)
      throws SQLException {
    Standings one = new Standings(1);
    Optional<Standing> standing = Decider.standing(facts, on, book);
    if (standing.isEmpty() || !one.put(0, standing.get())) {
      return false;
    }
    rows.beginRow().append(number);
    for (StandingColumn column : StandingColumn.values()) {
      rows.append(one.column(column)[0]);
    }
    rows.endRow();
    return true;
  }
}
