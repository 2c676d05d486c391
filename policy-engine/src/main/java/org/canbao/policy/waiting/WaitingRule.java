package org.canbao.policy.waiting;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.canbao.policy.term.Reading;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.Trace;
import org.canbao.policy.term.Unset;
import org.canbao.policy.waiting.WaitingOutcome.Settled;

/** 待遇等待期规则 (CN 二(三), LN 二(三), AH 一(二), HL 二(三)): decides one coverage year. */
public final class WaitingRule {

  private WaitingRule() {}

  /** Decides the wait of one posting; the trace hears the reasons. */
  public static WaitingOutcome decide(Posting posting, WaitingTerms terms, Trace trace) {
    if (posting.year() < terms.from().value()) {
      return BeforeWaits.decide(posting, terms, trace);
    }
    if (terms.isNewborn(posting.born(), posting.year(), posting.on())) {
      return Newborns.decide(posting, terms, trace);
    }
    return switch (terms.window()) {
      case Term<EnrolmentWindow> window -> inYear(posting, terms, window, trace);
      case Unset<EnrolmentWindow> unset -> Unknowns.window(unset);
    };
  }

  private static WaitingOutcome inYear(
      Posting posting, WaitingTerms terms, Term<EnrolmentWindow> window, Trace trace) {
    trace.uses(window);
    if (posting.on().isBefore(window.value().opens())) {
      trace.leansOn(Reading.R22);
    }
    if (window.value().startFor(posting.on()).isHeldBack(posting.on(), posting.year())) {
      trace.leansOn(Reading.R26);
    }
    Optional<Settled> exempt = Exemptions.find(posting, terms, window.value(), trace);
    if (exempt.isPresent()) {
      return exempt.get();
    }
    Optional<Settled> switched = Switches.find(posting, terms, window.value(), trace);
    if (switched.isPresent()) {
      return switched.get();
    }
    return ordinary(posting, terms, window, trace);
  }

  private static WaitingOutcome ordinary(
      Posting posting, WaitingTerms terms, Term<EnrolmentWindow> window, Trace trace) {
    boolean late = window.value().isLate(posting.on());
    WaitLengths lengths =
        WaitLengths.decide(
            terms, posting.gapCount(), late, posting.insuredBefore(), posting.row().repairYears());
    Waiting own = own(posting, terms, lengths, window.value());
    Waiting waiting = Carried.later(posting, own);
    WaitingOutcome outcome = Unknowns.orSettled(posting, terms, lengths, waiting);
    if (outcome instanceof WaitingOutcome.Open && !posting.absencesKnown()) {
      trace.leansOn(Reading.R29);
    }
    if (outcome instanceof Settled && trace != Trace.QUIET) {
      OrdinaryReasons.give(posting, terms, lengths, window.value(), trace);
      Carried.explain(waiting, posting, terms, trace);
    }
    return outcome;
  }

  private static Waiting own(
      Posting posting, WaitingTerms terms, WaitLengths lengths, EnrolmentWindow window) {
    WaitUnit unit = terms.lengths().fixed().value().unit();
    LocalDate clock = window.startFor(posting.on()).of(posting.on(), posting.year());
    LocalDate benefitFrom = unit.after(clock, lengths.total());
    boolean waits = lengths.total() > 0;
    return new Waiting(
        Optional.empty(),
        posting.gapYears(),
        lengths.fixed(),
        lengths.variable(),
        unit,
        waits ? Optional.of(clock) : Optional.empty(),
        waits ? Optional.of(benefitFrom.minusDays(1)) : Optional.empty(),
        benefitFrom,
        OptionalInt.empty());
  }

  /** Returns the outcome of a posting that waits for nothing. */
  static Settled none(
      Posting posting, WaitingTerms terms, Optional<ExemptBy> exempt, LocalDate benefitFrom) {
    Waiting waiting =
        new Waiting(
            exempt,
            posting.gapYears(),
            0,
            0,
            terms.lengths().fixed().value().unit(),
            Optional.empty(),
            Optional.empty(),
            benefitFrom,
            OptionalInt.empty());
    return new Settled(waiting, 0);
  }
}
