package org.canbao.policy.waiting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.history.Switching;
import org.canbao.policy.term.Figure;
import org.canbao.policy.term.Matter;
import org.canbao.policy.term.Reading;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.Trace;
import org.canbao.policy.term.Wording;
import org.canbao.policy.waiting.WaitingOutcome.Settled;

/** 制度切换 (HL 二(三)): no wait for those who change schemes in time and pay the arrears. */
final class Switches {

  private static final Wording NO_WAIT =
      Wording.of(
          "由职工医保转入，连续参保不少于{least}，中断{interruption}未超过{most}，已补缴，不设等待期，" + "自{benefit}起享受待遇。",
          "Came from the employee scheme after at least {least} without a break, interrupted for"
              + " {interruption} of {most} allowed, arrears paid: no wait, benefits from"
              + " {benefit}.");
  private static final Wording ARREARS_HELP =
      Wording.of(
          "由职工医保转入，连续参保和中断时间符合条件；补缴中断期间的医保费后可不设等待期。",
          "Came from the employee scheme in time: paying the arrears of the interruption would do"
              + " away with the wait.");
  private static final Optional<ExemptBy> SWITCH = Optional.of(new ExemptBy.Switch());

  private Switches() {}

  static Optional<Settled> find(
      Posting posting, WaitingTerms terms, EnrolmentWindow window, Trace trace) {
    if (posting.switching().isEmpty()
        || !(terms.schemeSwitch() instanceof Term<SchemeSwitch> conditions)
        || !conditions.value().isMetBy(posting.switching().get())) {
      return Optional.empty();
    }
    Switching switching = posting.switching().get();
    if (!posting.row().arrearsPaid()) {
      if (posting.gapCount() > 0 || window.isLate(posting.on())) {
        trace.because(
            Matter.WAITING, conditions, ARREARS_HELP, List.of(posting.row(), switching.last()));
      }
      return Optional.empty();
    }
    return Optional.of(settled(posting, terms, window, conditions, trace));
  }

  private static Settled settled(
      Posting posting,
      WaitingTerms terms,
      EnrolmentWindow window,
      Term<SchemeSwitch> conditions,
      Trace trace) {
    Switching switching = posting.switching().get();
    LocalDate benefitFrom = start(posting, terms, window, trace);
    trace.leansOn(Reading.R21);
    trace.because(
        Matter.WAITING,
        conditions,
        NO_WAIT,
        List.of(posting.row(), switching.last()),
        WaitUnit.MONTH.figure("least", conditions.value().minContinuousMonths()),
        WaitUnit.MONTH.figure("interruption", switching.interruptionMonths()),
        WaitUnit.MONTH.figure("most", conditions.value().maxInterruptionMonths()),
        Figure.date("benefit", benefitFrom));
    return WaitingRule.none(posting, terms, SWITCH, benefitFrom);
  }

  /** R28: paying arrears must not start benefits later than not paying them. */
  private static LocalDate start(
      Posting posting, WaitingTerms terms, EnrolmentWindow window, Trace trace) {
    LocalDate switched = BenefitStart.SAME_DAY.of(posting.on(), posting.year());
    WaitLengths ordinary =
        WaitLengths.decide(
            terms, posting.gapCount(), window.isLate(posting.on()), posting.insuredBefore(), 0);
    LocalDate clock = window.startFor(posting.on()).of(posting.on(), posting.year());
    LocalDate unswitched = terms.lengths().fixed().value().unit().after(clock, ordinary.total());
    if (unswitched.isBefore(switched)) {
      trace.leansOn(Reading.R28);
      return unswitched;
    }
    return switched;
  }
}
