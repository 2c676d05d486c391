package org.canbao.postgres.restore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.canbao.postgres.backup.Names;
import org.canbao.postgres.trouble.DatabaseTrouble;

/**
 * 换库: puts one database in the place of another in one transaction: the server shows either the old
 * or the new one under the name, even when everything is killed half-way.
 *
 * <p>Renaming locks the name, so that new sessions wait, and gives the sessions that are there five
 * seconds to go; meanwhile a second connection ends them. Clients connect again, as pools do by
 * themselves.
 */
record Swap(Databases databases, String name) {

  private static final int TRIES = 3;
  private static final String STILL_USED = "55006";
  private static final String FORBIDDEN = "42501";

  /** Renames {@code name} to {@code former}, and {@code fresh} to {@code name}. */
  void swap(String fresh, String former) throws SQLException {
    rename(
        new String[] {name, fresh},
        "ALTER DATABASE %s RENAME TO %s".formatted(Names.quoted(name), Names.quoted(former)),
        "ALTER DATABASE %s RENAME TO %s".formatted(Names.quoted(fresh), Names.quoted(name)));
  }

  /** Gives the name to {@code fresh} when no database has it. */
  void place(String fresh) throws SQLException {
    rename(
        new String[] {fresh},
        "ALTER DATABASE %s RENAME TO %s".formatted(Names.quoted(fresh), Names.quoted(name)));
  }

  private void rename(String[] used, String... statements) throws SQLException {
    for (int tries = 1; ; tries++) {
      try {
        renameOnce(used, statements);
        return;
      } catch (SQLException refused) {
        if (!STILL_USED.equals(refused.getSQLState()) || tries == TRIES) {
          throw refused;
        }
      }
    }
  }

  private void renameOnce(String[] used, String... statements) throws SQLException {
    var done = new CountDownLatch(1);
    var hindered = new AtomicReference<SQLException>();
    Thread ending = Thread.startVirtualThread(() -> endSessions(used, done, hindered));
    try (Connection connection = databases.connect(Databases.MAINTENANCE)) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        for (String rename : statements) {
          statement.execute(rename);
        }
      }
      connection.commit();
    } catch (SQLException refused) {
      if (hindered.get() != null) {
        throw forbidden(hindered.get());
      }
      throw refused;
    } finally {
      done.countDown();
      join(ending);
    }
  }

  /** Ends the sessions of the databases again and again, until the renaming is done. */
  private void endSessions(
      String[] used, CountDownLatch done, AtomicReference<SQLException> hindered) {
    try (Connection connection = databases.connect(Databases.MAINTENANCE);
        var end =
            connection.prepareStatement(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = ANY (?)"
                    + " AND coalesce(backend_type, 'client backend') = 'client backend'")) {
      end.setArray(1, connection.createArrayOf("text", used));
      do {
        end.execute();
      } while (!done.await(20, TimeUnit.MILLISECONDS));
    } catch (SQLException forbidden) {
      hindered.set(forbidden);
    } catch (InterruptedException never) {
      Thread.currentThread().interrupt();
    }
  }

  private static DatabaseTrouble forbidden(SQLException cause) {
    return FORBIDDEN.equals(cause.getSQLState())
        ? new DatabaseTrouble(
            "无权结束其他会话，请先停止服务，或授予 pg_signal_backend",
            "there is no right to end the sessions of others; please stop the service first, or"
                + " grant pg_signal_backend",
            cause)
        : new DatabaseTrouble(
            "无法结束数据库的会话（SQLSTATE %s）".formatted(cause.getSQLState()),
            "the sessions of the database could not be ended (SQLSTATE %s)"
                .formatted(cause.getSQLState()),
            cause);
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
