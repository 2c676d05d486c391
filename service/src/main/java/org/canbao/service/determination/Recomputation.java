package org.canbao.service.determination;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.service.division.China;
import org.canbao.service.enrolment.people.EnrolledPeople;
import org.canbao.service.work.Job;
import org.canbao.service.work.JobRun;
import org.canbao.service.work.Recurring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 重新核定: decides anew for everybody whose facts changed. Each step takes some people and decides in
 * one transaction, so that a kill leaves them all due, and nobody is decided on twice. Who cannot
 * be decided on is put off and holds up nobody.
 */
@Component
class Recomputation implements Job<Job.Nothing> {

  static final String NAME = "recompute-determinations";
  private static final int AT_ONCE = 50;
  private static final Logger LOG = LoggerFactory.getLogger(Recomputation.class);

  private final DueDeterminations due;
  private final Determinations determinations;
  private final EnrolledPeople people;
  private final TransactionTemplate savepoint;
  private final Clock clock;

  Recomputation(
      DueDeterminations due,
      Determinations determinations,
      EnrolledPeople people,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.due = due;
    this.determinations = determinations;
    this.people = people;
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.clock = clock;
  }

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
    long[] done = {0};
    int[] taken = {0};
    do {
      run.step(
          () -> {
            List<DueDeterminations.Due> some = due.take(AT_ONCE);
            some.forEach(this::decideOrPark);
            taken[0] = some.size();
            done[0] += taken[0];
            run.progress(done[0], 0, "deciding");
            return done[0];
          });
    } while (taken[0] > 0);
  }

  /** What may pass by itself, as a deadlock, undoes the step, which is done again. */
  private void decideOrPark(DueDeterminations.Due one) {
    try {
      savepoint.executeWithoutResult(_ -> decide(one));
    } catch (TransientDataAccessException busy) {
      throw busy;
    } catch (RuntimeException failed) {
      LOG.warn("somebody cannot be decided on: {}", failed.getClass().getSimpleName());
      due.park(one, failed);
    }
  }

  /** Who has no date of birth cannot be decided on; the file becomes due again when it gets one. */
  private void decide(DueDeterminations.Due one) {
    if (people.get(one.person()).born().isEmpty()) {
      return;
    }
    LocalDate today = China.today(clock);
    for (String area : due.areas(one)) {
      determinations.decide(new Question(one.person(), area, one.year(), today), one.cause());
    }
  }

  @Override
  public Optional<Recurring<Nothing>> recurring() {
    return Optional.of(Recurring.every(Duration.ofMinutes(1), new Nothing()));
  }

  @Override
  public Optional<String> alone(Nothing parameters) {
    return Optional.of("all");
  }
}
