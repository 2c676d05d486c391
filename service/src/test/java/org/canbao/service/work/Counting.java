package org.canbao.service.work;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A job of the tests' own: writes a row for each item, which can be there only once. */
final class Counting implements Job<Counting.Items> {

  /**
   * What to count.
   *
   * @param failures how many runs fail at the middle
   */
  record Items(String key, int count, int pause, int failures, boolean alone) {}

  private final String instance;
  private final JdbcClient sql;
  final AtomicInteger runs = new AtomicInteger();

  Counting(String instance, JdbcClient sql) {
    this.instance = instance;
    this.sql = sql;
  }

  @Override
  public String name() {
    return "counting";
  }

  @Override
  public Class<Items> parameters() {
    return Items.class;
  }

  @Override
  public Retry retry() {
    return new Retry(3, Duration.ofMillis(200), Duration.ofSeconds(1));
  }

  @Override
  public Optional<String> alone(Items items) {
    return items.alone() ? Optional.of(items.key()) : Optional.empty();
  }

  @Override
  public void run(JobRun<Items> run) throws InterruptedException {
    int tries = runs.incrementAndGet();
    Items items = run.parameters();
    for (int done = run.checkpoint(Integer.class).orElse(0); done < items.count(); done++) {
      int item = done;
      if (tries <= items.failures() && item == items.count() / 2) {
        throw Problem.conflict("middle-reached", Text.of("到中间了", "in the middle"));
      }
      run.step(item + 1, () -> write(items.key(), item));
      run.progress(item + 1L, items.count(), "counting");
      Thread.sleep(items.pause());
    }
  }

  private void write(String key, int item) {
    sql.sql(
            """
            insert into processed (key, item, instance, actor, territory)
            values (?, ?, ?, current_setting('canbao.actor'), current_setting('canbao.territory'))
            """)
        .params(key, item, instance)
        .update();
  }

  /** Where the rows go. */
  static final String TABLE =
      """
      create table canbao.processed (
        key text not null, item int not null, instance text not null, actor text not null,
        territory text not null, at timestamptz not null default clock_timestamp(),
        primary key (key, item))
      """;
}
