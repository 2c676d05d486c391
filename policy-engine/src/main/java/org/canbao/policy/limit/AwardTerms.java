package org.canbao.policy.limit;

import org.canbao.policy.term.Amount;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;

/**
 * 激励条款.
 *
 * @param from the first year that counts towards continuity
 * @param fullYears years that must be full before a further one earns a step
 * @param continuityStep 连续参保激励
 * @param claimFreeFrom the first year that can be claim-free
 * @param claimFreeStep 零报销激励
 * @param ceiling the joint limit of both
 * @param afterGap what becomes of earned steps after a gap
 */
public record AwardTerms(
    Term<Integer> from,
    Term<Integer> fullYears,
    Setting<Amount> continuityStep,
    Term<Integer> claimFreeFrom,
    Setting<Amount> claimFreeStep,
    Setting<Amount> ceiling,
    Term<AfterGap> afterGap) {}
