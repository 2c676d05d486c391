package org.canbao.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.canbao.postgres.restore.Databases;

/** A running server for tests, of the version that is packed or of the oldest that must do. */
public record TestServer(String address, String user, String password, Stopping stopping)
    implements AutoCloseable, Databases {

  /** How a server is stopped. */
  @FunctionalInterface
  public interface Stopping {
    void stop();
  }

  /** Starts a server of the packed version. */
  public static TestServer ours(Path folder) throws Exception {
    var server = PostgresServer.start(TestHomes.settings(TestHomes.in(folder)));
    String url = server.url("postgres");
    String address = url.substring(0, url.lastIndexOf('/') + 1);
    return new TestServer(address, server.user(), server.password(), server::close);
  }

  @Override
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(address + database, user, password);
  }

  /** Returns the same server as another user sees it. */
  public TestServer as(String other, String itsPassword) {
    return new TestServer(address, other, itsPassword, () -> {});
  }

  /** Runs statements in a database. */
  public void run(String database, String... statements) throws SQLException {
    try (var connection = connect(database);
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Returns the first value of the first row. */
  public String ask(String database, String question) throws SQLException {
    try (var connection = connect(database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Override
  public void close() {
    stopping.stop();
  }
}
