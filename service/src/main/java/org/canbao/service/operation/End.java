package org.canbao.service.operation;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * 结束: a signal ends the requests that run, then the jobs, then the database, in this order; one
 * that comes during the start is heeded when the service stands.
 */
final class End implements AutoCloseable {

  /** Running requests, running jobs and the database, each with its own limit, come to less. */
  private static final Duration LONGEST = Duration.ofSeconds(120);

  private final CountDownLatch told = new CountDownLatch(1);

  private final Thread hook;

  private End(Thread main) {
    hook = new Thread(() -> come(main), "end");
  }

  /** Waits for a signal from now on, until it is closed. */
  static End awaited() {
    End end = new End(Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(end.hook);
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

  /** Everything is closed; a process that goes on with something else may end as it likes. */
  @Override
  public void close() {
    if (told.getCount() > 0) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException ending) {
        told.countDown(); // a signal came this very moment: the hook waits for this thread, which
        // ends
      }
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
