package org.canbao.verification.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.history.FactChecks;
import org.canbao.policy.waiting.WaitLength;
import org.canbao.policy.waiting.Waiting;
import org.canbao.policy.waiting.WaitingTerms;
import org.canbao.verification.law.Trial.Repaired;
import org.canbao.verification.life.Life;
import org.canbao.verification.life.Ruling;
import org.canbao.verification.life.TrialArea;
import org.canbao.verification.life.YearKind;

/** 法则一: compares each repair with one year less, in the year of return and in the next. */
public final class RepairLaw {

  private RepairLaw() {}

  /**
   * Tries the law.
   *
   * @param byRepairs one history with no, one, two … repaired years
   */
  public static void check(TrialArea area, List<Ruling> byRepairs, Ledger ledger) {
    Ruling unrepaired = byRepairs.getFirst();
    if (byRepairs.size() == 1) {
      ledger.undecided(Law.REPAIR, unrepaired.missingForWait());
      return;
    }
    for (int years = 1; years < byRepairs.size(); years++) {
      Ruling less = byRepairs.get(years - 1);
      Ruling more = byRepairs.get(years);
      Repaired trial = new Repaired(unrepaired.life(), less.life(), more.life());
      ledger.compared(Law.REPAIR);
      ledger.measured(Measure.REPAIR_GAIN, ChronoUnit.DAYS.between(start(more), start(unrepaired)));
      violation(area, unrepaired, less, more)
          .ifPresent(found -> ledger.breaks(new CounterExample(trial, 0, found)));
    }
  }

  static Optional<Violation> violation(TrialArea area, Repaired trial) {
    return violation(
        area, area.rule(trial.unrepaired()), area.rule(trial.less()), area.rule(trial.more()));
  }

  private static Optional<Violation> violation(
      TrialArea area, Ruling unrepaired, Ruling less, Ruling more) {
    LocalDate earliest = earliest(area, unrepaired);
    if (start(more).isBefore(earliest)) {
      return Optional.of(
          new Violation(
              Sentence.of("下限为%s起享受待遇", "the floor allows benefits from %s", earliest),
              told(more, start(more))));
    }
    if (start(more).isAfter(start(less))) {
      return Optional.of(new Violation(told(less, start(less)), told(more, start(more))));
    }
    return nextYear(area, less, more);
  }

  private static Optional<Violation> nextYear(TrialArea area, Ruling less, Ruling more) {
    int next = less.life().next();
    if (next > FactChecks.LAST_QUESTION || !area.days().isDecidable(next)) {
      return Optional.empty();
    }
    LocalDate afterLess = start(staying(area, less.life()));
    LocalDate afterMore = start(staying(area, more.life()));
    return afterMore.isAfter(afterLess)
        ? Optional.of(new Violation(told(less, afterLess), told(more, afterMore)))
        : Optional.empty();
  }

  private static Ruling staying(TrialArea area, Life life) {
    return area.rule(area.then(life, YearKind.NO_CLAIM));
  }

  /** Returns the first day of benefits that repair may reach: the floor, or the unrepaired one. */
  private static LocalDate earliest(TrialArea area, Ruling unrepaired) {
    Waiting waiting = unrepaired.settledWaiting().orElseThrow();
    WaitingTerms terms = area.of(unrepaired.standing().year()).waiting();
    boolean longGap = Integer.bitCount(waiting.gapYears()) >= terms.repair().longGapYears().value();
    WaitLength floor =
        longGap ? terms.repair().longGapFloor().value() : terms.lengths().fixed().value();
    LocalDate earliest = floor.unit().after(waiting.from().orElseThrow(), floor.length());
    return earliest.isBefore(waiting.benefitFrom()) ? earliest : waiting.benefitFrom();
  }

  private static LocalDate start(Ruling ruling) {
    return ruling.benefitFrom().orElseThrow();
  }

  private static Sentence told(Ruling ruling, LocalDate start) {
    return Sentence.of(
        "修复%d年，自%s起享受待遇",
        "%d year(s) repaired: benefits from %s", ruling.standing().row().repairYears(), start);
  }
}
