package org.canbao.verification.law;

import java.util.Optional;
import org.canbao.policy.limit.Cap;
import org.canbao.policy.limit.LimitTerms;
import org.canbao.policy.term.Amount;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;
import org.canbao.verification.life.Ruling;
import org.canbao.verification.life.TrialArea;

/** 法则三: holds awards and penalty of one year against the limits that the documents set. */
public final class BoundsLaw {

  private BoundsLaw() {}

  /** Tries the law on the last year of a history. */
  public static void check(TrialArea area, Ruling ruling, Ledger ledger) {
    if (ruling.cap().isEmpty()) {
      ledger.undecided(Law.BOUNDS, ruling.missingForLimit());
      return;
    }
    Cap cap = ruling.cap().get();
    ledger.compared(Law.BOUNDS);
    ledger.measured(Measure.AWARDS, cap.awards().fen());
    ledger.measured(Measure.PENALTY, cap.penalty().fen());
    violation(area, ruling)
        .ifPresent(
            found -> ledger.breaks(new CounterExample(new Trial.Bounded(ruling.life()), 0, found)));
  }

  static Optional<Violation> violation(TrialArea area, Ruling ruling) {
    return ruling.cap().flatMap(cap -> violation(cap, area.of(ruling.standing().year()).limit()));
  }

  /** Money is never negative by its type, so only the upper limits are left to compare. */
  private static Optional<Violation> violation(Cap cap, LimitTerms terms) {
    Money mostAwards = most(terms.awards().ceiling(), cap.base());
    Money mostPenalty = most(terms.penaltyCeiling(), cap.base());
    if (cap.awards().compareTo(mostAwards) > 0) {
      return Optional.of(
          new Violation(
              Sentence.of("激励合计%s元", "awards of %s yuan", cap.awards()),
              Sentence.of("上限%s元", "a limit of %s yuan", mostAwards)));
    }
    if (cap.penalty().compareTo(mostPenalty) > 0) {
      return Optional.of(
          new Violation(
              Sentence.of("降额合计%s元", "a penalty of %s yuan", cap.penalty()),
              Sentence.of("上限%s元", "a limit of %s yuan", mostPenalty)));
    }
    return Optional.empty();
  }

  /** Without a limit in the documents there may be nothing to limit. */
  private static Money most(Setting<Amount> ceiling, Money base) {
    return ceiling instanceof Term<Amount> term ? term.value().of(base) : Money.ZERO;
  }
}
