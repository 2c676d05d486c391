package org.canbao.service.division.loading;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.canbao.divisions.Lineage;
import org.canbao.divisions.ShippedDivision;
import org.canbao.divisions.ShippedDivisions;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * 载入区划: fills the empty tables with what the product carries, once, as the owner of the tables.
 *
 * <p>All in one transaction, so that a start that is interrupted leaves nothing behind. Indexes and
 * foreign keys are taken away before and built after the rows, which is four times as quick.
 */
public final class DivisionLoading {

  /** Two instances that start together load one after the other, and the second finds it done. */
  private static final long LOCK = 7102;

  private static final String WAY_BACK =
      """
      select pg_get_indexdef(indexrelid) from pg_index
      where indrelid in ('division'::regclass, 'division_version'::regclass) and not indisprimary
      union all
      select format('alter table division_version add constraint %I %s',
          conname, pg_get_constraintdef(oid))
      from pg_constraint where conrelid = 'division_version'::regclass and contype = 'f'
      union all
      select 'alter table division_version enable trigger user'
      """;

  private static final String TAKE_AWAY =
      """
      do $$
      declare one record;
      begin
        for one in select indexrelid::regclass as name from pg_index
            where indrelid in ('division'::regclass, 'division_version'::regclass)
              and not indisprimary loop
          execute format('drop index %s', one.name);
        end loop;
        for one in select conname as name from pg_constraint
            where conrelid = 'division_version'::regclass and contype = 'f' loop
          execute format('alter table division_version drop constraint %I', one.name);
        end loop;
        alter table division_version disable trigger user;
        set local maintenance_work_mem = '256MB';
      end $$
      """;

  private final DataSource owner;

  /** Loads as the owner of the tables. */
  public DivisionLoading(DataSource owner) {
    this.owner = owner;
  }

  /** Loads the shipped divisions unless some were loaded before; says whether it did. */
  public boolean loadIfMissing() {
    return load(ShippedDivisions.DATA_SET, ShippedDivisions::lineages, ShippedDivisions::current);
  }

  /** Loads a small tree instead, parents before children: a few divisions of a test's own. */
  public boolean loadSmall(String dataSet, List<ShippedDivision> divisions) {
    return load(dataSet, List::of, divisions::stream);
  }

  private boolean load(
      String dataSet, Supplier<List<Lineage>> lineages, Supplier<Stream<ShippedDivision>> current) {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      database.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
      if (isLoaded(database)) {
        return false;
      }
      List<String> later = takeAway(database);
      copy(connection, new LoadRows(lineages.get(), current));
      addDivisions(database);
      later.forEach(statement -> database.sql(statement).update());
      finish(database, dataSet);
      connection.commit();
      database.sql("analyze division, division_version, division_change").update();
      connection.commit();
      return true;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("the divisions could not be loaded: " + e.getMessage(), e);
    }
  }

  private static boolean isLoaded(JdbcClient database) {
    return database
        .sql("select exists (select from division_data_set)")
        .query(Boolean.class)
        .single();
  }

  /** Returns the statements that bring back what is taken away. */
  private static List<String> takeAway(JdbcClient database) {
    List<String> later = database.sql(WAY_BACK).query(String.class).list();
    database.sql(TAKE_AWAY).update();
    return later;
  }

  private static void copy(Connection connection, LoadRows rows) throws SQLException, IOException {
    CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
    for (LoadRows.Table table : LoadRows.Table.values()) {
      try (RowsReader reader = new RowsReader(rows.of(table))) {
        copies.copyIn(table.statement(), reader, 1 << 16);
      }
    }
  }

  /**
   * What the tree has beyond the lineages stands; to send it twice would take half as long again.
   */
  private static void addDivisions(JdbcClient database) {
    database
        .sql(
            """
            insert into division (id, today_code, today_basis)
            select division_id, code, 'IN_FORCE' from division_version
            where division_id > (select coalesce(max(id), 0) from division) order by division_id
            """)
        .update();
  }

  private static void finish(JdbcClient database, String dataSet) {
    for (String table : List.of("division", "division_change")) {
      database
          .sql(
              "select setval(pg_get_serial_sequence('%1$s', 'id'), coalesce(max(id), 1)) from %1$s"
                  .formatted(table))
          .query()
          .listOfRows();
    }
    database.sql("insert into division_data_set (name) values (?)").param(dataSet).update();
  }
}
