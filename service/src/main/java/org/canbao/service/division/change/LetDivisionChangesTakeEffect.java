package org.canbao.service.division.change;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import org.canbao.service.division.China;
import org.canbao.service.work.Job;
import org.canbao.service.work.JobRun;
import org.canbao.service.work.Recurring;
import org.springframework.stereotype.Component;

/** 区划变更生效: each day, as it begins, today's codes follow the changes whose day has come. */
@Component
class LetDivisionChangesTakeEffect implements Job<Job.Nothing> {

  private final DivisionChanges changes;
  private final Clock clock;

  LetDivisionChangesTakeEffect(DivisionChanges changes, Clock clock) {
    this.changes = changes;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "let-division-changes-take-effect";
  }

  @Override
  public Class<Nothing> parameters() {
    return Nothing.class;
  }

  @Override
  public void run(JobRun<Nothing> run) {
    run.step(() -> changes.takeEffect(China.today(clock)));
  }

  @Override
  public Optional<Recurring<Nothing>> recurring() {
    return Optional.of(Recurring.daily(LocalTime.of(0, 1), new Nothing()));
  }

  @Override
  public Optional<String> alone(Nothing parameters) {
    return Optional.of("all");
  }
}
