package org.canbao.policy.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.history.EnrolmentHistory;
import org.canbao.policy.history.Facts;
import org.canbao.policy.history.Switching;
import org.canbao.policy.term.MissingFact;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.Trace;
import org.canbao.policy.term.YearSet;
import org.canbao.policy.waiting.EnrolmentWindow;
import org.canbao.policy.waiting.Posting;
import org.canbao.policy.waiting.SchemeSwitch;
import org.canbao.policy.waiting.WaitingOutcome;
import org.canbao.policy.waiting.WaitingOutcome.Open;
import org.canbao.policy.waiting.WaitingOutcome.Settled;
import org.canbao.policy.waiting.WaitingRule;
import org.canbao.policy.waiting.WaitingTerms;

/** 历年等待期: the waits of all resident years of one person, each decided at most once. */
final class Waits {

  private final EnrolmentHistory history;
  private final PolicyBook policies;
  private final AreaPolicies asked;
  private final List<Known> known = new ArrayList<>(2);
  private final int unusual;
  private final Optional<Waits> shorter;
  private final int own;

  /** 已核定年度: a year that was decided before. */
  private record Known(int year, WaitingOutcome outcome) {}

  Waits(EnrolmentHistory history, PolicyBook policies, AreaPolicies asked) {
    this.history = history;
    this.policies = policies;
    this.asked = asked;
    this.shorter = Optional.empty();
    this.own = -1;
    int years = 0;
    for (int rest = history.resident(); rest != 0; rest &= rest - 1) {
      Resident row = history.get(YearSet.first(rest));
      years |= isPlain(row) ? 0 : YearSet.of(row.year());
    }
    this.unusual = years;
  }

  private Waits(Waits shorter, EnrolmentHistory longer, Resident added) {
    this.history = longer;
    this.policies = shorter.policies;
    this.asked = shorter.asked;
    this.shorter = Optional.of(shorter);
    this.own = YearSet.from(added.year());
    int earlier = shorter.unusual & YearSet.before(added.year());
    this.unusual = earlier | (isPlain(added) ? 0 : YearSet.of(added.year()));
  }

  /** Returns the waits of a history with one more year; what was decided before it stays. */
  Waits with(Resident added) {
    return new Waits(this, history.with(added), added);
  }

  /** Returns these waits for looking ahead, when no gap so far could be undone by an absence. */
  Waits lookingAhead(int year) {
    boolean supposes = history.facts().absences().isEmpty() && history.gaps(year) == 0;
    return supposes ? new Waits(history.lookingAhead(), policies, asked) : this;
  }

  EnrolmentHistory history() {
    return history;
  }

  /** Returns the policies of the place of enrolment. */
  AreaPolicies placeOf(Resident row) {
    return row.area().isEmpty() ? asked : policies.find(row.area().get()).orElse(asked);
  }

  /** Decides the wait of one resident year; the trace hears the reasons. */
  WaitingOutcome decide(Resident row, Trace trace) {
    return decide(posting(row), trace);
  }

  /** Decides the wait of what was gathered before. */
  WaitingOutcome decide(Posting posting, Trace trace) {
    Resident row = posting.row();
    return WaitingRule.decide(posting, placeOf(row).of(row.year()).waiting(), trace);
  }

  /** Returns the wait of a resident year; decides it at most once. */
  WaitingOutcome get(int year) {
    if (shorter.isPresent() && !YearSet.contains(own, year)) {
      return shorter.get().get(year);
    }
    for (Known before : known) {
      if (before.year() == year) {
        return before.outcome();
      }
    }
    WaitingOutcome outcome = decide(history.get(year), Trace.QUIET);
    known.add(new Known(year, outcome));
    return outcome;
  }

  /** Gathers what the wait of a resident year depends on. */
  Posting posting(Resident row) {
    Facts facts = history.facts();
    int year = row.year();
    int gaps = history.gaps(year);
    int consecutive =
        gaps & YearSet.from(year - YearSet.runBefore(gaps, year)) & YearSet.before(year);
    return new Posting(
        row,
        facts.born(),
        consecutive,
        history.insuredBefore(year),
        facts.identities(),
        facts.absences().isPresent(),
        switching(row),
        mayRunOn(year - 1) ? Optional.of(get(year - 1)) : Optional.empty());
  }

  private Optional<Switching> switching(Resident row) {
    return placeOf(row).of(row.year()).waiting().schemeSwitch()
            instanceof Term<SchemeSwitch> conditions
        ? history.switching(row, conditions.value().minContinuousMonths())
        : Optional.empty();
  }

  /** Tells whether a year may have a wait: of its own, or one that runs on from the year before. */
  private boolean mayRunOn(int year) {
    return (unusual & YearSet.before(year + 1)) != 0
        && YearSet.contains(history.resident(), year)
        && (YearSet.contains(unusual, year) || mayRunOn(year - 1) && reachesBeyond(year - 1));
  }

  private boolean reachesBeyond(int year) {
    return switch (get(year)) {
      case Open _ -> true;
      case Settled settled -> settled.waiting().benefitFrom().getYear() > year;
    };
  }

  /**
   * Tells whether a year was paid in the window after an insured year. Most are: they have no wait
   * of their own, and the rule need not be asked.
   */
  private boolean isPlain(Resident row) {
    WaitingTerms terms = placeOf(row).of(row.year()).waiting();
    if (row.year() < terms.from().value()) {
      return true;
    }
    return terms.window() instanceof Term<EnrolmentWindow> window
        && !row.paidOn().isAfter(window.value().closes())
        && history.insuredBefore(row.year())
        && !YearSet.contains(history.gaps(), row.year() - 1);
  }

  /** Returns the years among these without a single day of benefits (R16). */
  int withoutBenefit(int years) {
    int without = 0;
    for (int rest = unusual == 0 ? 0 : years; rest != 0; rest &= rest - 1) {
      int year = YearSet.first(rest);
      if (mayRunOn(year)) {
        Optional<Settled> worst = get(year).atWorst();
        boolean none = worst.isPresent() && worst.get().waiting().benefitFrom().getYear() > year;
        without |= none ? YearSet.of(year) : 0;
      }
    }
    return without;
  }

  /** Returns what must be known to tell whether these years had a day of benefits. */
  List<MissingFact> unknownBenefit(int years, int withoutBenefit) {
    List<MissingFact> missing = new ArrayList<>(0);
    for (int rest = unusual == 0 ? 0 : years; rest != 0; rest &= rest - 1) {
      int year = YearSet.first(rest);
      if (mayRunOn(year)
          && get(year) instanceof Open open
          && (open.unlessHelped().isEmpty() || YearSet.contains(withoutBenefit, year))) {
        missing.addAll(open.missing());
      }
    }
    return missing;
  }
}
