package org.canbao.service.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.canbao.service.TestDatabase;

/** The tables as the service's own login sees them in a territory, without the service. */
record DatabaseView(TestDatabase database) {

  /** The tables that row-level security protects. */
  List<String> protectedTables() {
    return database
        .asOwner()
        .sql(
            """
            select relname from pg_class where relnamespace = 'canbao'::regnamespace and relrowsecurity
            """)
        .query(String.class)
        .list();
  }

  /**
   * Tables that say in which division their rows lie, or whose account they are of, and protect
   * nothing.
   */
  List<String> unprotectedTablesOfDivisions() {
    return database
        .asOwner()
        .sql(
            """
            select distinct c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'canbao'::regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity
              and a.attname in ('division_id', 'account_id') and not a.attisdropped
              and c.relname not like 'division%'
            """)
        .query(String.class)
        .list();
  }

  long rows(String table, String territory) {
    return inTerritory(
        territory,
        statement -> {
          try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  long change(String sql, String territory) {
    return inTerritory(territory, statement -> statement.executeUpdate(sql));
  }

  private interface Work {
    long in(Statement statement) throws SQLException;
  }

  private long inTerritory(String territory, Work work) {
    try (Connection connection = database.service().direct().getConnection();
        PreparedStatement tell =
            connection.prepareStatement("select set_config('canbao.territory', ?, false)");
        Statement statement = connection.createStatement()) {
      tell.setString(1, territory);
      tell.execute();
      return work.in(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
