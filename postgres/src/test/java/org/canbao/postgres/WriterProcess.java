package org.canbao.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A process of its own that keeps a server and tells each row that the server confirmed. */
public final class WriterProcess {

  private WriterProcess() {}

  /** Arguments: the home; the number before its first row; "write" or "hold". */
  public static void main(String[] arguments) throws Exception {
    var server = PostgresServer.start(TestHomes.settings(Path.of(arguments[0])));
    long number = Long.parseLong(arguments[1]);
    System.out.println("READY " + server.url("postgres"));
    if (arguments[2].equals("hold")) {
      Thread.sleep(60_000);
    }
    while (true) {
      try (var connection = connect(server)) {
        while (true) {
          insert(connection, ++number);
          System.out.println("ACK " + number);
        }
      } catch (SQLException down) {
        Thread.sleep(20);
      }
    }
  }

  static Connection connect(PostgresServer server) throws SQLException {
    return DriverManager.getConnection(server.url("postgres"), server.user(), server.password());
  }

  private static void insert(Connection connection, long number) throws SQLException {
    try (var statement =
        connection.prepareStatement("INSERT INTO confirmed VALUES (?, repeat('x', 200))")) {
      statement.setLong(1, number);
      statement.executeUpdate();
    }
  }
}
