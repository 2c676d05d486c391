package org.canbao.service.operation;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * 结束: a signal ends the requests that run, then the jobs, then the database, in this order; one
 * that comes during the start is heeded when the service stands.
 */
final class End {

  /** Running requests, running jobs and the database, each with its own limit, come to less. */
  private static final Duration LONGEST = Duration.ofSeconds(120);

  private final CountDownLatch told = new CountDownLatch(1);

  private End() {}

  /** Waits for a signal from now on. */
  static End awaited() {
    End end = new End();
    Thread main = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end.come(main), "end"));
    return end;
  }

  /** The process goes on until the main thread has closed everything. */
  private void come(Thread main) {
    told.countDown();
    try {
      main.join(LONGEST);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void await() {
    try {
      told.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
