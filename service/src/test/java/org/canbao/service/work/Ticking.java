package org.canbao.service.work;

import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A recurring job of the tests' own: each of its times leaves a row. */
final class Ticking implements Job<Job.Nothing> {

  private final JdbcClient sql;

  Ticking(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return "ticking";
  }

  @Override
  public Class<Nothing> parameters() {
    return Nothing.class;
  }

  @Override
  public void run(JobRun<Nothing> run) {
    run.step(
        () ->
            sql.sql(
                    """
                    insert into processed (key, item, instance, actor, territory)
                    select 'tick', count(*), '', current_setting('canbao.actor'), ''
                    from processed where key = 'tick'
                    """)
                .update());
  }

  @Override
  public Optional<Recurring<Nothing>> recurring() {
    return Optional.of(Recurring.every(Duration.ofMillis(300), new Nothing()));
  }
}
