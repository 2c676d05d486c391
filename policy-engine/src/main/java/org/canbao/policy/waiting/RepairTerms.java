package org.canbao.policy.waiting;

import org.canbao.policy.term.Term;

/**
 * 缴费修复条款.
 *
 * @param perYear what one repaired year takes off the variable wait
 * @param longGapYears how many gap years make the floor apply
 * @param longGapFloor the shortest whole wait after repairing such a gap
 * @param priceYear whose standard prices a repaired year
 */
public record RepairTerms(
    Term<WaitLength> perYear,
    Term<Integer> longGapYears,
    Term<WaitLength> longGapFloor,
    Term<RepairPriceYear> priceYear) {}
