package org.canbao.policy.block;

import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.limit.AfterGap;
import org.canbao.policy.limit.LimitTerms;
import org.canbao.policy.limit.Steps;
import org.canbao.policy.term.Amount;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.YearSet;

/**
 * 批量限额条款: the numbers of one policy that a payment limit is made of, in fen.
 *
 * @param base the base limit, or OPEN
 * @param awardCeiling the joint limit of the awards, or OPEN
 * @param penaltyCeiling the most that penalties take off, or OPEN
 * @param awardsFrom the years that count towards continuity
 * @param fullYears full years before a step
 * @param claimFreeFrom the years that can be claim-free
 * @param forfeits whether a gap forfeits what was earned
 * @param outside identities outside the limit, as bits
 * @param continuity continuity steps
 * @param claimFree claim-free steps
 * @param penalty penalty steps
 */
record BlockLimits(
    int base,
    int awardCeiling,
    int penaltyCeiling,
    int awardsFrom,
    int fullYears,
    int claimFreeFrom,
    boolean forfeits,
    int outside,
    Steps continuity,
    Steps claimFree,
    Steps penalty) {

  /** Twice the base must fit a column: awards never exceed it. */
  private static final int LARGEST = Integer.MAX_VALUE / 2;

  static BlockLimits of(AreaPolicies area, int year) {
    LimitTerms terms = area.limits().of(year);
    int base = BlockPolicy.fen(terms.base());
    if (base > LARGEST) {
      throw new IllegalArgumentException(
          "a block holds base limits of up to %s yuan".formatted(new Money(LARGEST)));
    }
    int outside = 0;
    for (Term<Identity> group : terms.outside()) {
      outside |= group.value().bit();
    }
    return new BlockLimits(
        base,
        ceiling(terms.awards().ceiling(), base),
        ceiling(terms.penaltyCeiling(), base),
        terms.awards().from().value(),
        terms.awards().fullYears().value(),
        YearSet.from(terms.awards().claimFreeFrom().value()),
        terms.awards().afterGap().value() == AfterGap.FORFEITS,
        outside,
        area.limits().continuity(),
        area.limits().claimFree(),
        area.limits().penalty());
  }

  private static int ceiling(Setting<Amount> ceiling, int base) {
    if (base == Verdicts.OPEN || !(ceiling instanceof Term<Amount> term)) {
      return Verdicts.OPEN;
    }
    Money whole = new Money(base);
    return Math.toIntExact(term.value().of(whole).atMost(whole).fen());
  }
}
