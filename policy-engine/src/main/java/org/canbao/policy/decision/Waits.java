package org.canbao.policy.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<Integer, WaitingOutcome> decided = new HashMap<>();
  private final int runningOn;
  private final Optional<Waits> shorter;
  private final int own;

  Waits(EnrolmentHistory history, PolicyBook policies, AreaPolicies asked) {
    this.history = history;
    this.policies = policies;
    this.asked = asked;
    this.shorter = Optional.empty();
    this.own = -1;
    int unusual = 0;
    for (int rest = history.resident(); rest != 0; rest &= rest - 1) {
      Resident row = history.get(YearSet.first(rest));
      unusual |= isPlain(row) ? 0 : YearSet.of(row.year());
    }
    this.runningOn = runningOn(unusual, history.resident());
  }

  private Waits(Waits shorter, EnrolmentHistory longer, Resident added) {
    this.history = longer;
    this.policies = shorter.policies;
    this.asked = shorter.asked;
    this.shorter = Optional.of(shorter);
    this.own = YearSet.from(added.year());
    int unusual = isPlain(added) ? 0 : YearSet.of(added.year());
    this.runningOn =
        runningOn(
            shorter.runningOn & YearSet.before(added.year()) | unusual, longer.resident());
  }

  /** Returns the waits of a history with one more year; what was decided before it stays. */
  Waits with(Resident added) {
    return new Waits(this, history.with(added), added);
  }

  EnrolmentHistory history() {
    return history;
  }

  /** Returns the policies of the place of enrolment. */
  AreaPolicies placeOf(Resident row) {
    return row.area().flatMap(policies::find).orElse(asked);
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

  /** Returns the wait of a year, if the person was enrolled then; decides it at most once. */
  Optional<WaitingOutcome> find(int year) {
    if (!YearSet.contains(own, year)) {
      return shorter.flatMap(waits -> waits.find(year));
    }
    if (!YearSet.contains(history.resident(), year)) {
      return Optional.empty();
    }
    Optional<WaitingOutcome> known = Optional.ofNullable(decided.get(year));
    if (known.isPresent()) {
      return known;
    }
    WaitingOutcome outcome = decide(history.get(year), Trace.QUIET);
    decided.put(year, outcome);
    return Optional.of(outcome);
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
        mayRunOn(year - 1) ? find(year - 1) : Optional.empty());
  }

  private Optional<Switching> switching(Resident row) {
    return placeOf(row).of(row.year()).waiting().schemeSwitch()
            instanceof Term<SchemeSwitch> conditions
        ? history.switching(row, conditions.value().minContinuousMonths())
        : Optional.empty();
  }

  /** Tells whether the wait of a resident year may reach beyond that year. */
  private boolean mayRunOn(int year) {
    return YearSet.contains(runningOn, year);
  }

  /** Adds to the unusual years those that follow them without a break. */
  private static int runningOn(int unusual, int resident) {
    int years = unusual;
    for (int more = years << 1 & resident & ~years; more != 0; ) {
      years |= more;
      more = years << 1 & resident & ~years;
    }
    return years;
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
        && !window.value().isLate(row.paidOn())
        && history.insuredBefore(row.year())
        && !YearSet.contains(history.gaps(), row.year() - 1);
  }

  /** Returns the years among these without a single day of benefits (R16). */
  int withoutBenefit(int years) {
    int without = 0;
    for (int rest = years & runningOn; rest != 0; rest &= rest - 1) {
      int year = YearSet.first(rest);
      Optional<Settled> worst = find(year).flatMap(WaitingOutcome::atWorst);
      if (worst.isPresent() && worst.get().waiting().benefitFrom().getYear() > year) {
        without |= YearSet.of(year);
      }
    }
    return without;
  }

  /** Returns what must be known to tell whether these years had a day of benefits. */
  List<MissingFact> unknownBenefit(int years, int withoutBenefit) {
    List<MissingFact> missing = new ArrayList<>(0);
    for (int rest = years & runningOn; rest != 0; rest &= rest - 1) {
      int year = YearSet.first(rest);
      if (find(year).orElseThrow() instanceof Open open
          && (open.unlessHelped().isEmpty() || YearSet.contains(withoutBenefit, year))) {
        missing.addAll(open.missing());
      }
    }
    return missing;
  }
}
