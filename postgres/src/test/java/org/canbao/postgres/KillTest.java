package org.canbao.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

  private static final int ROUNDS = 9;

  @TempDir Path folder;

  private final Set<Long> confirmed = new TreeSet<>();
  private final Random random = new Random(20_260_101);

  @Test
  void noConfirmedRowIsLostWhoeverIsKilled() throws Exception {
    Path home = TestHomes.in(folder);
    try (var server = PostgresServer.start(TestHomes.settings(home));
        var connection = WriterProcess.connect(server);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE confirmed (number bigint PRIMARY KEY, filling text)");
    }
    for (int round = 0; round < ROUNDS; round++) {
      killed(home.toRealPath(), round % 3);
    }
    try (var server = PostgresServer.start(TestHomes.settings(home))) {
      assertThat(stored(server)).containsAll(confirmed);
    }
  }

  private void killed(Path home, int who) throws Exception {
    long before = confirmed.isEmpty() ? 0 : Collections.max(confirmed) + 10;
    try (var child = Child.start(home, before, "write")) {
      child.awaitReady();
      await(() -> child.confirmed().size() > random.nextInt(200));
      if (who != 0) {
        postmaster(home).process().destroyForcibly();
      }
      if (who == 1) {
        int reached = child.confirmed().size();
        await(() -> child.confirmed().size() > reached + 50);
      }
      child.kill();
      confirmed.addAll(child.confirmed());
    }
  }

  private static Postmaster postmaster(Path home) {
    return Postmaster.running(new Home(home)).orElseThrow();
  }

  private static Set<Long> stored(PostgresServer server) throws SQLException {
    Set<Long> stored = new TreeSet<>();
    try (var connection = WriterProcess.connect(server);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT number FROM confirmed")) {
      while (rows.next()) {
        stored.add(rows.getLong(1));
      }
    }
    return stored;
  }

  static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + 30_000_000_000L;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain");
      }
      Thread.sleep(10);
    }
  }
}
