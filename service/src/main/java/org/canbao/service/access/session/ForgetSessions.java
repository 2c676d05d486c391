package org.canbao.service.access.session;

import java.time.Duration;
import java.util.Optional;
import org.canbao.service.work.Job;
import org.canbao.service.work.JobRun;
import org.canbao.service.work.Recurring;
import org.springframework.stereotype.Component;

/** 清理会话: removes sessions that have ended. */
@Component
class ForgetSessions implements Job<Job.Nothing> {

  private static final Duration OFTEN = Duration.ofHours(1);

  private final Sessions sessions;

  ForgetSessions(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public String name() {
    return "forget-sessions";
  }

  @Override
  public Class<Nothing> parameters() {
    return Nothing.class;
  }

  @Override
  public void run(JobRun<Nothing> run) {
    run.step(sessions::forgetEnded);
  }

  @Override
  public Optional<Recurring<Nothing>> recurring() {
    return Optional.of(Recurring.every(OFTEN, new Nothing()));
  }

  @Override
  public Optional<String> alone(Nothing parameters) {
    return Optional.of("all");
  }
}
