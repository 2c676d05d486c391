package org.canbao.policy.waiting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.term.Figure;
import org.canbao.policy.term.Matter;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.Trace;
import org.canbao.policy.term.Wording;

/** 新生儿 (R20): exempt in the birth year, and within the newborn's days whatever the year. */
final class Newborns {

  private static final Wording WITHIN =
      Wording.of(
          "出生后{days}内参保的新生儿不设等待期，自{benefit}起享受待遇。",
          "A newborn enrolled within {days} of birth does not wait; benefits run from {benefit}.");
  private static final Wording LATER =
      Wording.of(
          "新生儿在出生当年参保不设等待期；已超过出生后{days}，自缴费次日{benefit}起享受待遇。",
          "A newborn enrolled in the birth year does not wait; after more than {days} benefits run"
              + " from the day after the payment, {benefit}.");
  private static final Optional<ExemptBy> NEWBORN = Optional.of(new ExemptBy.Newborn());

  private Newborns() {}

  static WaitingOutcome decide(Posting posting, WaitingTerms terms, Trace trace) {
    boolean within = terms.isWithinNewbornDays(posting.born(), posting.on());
    LocalDate benefitFrom = terms.newbornBenefit(posting.born(), posting.year(), posting.on());
    Term<Integer> days = terms.newbornDays();
    trace.because(
        Matter.WAITING,
        days,
        within ? WITHIN : LATER,
        List.of(posting.row()),
        new Figure("days", Figure.Kind.DAYS, days.value()),
        Figure.date("benefit", benefitFrom));
    return WaitingRule.none(posting, terms, NEWBORN, benefitFrom);
  }
}
