package org.canbao.benchmarks.duckdb;

import org.canbao.benchmarks.people.Question;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.limit.AfterGap;
import org.canbao.policy.limit.AwardTerms;
import org.canbao.policy.limit.LimitBook;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.YearSet;
import org.canbao.policy.waiting.EnrolmentWindow;
import org.canbao.policy.waiting.Exemption;
import org.canbao.policy.waiting.GapBase;
import org.canbao.policy.waiting.WaitTerms;
import org.canbao.policy.waiting.WaitUnit;

/** 所支持的选择: the choices of a policy that the SQL was written for. */
final class SupportedChoices {

  /** Steps, counting and gaps all begin in this year in the SQL. */
  static final int FIRST_YEAR = 2025;

  /** The SQL looks this many years back, one after the other. */
  private static final int FULL_YEARS = 4;

  private SupportedChoices() {}

  /**
   * Checks a policy.
   *
   * @throws IllegalStateException when the policy has made another choice meanwhile
   */
  static void require(AreaPolicies area) {
    Policy policy = area.of(Question.YEAR);
    require(hasPlainWaits(policy.waiting().lengths()), "waits");
    require(hasPlainWindow(policy), "the window");
    require(hasPlainAwards(policy.limit().awards()), "the awards");
    require(hasEqualSteps(area.limits()), "the steps");
    require(policy.limit().outside().isEmpty(), "groups outside the limit");
    require(hasPlainPrice(policy), "the price");
  }

  private static boolean hasPlainWaits(WaitTerms waits) {
    return waits.gapBase().value() == GapBase.BEYOND_FIRST
        && !waits.lateCountsAsGap().value()
        && !waits.firstEnrolmentWaits().value()
        && waits.fixed().value().unit() == WaitUnit.MONTH;
  }

  private static boolean hasPlainWindow(Policy policy) {
    return policy.waiting().window() instanceof Term<EnrolmentWindow> window
        && window.value().extensions().isEmpty()
        && !(policy.waiting().schemeSwitch() instanceof Term<?>)
        && policy.waiting().exemptions().stream()
            .allMatch(it -> it.value().start() == Exemption.Start.CLOCK);
  }

  private static boolean hasPlainAwards(AwardTerms awards) {
    return awards.afterGap().value() == AfterGap.KEEPS_EARNED
        && awards.fullYears().value() == FULL_YEARS
        && awards.from().value() == FIRST_YEAR
        && awards.claimFreeFrom().value() == FIRST_YEAR;
  }

  private static boolean hasEqualSteps(LimitBook limits) {
    int years = YearSet.from(FIRST_YEAR) & YearSet.before(Question.YEAR + 1);
    int asked = YearSet.of(Question.YEAR);
    long whole = Integer.bitCount(years) * limits.continuity().fen(asked);
    return limits.continuity().fen(years) == whole
        && limits.claimFree().fen(years) == whole
        && limits.penalty().fen(years) == Integer.bitCount(years) * limits.penalty().fen(asked);
  }

  private static boolean hasPlainPrice(Policy policy) {
    return policy.price().personal() instanceof Term<?>
        && !(policy.price().addOn() instanceof Term<?>)
        && !(policy.price().fiscalShareUntil() instanceof Term<?>);
  }

  private static void require(boolean supported, String what) {
    if (!supported) {
      throw new IllegalStateException(
          "the policy of %s has changed %s: the SQL beside the block must follow"
              .formatted(Question.AREA, what));
    }
  }
}
