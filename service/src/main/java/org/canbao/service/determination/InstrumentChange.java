package org.canbao.service.determination;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.service.policy.Instruments;
import org.canbao.service.work.Job;
import org.canbao.service.work.JobRun;
import org.canbao.service.work.Recurring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 政策变化: finds the decisions that were made by other documents than those in force, in areas where
 * these say something else, and makes them due.
 */
@Component
class InstrumentChange implements Job<Job.Nothing> {

  static final String NAME = "find-decisions-by-former-documents";
  private static final int PEOPLE_AT_ONCE = 2000;
  private static final LocalTime AT_NIGHT = LocalTime.of(1, 30);

  private final JdbcClient database;
  private final Instruments instruments;

  InstrumentChange(JdbcClient database, Instruments instruments) {
    this.database = database;
    this.instruments = instruments;
  }

  /** 检查点: the last person seen. */
  record Seen(long person) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Class<Nothing> parameters() {
    return Nothing.class;
  }

  @Override
  public void run(JobRun<Nothing> run) {
    long[] seen = {run.checkpoint(Seen.class).map(Seen::person).orElse(0L)};
    do {
      run.step(
          () -> {
            seen[0] = markAfter(seen[0]).orElse(Long.MAX_VALUE);
            return new Seen(seen[0]);
          });
    } while (seen[0] < Long.MAX_VALUE);
  }

  /** Returns the last person it looked at, or nothing when there was none left. */
  private Optional<Long> markAfter(long person) {
    Optional<Long> last =
        database
            .sql(
                """
                select max(person_id) from (
                  select distinct person_id from determination where person_id > ? order by person_id limit ?) as part
                """)
            .params(person, PEOPLE_AT_ONCE)
            .query(Long.class)
            .optional();
    last.ifPresent(end -> former(person, end).forEach(former -> mark(former, person, end)));
    return last;
  }

  private List<byte[]> former(long after, long to) {
    return database
        .sql(
            """
            select distinct instruments from determination where person_id > ? and person_id <= ? and instruments <> ?
            """)
        .params(after, to, instruments.current().digest())
        .query(byte[].class)
        .list();
  }

  private void mark(byte[] former, long after, long to) {
    List<String> areas = changed(instruments.of(former).book(), instruments.current().book());
    database
        .sql(
            """
            insert into determination_due (person_id, year, cause)
            select distinct p.file_id, d.year, 'INSTRUMENTS' from determination d join person p on p.id = d.person_id
            where d.person_id > ? and d.person_id <= ? and d.instruments = ? and d.area = any (?)
              and not exists (select from determination n where n.supersedes = d.id)
            on conflict (person_id, year) do nothing
            """)
        .params(after, to, former, areas.toArray(String[]::new))
        .update();
  }

  private static List<String> changed(PolicyBook former, PolicyBook current) {
    return former.areas().entrySet().stream()
        .filter(area -> current.find(area.getKey()).filter(area.getValue()::equals).isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public Optional<Recurring<Nothing>> recurring() {
    return Optional.of(Recurring.daily(AT_NIGHT, new Nothing()));
  }

  @Override
  public Optional<String> alone(Nothing parameters) {
    return Optional.of("all");
  }
}
