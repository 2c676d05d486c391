package org.canbao.verification.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.decision.Standing;
import org.canbao.policy.limit.Cap;
import org.canbao.policy.limit.LimitOutcome;
import org.canbao.policy.term.MissingFact;
import org.canbao.policy.waiting.Waiting;
import org.canbao.policy.waiting.WaitingOutcome;

/**
 * 核定: what the rules say of the last year of a history.
 *
 * @param life the history
 * @param standing what was decided on
 * @param waiting the wait
 * @param limit the payment limit
 */
public record Ruling(Life life, Standing standing, WaitingOutcome waiting, LimitOutcome limit) {

  /** Returns the wait; empty while undecided. */
  public Optional<Waiting> settledWaiting() {
    return waiting instanceof WaitingOutcome.Settled settled
        ? Optional.of(settled.waiting())
        : Optional.empty();
  }

  /** Returns the first day of benefits; empty while undecided. */
  public Optional<LocalDate> benefitFrom() {
    return settledWaiting().map(Waiting::benefitFrom);
  }

  /** Returns the payment limit with its parts; empty while undecided. */
  public Optional<Cap> cap() {
    return limit instanceof LimitOutcome.Settled settled
        ? Optional.of(settled.cap())
        : Optional.empty();
  }

  /** Returns how many gap years it helps to repair. */
  public int usefulRepairs() {
    return waiting instanceof WaitingOutcome.Settled settled ? settled.usefulRepairs() : 0;
  }

  /** Returns what an undecided wait lacks. */
  public List<MissingFact> missingForWait() {
    return waiting instanceof WaitingOutcome.Open open ? open.missing() : List.of();
  }

  /** Returns what an undecided limit lacks. */
  public List<MissingFact> missingForLimit() {
    return limit instanceof LimitOutcome.Open open ? open.missing() : List.of();
  }
}
