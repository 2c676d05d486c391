package org.canbao.service.work.running;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.canbao.service.rest.RepeatedRequests;
import org.canbao.service.work.Job;
import org.canbao.service.work.JobRun;
import org.canbao.service.work.Recurring;
import org.springframework.stereotype.Component;

/** 清理幂等键: forgets each night the answers to writes of more than a week ago. */
@Component
class ForgetRepeatedRequests implements Job<Job.Nothing> {

  private static final Duration KEPT = Duration.ofDays(7);

  private final RepeatedRequests requests;

  ForgetRepeatedRequests(RepeatedRequests requests) {
    this.requests = requests;
  }

  @Override
  public String name() {
    return "forget-repeated-requests";
  }

  @Override
  public Class<Nothing> parameters() {
    return Nothing.class;
  }

  @Override
  public void run(JobRun<Nothing> run) {
    run.step(() -> requests.forgetOlderThan(KEPT));
  }

  @Override
  public Optional<Recurring<Nothing>> recurring() {
    return Optional.of(Recurring.daily(LocalTime.of(3, 10), new Nothing()));
  }

  @Override
  public Optional<String> alone(Nothing parameters) {
    return Optional.of("all");
  }
}
