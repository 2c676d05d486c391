package org.canbao.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Stands first in the queue of a file while somebody else comes. */
public final class QueueOfFile {

  private static final String WAITING =
      "select exists (select from pg_locks where locktype = 'advisory' and not granted)";

  private QueueOfFile() {}

  /**
   * Lets somebody come, and only when they wait commits what was written first.
   *
   * @param first SQL of who is first, or nothing
   * @return what the other one got
   */
  public static <T> T ahead(TestDatabase database, long file, String first, Callable<T> other)
      throws Exception {
    try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
        Connection connection = database.owner().direct().getConnection()) {
      connection.setAutoCommit(false);
      run(
          connection,
          "select pg_advisory_xact_lock(hashtextextended('enrolment:%d', 0))".formatted(file));
      run(connection, first);
      Future<T> answer = others.submit(other);
      await(database, answer);
      connection.commit();
      return answer.get();
    }
  }

  private static void await(TestDatabase database, Future<?> answer) throws InterruptedException {
    while (!database.asOwner().sql(WAITING).query(Boolean.class).single()) {
      if (answer.isDone()) {
        throw new AssertionError("did not wait");
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
