package org.canbao.verification.search;

import java.time.LocalDate;
import java.util.Optional;
import org.canbao.policy.waiting.Posting;
import org.canbao.policy.waiting.Waiting;
import org.canbao.policy.waiting.WaitingOutcome;
import org.canbao.policy.waiting.WaitingOutcome.Settled;
import org.canbao.verification.life.Ruling;

/**
 * 等待期状态: what later waits can depend on.
 *
 * @param year the year that comes next
 * @param insured whether the person was ever insured
 * @param gapYears consecutive gap years up to now
 * @param carried a wait that runs on into the next year
 * @param switching what a scheme switch would look at; empty where no document knows one
 */
record WaitState(
    int year,
    boolean insured,
    int gapYears,
    Optional<Waiting> carried,
    Optional<SwitchState> switching) {

  static WaitState of(Ruling staying, Optional<SwitchReach> reach) {
    Posting posting = staying.standing().posting();
    int year = staying.standing().year();
    return new WaitState(
        year,
        posting.insuredBefore(),
        Integer.bitCount(posting.gapYears()),
        posting.yearBefore().flatMap(before -> runningInto(year, before)),
        reach.map(widest -> SwitchState.of(staying.life(), widest)));
  }

  /** No year has benefits before it begins, so that only a later wait can matter to it (R26). */
  private static Optional<Waiting> runningInto(int year, WaitingOutcome before) {
    LocalDate yearStart = LocalDate.of(year, 1, 1);
    return before
        .atWorst()
        .map(Settled::waiting)
        .filter(waiting -> waiting.benefitFrom().isAfter(yearStart));
  }
}
