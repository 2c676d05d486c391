package org.canbao.service.county;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.canbao.invented.Batch;
import org.canbao.invented.County;
import org.canbao.invented.Population;
import org.canbao.invented.Rows;
import org.canbao.invented.Seals;
import org.canbao.invented.Table;
import org.canbao.service.protection.Protection;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * 载入虚构县: fills the empty tables of people, enrolments and money once, as their owner.
 *
 * <p>All in one transaction: whoever is interrupted leaves nothing behind, and the next one begins
 * anew. People are invented and sealed by other threads while the database takes rows in.
 */
public final class CountyLoading {

  private static final long LOCK = 7103;
  private static final int CHUNKS = 5;

  private final DataSource owner;
  private final Progress progress;

  /** 进展: is told how far the loading is. */
  public interface Progress {

    /** So many people of all are in. */
    void people(int done, int all);

    /** So many indexes and keys of all are made. */
    void indexes(int done, int all);
  }

  /** Loads as the owner of the tables. */
  public CountyLoading(DataSource owner, Progress progress) {
    this.owner = owner;
    this.progress = progress;
  }

  /** 已载入的县. */
  public record Loaded(String area, int people, long seed) {}

  /** What was loaded before, if anything. */
  public Optional<Loaded> loaded() {
    return loaded(JdbcClient.create(owner));
  }

  private static Optional<Loaded> loaded(JdbcClient database) {
    return database
        .sql("select area, people, seed from invented_county")
        .query((row, _) -> new Loaded(row.getString(1), row.getInt(2), row.getLong(3)))
        .optional();
  }

  /** The numbers of today's divisions by their codes. */
  public ToLongFunction<String> divisions() {
    Map<String, Long> ids = new HashMap<>();
    JdbcClient.create(owner)
        .sql("select code, division_id from division_version where valid_to is null")
        .query((row, _) -> ids.put(row.getString(1), row.getLong(2)))
        .list();
    return code -> ids.getOrDefault(code, 0L);
  }

  /**
   * Loads a county unless one is there; in the transaction of the service that holds the keys.
   *
   * @return whether it did
   * @throws Problem when there are people already who are not invented
   */
  public boolean load(County county, Protection protection) {
    return load(county, FactSeals.of(protection));
  }

  boolean load(County county, Supplier<Seals> seals) {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      database.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
      if (loaded(database).isPresent()) {
        return false;
      }
      refuseOthers(database);
      fill(connection, database, county, seals);
      connection.commit();
      database.sql("analyze " + tables()).update();
      connection.commit();
      return true;
    } catch (SQLException e) {
      throw new IllegalStateException("the county could not be loaded: " + e.getMessage(), e);
    }
  }

  private void fill(
      Connection connection, JdbcClient database, County county, Supplier<Seals> seals)
      throws SQLException {
    Scaffold scaffold = Scaffold.takenDown(database);
    CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    new Population(county)
        .<SQLException>forEach(
            threads,
            CHUNKS,
            seals,
            (batch, people) -> {
              copy(copies, batch);
              progress.people(people, county.people());
            });
    int[] done = new int[1];
    scaffold.putUp(() -> progress.indexes(++done[0], scaffold.size()));
    finish(database, county);
  }

  private static void copy(CopyManager copies, Batch batch) throws SQLException {
    for (Table table : Table.values()) {
      Rows rows = batch.of(table);
      if (rows.count() > 0) {
        CopyIn copy = copies.copyIn(table.copy() + " with (freeze)");
        copy.writeToCopy(rows.buffer(), 0, rows.size());
        copy.endCopy();
      }
    }
  }

  private static void finish(JdbcClient database, County county) {
    for (Table table : Table.values()) {
      if (!table.columns().contains("id")) {
        continue;
      }
      database
          .sql(
              "select setval(pg_get_serial_sequence('%1$s', 'id'), coalesce(max(id), 1)) from %1$s"
                  .formatted(table.title()))
          .query()
          .listOfRows();
    }
    database
        .sql("insert into invented_county (area, people, seed) values (?, ?, ?)")
        .params(county.area(), county.people(), county.seed())
        .update();
  }

  private static void refuseOthers(JdbcClient database) {
    boolean empty =
        database
            .sql(
                """
                select not exists (select from person) and not exists (select from organisation)
                  and not exists (select from household) and not exists (select from money_movement)
                """)
            .query(Boolean.class)
            .single();
    if (!empty) {
      throw Problem.conflict(
          "people-there",
          Text.of(
              "数据库中已有个人或单位，不再载入虚构县；请用 --home 另选一个空的安装目录",
              "there are people or organisations already, so no invented county is loaded; choose"
                  + " an empty folder with --home"));
    }
  }

  private static String tables() {
    return String.join(", ", Arrays.stream(Table.values()).map(Table::title).toList());
  }
}
