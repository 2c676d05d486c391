package org.canbao.service.approval;

import java.time.Duration;
import java.util.Optional;
import org.canbao.service.work.Job;
import org.canbao.service.work.JobRun;
import org.canbao.service.work.Recurring;
import org.springframework.stereotype.Component;

/** 复核过期: writes down, every few minutes, which proposals nobody decided on in time. */
@Component
class ExpireProposals implements Job<Job.Nothing> {

  private static final Duration OFTEN = Duration.ofMinutes(10);

  private final Proposals proposals;

  ExpireProposals(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public String name() {
    return "expire-proposals";
  }

  @Override
  public Class<Nothing> parameters() {
    return Nothing.class;
  }

  @Override
  public void run(JobRun<Nothing> run) {
    int[] ended = {0};
    do {
      run.step(() -> ended[0] = proposals.expire());
    } while (ended[0] > 0);
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
