package org.canbao.verification.search;

import org.canbao.policy.history.YearlyBenefits;
import org.canbao.policy.limit.AfterGap;
import org.canbao.policy.limit.AwardTerms;
import org.canbao.policy.limit.AwardYears;
import org.canbao.policy.limit.LimitBook;
import org.canbao.policy.limit.LimitCase;
import org.canbao.policy.limit.LimitRule;
import org.canbao.policy.limit.ReturnYears;
import org.canbao.policy.limit.Steps;
import org.canbao.policy.term.YearSet;
import org.canbao.verification.life.Ruling;

/**
 * 限额状态: what later payment limits can depend on.
 *
 * @param run resident years in the current run, with the next year
 * @param continuity continuity steps earned
 * @param claimFree claim-free steps credited and not cleared
 * @param pending the claim-free step that the next resident year would credit
 * @param penalty penalties for gaps from which the person came back
 * @param unreturned gap years that the next resident year would charge
 */
record LimitState(
    int run, Worth continuity, Worth claimFree, Worth pending, Worth penalty, int unreturned) {

  /**
   * 价值: what steps of some years are worth.
   *
   * @param fen the worth of those that documents value
   * @param unset the years for which no document does
   */
  record Worth(long fen, int unset) {

    static Worth of(Steps steps, int years) {
      return new Worth(steps.fen(years), steps.unset(years));
    }
  }

  static LimitState of(Ruling staying, Past terms) {
    LimitCase next = staying.standing().limit();
    LimitBook book = terms.book();
    AwardTerms awards = terms.awards();
    int past = next.resident() & YearSet.before(next.year());
    int last = Integer.highestOneBit(past);
    int credited = credited(next, terms);
    int returned = next.gaps() & (last - 1);
    return new LimitState(
        AwardYears.continuousYears(
            next.resident(), next.bridged(), awards.from().value(), next.year()),
        Worth.of(book.continuity(), continuity(next, awards)),
        Worth.of(book.claimFree(), credited & ~last),
        Worth.of(book.claimFree(), credited & last),
        penalty(last == 0 ? 0 : returned, past, book.penalty()),
        Integer.bitCount(last == 0 ? next.gaps() : next.gaps() & ~returned));
  }

  private static int kept(LimitCase next, AwardTerms awards) {
    return awards.afterGap().value() == AfterGap.FORFEITS ? AwardYears.afterLast(next.gaps()) : -1;
  }

  private static int continuity(LimitCase next, AwardTerms awards) {
    return kept(next, awards)
        & YearSet.before(next.year())
        & AwardYears.continuity(
            next.resident(), next.bridged(), awards.from().value(), awards.fullYears().value());
  }

  private static int credited(LimitCase next, Past terms) {
    AwardTerms awards = terms.awards();
    int resident = next.resident() & YearSet.from(awards.claimFreeFrom().value());
    int claimFree = resident & YearSet.before(next.year()) & ~next.withoutBenefit();
    for (YearlyBenefits row : next.benefits().orElseThrow()) {
      claimFree &= row.fundPaid().fen() > 0 ? ~YearSet.of(row.year()) : -1;
    }
    int used = LimitRule.quotaUse(next, terms.book()).years();
    return kept(next, awards)
        & AwardYears.credited(resident, next.bridged(), claimFree)
        & AwardYears.afterLast(used);
  }

  private static Worth penalty(int gaps, int resident, Steps steps) {
    return new Worth(
        ReturnYears.fen(gaps, resident, steps), steps.unset(ReturnYears.of(gaps, resident)));
  }
}
