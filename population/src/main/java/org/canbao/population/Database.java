package org.canbao.population;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;

/** DuckDB 库: in memory, spilling into a folder when that is not enough. */
public final class Database implements AutoCloseable {

  private final DuckDBConnection connection;

  private Database(DuckDBConnection connection) {
    this.connection = connection;
  }

  /** Opens a database with so many threads. */
  public static Database open(int threads, Path spill) throws SQLException {
    Database database =
        new Database(DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class));
    database.run("set threads = " + threads);
    database.run("set temp_directory = " + quoted(spill.toAbsolutePath().toString()));
    database.run("set autoinstall_known_extensions = false");
    database.run("set preserve_insertion_order = false");
    return database;
  }

  DuckDBConnection connection() {
    return connection;
  }

  /** Runs a statement. */
  public void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Asks; closing the answer closes the question. */
  public ResultSet query(String sql) throws SQLException {
    Statement statement = connection.createStatement();
    statement.closeOnCompletion();
    return statement.executeQuery(sql);
  }

  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** Later lines may quote a row. */
  static String firstLine(SQLException e) {
    return e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
