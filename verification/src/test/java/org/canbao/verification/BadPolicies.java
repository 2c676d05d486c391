package org.canbao.verification;

import static org.canbao.verification.InventedArea.months;
import static org.canbao.verification.InventedArea.term;

import org.canbao.policy.decision.Policy;
import org.canbao.policy.term.TermName;
import org.canbao.policy.waiting.RepairTerms;
import org.canbao.policy.waiting.WaitLength;
import org.canbao.policy.waiting.WaitTerms;
import org.canbao.policy.waiting.WaitUnit;

/** Policies that no sound document would set. */
final class BadPolicies {

  private BadPolicies() {}

  /** Counts waits in days but the floor in months; the loader refuses such a document. */
  static Policy floorInMonths(Policy policy) {
    WaitTerms waits = policy.waiting().lengths();
    RepairTerms repair = policy.waiting().repair();
    return Changes.lengths(
        policy,
        new WaitTerms(
            term(TermName.FIXED_WAIT, days(90)),
            term(TermName.VARIABLE_WAIT, days(30)),
            waits.gapBase(),
            waits.lateCountsAsGap(),
            waits.firstEnrolmentWaits()),
        new RepairTerms(
            term(TermName.REPAIR_PER_YEAR, days(30)),
            repair.longGapYears(),
            term(TermName.LONG_GAP_FLOOR, months(6)),
            repair.priceYear()));
  }

  private static WaitLength days(int length) {
    return new WaitLength(length, WaitUnit.DAY);
  }
}
