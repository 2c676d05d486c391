package org.canbao.benchmarks.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.canbao.benchmarks.people.Crowd;
import org.canbao.policy.block.Columns;
import org.canbao.policy.block.Standings;
import org.canbao.policy.decision.AreaPolicies;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** 对照数据库: DuckDB in memory on one thread, with standings in a table. */
public final class ReferenceDatabase implements AutoCloseable {

  private final DuckDBConnection connection;

  private ReferenceDatabase(DuckDBConnection connection) {
    this.connection = connection;
  }

  /** Opens a database that knows the policy of the question and spills into a folder. */
  public static ReferenceDatabase open(AreaPolicies area, Path spill) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    var database = new ReferenceDatabase(connection.unwrap(DuckDBConnection.class));
    database.run("SET threads = 1");
    database.run("SET memory_limit = '8GB'");
    database.run("SET temp_directory = '%s'".formatted(spill));
    database.run("SET autoinstall_known_extensions = false");
    for (String macro : Macros.of(area)) {
      database.run(macro);
    }
    return database;
  }

  /** Loads a crowd as the table that the queries read, in its order. */
  public void load(Standings people) throws SQLException {
    SequencedMap<String, int[]> columns = Columns.of(people);
    run(
        columns.keySet().stream()
            .map(name -> name + " INTEGER NOT NULL")
            .collect(Collectors.joining(", ", "CREATE OR REPLACE TABLE people (", ")")));
    try (DuckDBAppender appender = connection.createAppender("people")) {
      append(columns.values(), Math.min(people.size(), Crowd.DISTINCT), appender);
    }
    repeat(people.size());
  }

  /** A crowd repeats itself; copying inside the database is much faster than loading. */
  private void repeat(int people) throws SQLException {
    run("CREATE OR REPLACE TEMPORARY TABLE distinct_people AS FROM people");
    for (int rows = Crowd.DISTINCT; rows < people; rows += Crowd.DISTINCT) {
      run("INSERT INTO people FROM distinct_people LIMIT " + (people - rows));
    }
    run("DROP TABLE distinct_people");
  }

  private static void append(Collection<int[]> columns, int rows, DuckDBAppender appender)
      throws SQLException {
    int[][] arrays = columns.toArray(int[][]::new);
    for (int row = 0; row < rows; row++) {
      appender.beginRow();
      for (int[] column : arrays) {
        appender.append(column[row]);
      }
      appender.endRow();
    }
  }

  /** Computes all result columns into a new table. */
  public void computeTable(ReferenceQuery query) throws SQLException {
    run("CREATE TABLE verdicts AS " + query.sql());
  }

  public void dropTable() throws SQLException {
    run("DROP TABLE IF EXISTS verdicts");
  }

  /** Computes all result columns and nothing but their sums, so that no result is written. */
  public long[] computeSums(ReferenceQuery query) throws SQLException {
    String sums =
        ReferenceQuery.COLUMNS.stream()
            .map("sum(%s)::BIGINT"::formatted)
            .collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT " + sums + " FROM (" + query.sql() + ")")) {
      row.next();
      long[] found = new long[ReferenceQuery.COLUMNS.size()];
      for (int i = 0; i < found.length; i++) {
        found[i] = row.getLong(i + 1);
      }
      return found;
    }
  }

  /** Hands over the result columns of every row, in the order of the people. */
  public void forEach(ReferenceQuery query, RowReader reader) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query.sql())) {
      int[] values = new int[ReferenceQuery.COLUMNS.size()];
      for (int row = 0; result.next(); row++) {
        for (int i = 0; i < values.length; i++) {
          values[i] = result.getInt(i + 1);
        }
        reader.read(row, values);
      }
    }
  }

  /** 行读者. */
  @FunctionalInterface
  public interface RowReader {
    void read(int row, int[] values);
  }

  /** Runs a statement. */
  public void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
