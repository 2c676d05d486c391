package org.canbao.policy.block;

import org.canbao.policy.decision.Signature;
import org.canbao.policy.limit.AwardYears;
import org.canbao.policy.limit.ReturnYears;

/** 限额列: the payment limit of each row; gives the limit's part of the signature, or OPEN. */
final class LimitColumn {

  private final BlockLimits terms;
  private final int year;
  private final int earlierYears;

  LimitColumn(BlockPolicy policy) {
    this.terms = policy.limits;
    this.year = policy.year;
    this.earlierYears = policy.earlierYears();
  }

  int decide(Standings people, int row, int gaps, Verdicts verdicts) {
    int traits = people.traits[row];
    int resident = people.resident[row];
    int bridged = people.bridged[row];
    int claimable = resident & earlierYears & terms.claimFreeFrom();
    if (isOpen(traits, gaps, claimable)) {
      return open(row, verdicts);
    }
    int kept = terms.forfeits() ? AwardYears.afterLast(gaps) : -1;
    int continuity =
        kept & AwardYears.continuity(resident, bridged, terms.awardsFrom(), terms.fullYears());
    int claimFree =
        kept
            & AwardYears.credited(resident & terms.claimFreeFrom(), bridged, people.claimFree[row]);
    return value(people, row, continuity, claimFree, gaps, verdicts);
  }

  private boolean isOpen(int traits, int gaps, int claimable) {
    int unknown =
        Traits.OUTSIDE_UNKNOWN
            | Traits.QUOTA_UNKNOWN
            | Traits.ABSENCES_UNKNOWN
            | Traits.BENEFITS_UNKNOWN
            | Traits.BENEFIT_DAYS_UNKNOWN;
    return terms.base() == Verdicts.OPEN
        || (traits & unknown) != 0
            && ((traits & (Traits.OUTSIDE_UNKNOWN | Traits.QUOTA_UNKNOWN)) != 0
                || (traits & Traits.ABSENCES_UNKNOWN) != 0 && gaps != 0
                || (traits & (Traits.BENEFITS_UNKNOWN | Traits.BENEFIT_DAYS_UNKNOWN)) != 0
                    && claimable != 0);
  }

  private int value(
      Standings people, int row, int continuity, int claimFree, int gaps, Verdicts verdicts) {
    int resident = people.resident[row];
    long earned = terms.continuity().fen(continuity) + terms.claimFree().fen(claimFree);
    long penalty = gaps == 0 ? 0 : ReturnYears.fen(gaps, resident, terms.penalty());
    if (isUnset(resident, continuity, claimFree, gaps, earned, penalty)) {
      return open(row, verdicts);
    }
    int awards = (int) Math.min(earned, earned == 0 ? 0 : terms.awardCeiling());
    int lowered = (int) Math.min(penalty, penalty == 0 ? 0 : terms.penaltyCeiling());
    boolean outside = (people.held[row] & terms.outside()) != 0;
    verdicts.awards[row] = awards;
    verdicts.penalty[row] = lowered;
    verdicts.limit[row] = outside ? Verdicts.NONE : terms.base() + awards - lowered;
    return Signature.limitBits(
        AwardYears.continuousYears(resident, people.bridged[row], terms.awardsFrom(), year),
        Integer.bitCount(continuity),
        Integer.bitCount(claimFree),
        Integer.bitCount(gaps),
        outside ? 1 : 0,
        earned > awards ? 1 : 0);
  }

  private boolean isUnset(
      int resident, int continuity, int claimFree, int gaps, long earned, long penalty) {
    return terms.continuity().unset(continuity) != 0
        || terms.claimFree().unset(claimFree) != 0
        || earned != 0 && terms.awardCeiling() == Verdicts.OPEN
        || penalty != 0 && terms.penaltyCeiling() == Verdicts.OPEN
        || gaps != 0 && terms.penalty().unset(ReturnYears.of(gaps, resident)) != 0;
  }

  private static int open(int row, Verdicts verdicts) {
    verdicts.awards[row] = Verdicts.OPEN;
    verdicts.penalty[row] = Verdicts.OPEN;
    verdicts.limit[row] = Verdicts.OPEN;
    return Verdicts.OPEN;
  }
}
