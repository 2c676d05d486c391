package org.canbao.service.division.change;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import org.canbao.service.division.China;
import org.canbao.service.work.Job;
import org.canbao.service.work.JobRun;
import org.canbao.service.work.Recurring;
import org.springframework.stereotype.Component;

/** 区划变更生效: each day, soon after midnight in China, lets today's codes follow the changes of the day. */
@Component
class ChangesTakeEffect implements Job<Job.Nothing> {

  private static final LocalTime SOON_AFTER_MIDNIGHT = LocalTime.of(0, 1);

  private final DivisionChanges changes;
  private final Clock clock;

  ChangesTakeEffect(DivisionChanges changes, Clock clock) {
    this.changes = changes;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "division-changes-take-effect";
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
    return Optional.of(Recurring.daily(SOON_AFTER_MIDNIGHT, new Nothing()));
  }

  @Override
  public Optional<String> alone(Nothing parameters) {
    return Optional.of("all");
  }
}
