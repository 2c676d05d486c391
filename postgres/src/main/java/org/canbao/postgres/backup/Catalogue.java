package org.canbao.postgres.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canbao.postgres.backup.Manifest.Partition;
import org.canbao.postgres.backup.Manifest.SequenceState;
import org.postgresql.PGConnection;

/**
 * 数据字典: what a schema consists of, and how its rows are told in one way everywhere.
 *
 * @param connection an open transaction
 * @param schema the schema
 */
public record Catalogue(Connection connection, String schema) {

  private static final String HISTORY = "flyway_schema_history";

  /** With these settings every server, old or new, writes the same value as the same text. */
  private static final String SETTINGS =
      """
      SET LOCAL search_path = %s, public;
      SET LOCAL row_security = off;
      SET LOCAL TimeZone = 'UTC';
      SET LOCAL DateStyle = 'ISO, YMD';
      SET LOCAL IntervalStyle = 'postgres';
      SET LOCAL extra_float_digits = 1;
      SET LOCAL bytea_output = 'hex';
      SET LOCAL lc_monetary = 'C';
      SET LOCAL statement_timeout = 0;
      SET LOCAL idle_in_transaction_session_timeout = 0
      """;

  private static final String NOT_OF_AN_EXTENSION =
      """
      AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
      """;

  /**
   * 表: a table that is no partition.
   *
   * @param name the table
   * @param partitioned whether its rows are in partitions
   * @param columns its columns that hold values of their own
   */
  public record Table(String name, boolean partitioned, List<String> columns) {}

  /** Reads one row of an answer. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Sets the session, until its transaction ends, to the one way of writing values. */
  public void settle() throws SQLException {
    execute(SETTINGS.formatted(Names.quoted(schema)));
  }

  public List<Table> tables() throws SQLException {
    String sql =
        """
        SELECT c.relname, c.relkind = 'p',
          array(SELECT a.attname::text FROM pg_attribute a
            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            ORDER BY a.attnum)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = ? AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        """;
    return list(sql + NOT_OF_AN_EXTENSION + "ORDER BY c.relname COLLATE \"C\"", Catalogue::table);
  }

  private static Table table(ResultSet row) throws SQLException {
    String[] columns = (String[]) row.getArray(3).getArray();
    return new Table(row.getString(1), row.getBoolean(2), List.of(columns));
  }

  /** Returns where the sequences stand; they may have gone on since the snapshot, never back. */
  public List<SequenceState> sequences() throws SQLException {
    String sql =
        """
        SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = ? AND c.relkind = 'S'
        """;
    List<SequenceState> states = new ArrayList<>();
    for (String name :
        list(
            sql + NOT_OF_AN_EXTENSION + "ORDER BY c.relname COLLATE \"C\"",
            row -> row.getString(1))) {
      try (var statement = connection.createStatement();
          var row =
              statement.executeQuery(
                  "SELECT last_value, is_called FROM " + Names.quoted(schema, name))) {
        row.next();
        states.add(new SequenceState(name, row.getLong(1), row.getBoolean(2)));
      }
    }
    return states;
  }

  public List<Partition> partitions() throws SQLException {
    return list(
        """
        SELECT c.relname, p.relname, pg_get_expr(c.relpartbound, c.oid)
        FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_inherits i ON i.inhrelid = c.oid
        JOIN pg_class p ON p.oid = i.inhparent
        WHERE n.nspname = ? AND c.relispartition AND c.relkind IN ('r', 'p')
        ORDER BY c.oid
        """,
        row -> new Partition(row.getString(1), row.getString(2), row.getString(3)));
  }

  /** Returns the version of the last migration. */
  public Optional<String> migration() throws SQLException {
    if (tables().stream().noneMatch(table -> table.name().equals(HISTORY))) {
      return Optional.empty();
    }
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT version FROM %s WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1"
                    .formatted(Names.quoted(schema, HISTORY)))) {
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    }
  }

  /** Writes all rows of a table and returns what they come to. */
  public CopyMeter.Reading copyOut(Table table, List<String> columns, OutputStream sink)
      throws SQLException, IOException {
    String from = Names.quoted(schema, table.name());
    String query =
        table.partitioned()
            ? "COPY (SELECT %s FROM %s) TO STDOUT".formatted(Names.listed(columns), from)
            : "COPY %s %s TO STDOUT".formatted(from, Names.inBrackets(columns));
    var meter = new CopyMeter(sink);
    try (var rows = new BufferedOutputStream(meter, 1 << 16)) {
      connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query, rows);
    }
    return meter.reading();
  }

  /** Asks a question about the schema, whose name is the only parameter. */
  public <T> List<T> list(String sql, RowReader<T> reader) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, schema);
      List<T> all = new ArrayList<>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          all.add(reader.read(rows));
        }
      }
      return all;
    }
  }

  public void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
