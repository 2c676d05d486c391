package org.canbao.service.work;

import java.time.Duration;
import java.time.LocalTime;

/**
 * 定期: when a job runs without being asked for, and with what.
 *
 * @param <P> the parameters
 */
public record Recurring<P>(Rhythm rhythm, P parameters) {

  /** 节律. */
  public sealed interface Rhythm {

    /** 每日: at a time of day in China. */
    record Daily(LocalTime at) implements Rhythm {}

    /** 每隔: so long after the last time. */
    record Every(Duration interval) implements Rhythm {}
  }

  /** Each day at a time. */
  public static <P> Recurring<P> daily(LocalTime at, P parameters) {
    return new Recurring<>(new Rhythm.Daily(at), parameters);
  }

  /** Again and again. */
  public static <P> Recurring<P> every(Duration interval, P parameters) {
    return new Recurring<>(new Rhythm.Every(interval), parameters);
  }
}
