package org.canbao.service.work.running;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 统一时钟: the database's time, so that instances whose own clocks differ or jump agree about what is
 * due and who is alive. Between two looks the time goes on by the counter that never jumps.
 */
@Component
class DatabaseClock implements Clock {

  private static final Duration GOOD_FOR = Duration.ofSeconds(10);

  private final JdbcClient database;
  private volatile Look last = new Look(Instant.EPOCH, System.nanoTime() - GOOD_FOR.toNanos());

  DatabaseClock(JdbcClient database) {
    this.database = database;
  }

  /** What the database said, and when by our own counter. */
  private record Look(Instant said, long counter) {

    Duration age() {
      return Duration.ofNanos(System.nanoTime() - counter);
    }
  }

  @Override
  public Instant now() {
    Look look = last;
    if (look.age().compareTo(GOOD_FOR) >= 0) {
      look = look();
      last = look;
    }
    return look.said().plus(look.age());
  }

  private Look look() {
    OffsetDateTime said =
        database.sql("select clock_timestamp()").query(OffsetDateTime.class).single();
    return new Look(said.toInstant(), System.nanoTime());
  }
}
