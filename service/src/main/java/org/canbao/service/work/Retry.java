package org.canbao.service.work;

import java.time.Duration;

/**
 * 重试: how often a failing job is tried, and how long it waits in between: twice as long each time.
 *
 * @param attempts in all
 * @param first wait after the first failure
 * @param longest no wait is longer
 */
public record Retry(int attempts, Duration first, Duration longest) {

  /** 常用: five times within about a quarter of an hour. */
  public static final Retry USUAL = new Retry(5, Duration.ofSeconds(30), Duration.ofMinutes(10));

  /** 不重试. */
  public static final Retry NEVER = new Retry(1, Duration.ofSeconds(1), Duration.ofSeconds(1));

  private static final int MOST_DOUBLINGS = 30;

  public Retry {
    if (attempts < 1 || first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "retry needs one attempt or more and waits above zero that grow, but was %d, %s, %s"
              .formatted(attempts, first, longest));
    }
  }

  /** The wait after so many failures. */
  public Duration after(int failures) {
    Duration wait = first.multipliedBy(1L << Math.clamp(failures - 1, 0, MOST_DOUBLINGS));
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
