package org.canbao.postgres;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.canbao.postgres.trouble.DatabaseTrouble;

/** 看护: keeps the server of a home running, or waits to do so when its keeper is gone. */
final class Supervisor implements AutoCloseable {

  private static final Logger LOG = System.getLogger("org.canbao.postgres");
  private static final long LOOK_MILLIS = 200;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

  private final Home home;
  private final PostgresSettings settings;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private Optional<Ownership> ownership = Optional.empty();
  private volatile int port;

  private Supervisor(Home home, PostgresSettings settings) {
    this.home = home;
    this.settings = settings;
    this.thread = Thread.ofPlatform().daemon().name("postgres-supervisor").unstarted(this::watch);
  }

  /** Owns the server of the home, or attaches to it, and watches it from now on. */
  static Supervisor begin(Home home, PostgresSettings settings) throws IOException {
    var supervisor = new Supervisor(home, settings);
    supervisor.ownOrAttach();
    supervisor.thread.start();
    return supervisor;
  }

  int port() {
    return port;
  }

  private void ownOrAttach() throws IOException {
    long begin = System.nanoTime();
    while (!tookOwnership(Starter::bringUp) && !attached()) {
      if (!pause(50) || System.nanoTime() - begin > PATIENCE) {
        throw new DatabaseTrouble(
            "另一进程占用着数据库文件夹 %s，但其数据库没有就绪".formatted(home.root()),
            "another process holds the database folder %s, but its database does not get ready"
                .formatted(home.root()));
      }
    }
  }

  private boolean attached() throws IOException {
    Optional<Postmaster> running = Postmaster.running(home).filter(Postmaster::isReady);
    if (running.isEmpty() || Secret.kept(home).isEmpty()) {
      return false;
    }
    port = running.get().port();
    return port != 0;
  }

  /** How a server is brought up by one who just became its owner. */
  @FunctionalInterface
  private interface Way {
    Postmaster with(Starter starter) throws IOException;
  }

  private boolean tookOwnership(Way way) throws IOException {
    ownership = Ownership.tryTake(home);
    if (ownership.isEmpty()) {
      return false;
    }
    boolean up = false;
    try {
      port = way.with(Starter.prepare(home, settings, this::pause)).port();
      up = true;
    } finally {
      if (!up) {
        release();
      }
    }
    return true;
  }

  private void release() throws IOException {
    if (ownership.isPresent()) {
      ownership.get().close();
      ownership = Optional.empty();
    }
  }

  private void watch() {
    long rest = LOOK_MILLIS;
    while (pause(rest)) {
      try {
        look();
        rest = LOOK_MILLIS;
      } catch (IOException | DatabaseTrouble trouble) {
        rest = Math.min(rest * 2, LONGEST_PAUSE_MILLIS);
        LOG.log(Level.WARNING, "the database is not running, next try in " + rest + " ms", trouble);
      }
    }
  }

  private void look() throws IOException {
    if (ownership.isEmpty()) {
      if (tookOwnership(Starter::keepUp)) {
        LOG.log(Level.INFO, "the former keeper of the database is gone, this process took over");
      } else {
        attached();
      }
      return;
    }
    new ServerLog(home.log()).bound();
    if (Postmaster.running(home).isEmpty()) {
      LOG.log(Level.WARNING, "the database ended unexpectedly and is started again");
      port = Starter.prepare(home, settings, this::pause).keepUp().port();
    }
  }

  private boolean pause(long millis) {
    try {
      return !closing.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      // Only a caller of start can be interrupted; nobody knows the watching thread.
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Stops watching; the owner stops the server too. */
  @Override
  public void close() throws IOException {
    closing.countDown();
    awaitWatcher();
    try {
      if (ownership.isPresent()) {
        Postmaster.running(home).ifPresent(Postmaster::stop);
      }
    } finally {
      release();
    }
  }

  private void awaitWatcher() {
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
