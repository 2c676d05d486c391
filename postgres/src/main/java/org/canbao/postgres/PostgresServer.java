package org.canbao.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.canbao.postgres.trouble.DatabaseTrouble;

/**
 * 内置数据库: a PostgreSQL server of one's own, in one folder, on 127.0.0.1 alone.
 *
 * <p>What is committed stays committed, whoever is killed: this process, the server, or both. A
 * server that dies is started again on the same port within a second or so; a server whose process
 * died is found and used again by the next start.
 *
 * <p>One process owns the server of a folder. Another one, or another start in the same process,
 * attaches to it: closing an attached one leaves the server alone. When the owner closes, the
 * server stops, and one of those attached, if there are any, becomes the owner and starts it again;
 * when the owner dies, one of them becomes the owner and keeps it running.
 *
 * <p>The caller closes; nothing here hooks into the end of the process.
 */
public final class PostgresServer implements AutoCloseable {

  private static final Pattern DATABASE = Pattern.compile("[A-Za-z0-9_]{1,63}");

  private final Home home;
  private final Secret secret;
  private final Supervisor supervisor;

  private PostgresServer(Home home, Secret secret, Supervisor supervisor) {
    this.home = home;
    this.secret = secret;
    this.supervisor = supervisor;
  }

  /**
   * Starts the server of a folder, or attaches to it, and returns when it takes connections.
   *
   * @throws DatabaseTrouble when it cannot be started, with the reason
   */
  public static PostgresServer start(PostgresSettings settings) {
    try {
      Home home = Home.open(settings.home());
      Supervisor supervisor = Supervisor.begin(home, settings);
      return new PostgresServer(home, Secret.keptOrNew(home), supervisor);
    } catch (IOException trouble) {
      throw new DatabaseTrouble(
          "数据库文件夹 %s 无法使用：%s".formatted(settings.home(), trouble),
          "the database folder %s cannot be used: %s".formatted(settings.home(), trouble),
          trouble);
    }
  }

  /** Returns the JDBC address of a database of this server; {@code postgres} is always there. */
  public String url(String database) {
    if (!DATABASE.matcher(database).matches()) {
      throw new IllegalArgumentException(
          "a database's name must be of 1 to 63 letters, digits and _, but was " + database);
    }
    return url(supervisor.port(), database);
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  /** Returns the superuser's name. */
  public String user() {
    return Cluster.SUPERUSER;
  }

  /** Returns the superuser's password. */
  public String password() {
    return secret.password();
  }

  /** Tells whether the server takes connections at this moment. */
  public boolean isRunning() {
    return Postmaster.running(home).filter(Postmaster::isReady).isPresent();
  }

  /** Stops the server if this process owns it: sessions end, what is not committed is undone. */
  @Override
  public void close() {
    try {
      supervisor.close();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
