package org.canbao.policy.block;

import java.time.LocalDate;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.price.PriceTerms;
import org.canbao.policy.term.Term;

/**
 * 批量缴费条款: the numbers of one policy that a price is made of, in fen.
 *
 * @param standards the personal contribution by entry year, or OPEN
 * @param subsidies subsidies by entry year
 * @param subsidised whether any group is subsidised
 * @param addOn the add-on, 0 where there is none
 * @param fiscal the fiscal share, or OPEN
 * @param fiscalUntil the last day with the fiscal share, as an epoch day
 */
record BlockPrices(
    int[] standards,
    BlockSubsidies[] subsidies,
    boolean subsidised,
    int addOn,
    int fiscal,
    int fiscalUntil) {

  static BlockPrices of(AreaPolicies area, int year) {
    PriceTerms terms = area.of(year).price();
    return new BlockPrices(
        area.years().stream().mapToInt(it -> BlockPolicy.fen(it.price().personal())).toArray(),
        area.years().stream()
            .map(it -> BlockSubsidies.of(terms, it.price().personal()))
            .toArray(BlockSubsidies[]::new),
        !terms.subsidies().isEmpty(),
        Math.max(0, BlockPolicy.fen(terms.addOn())),
        BlockPolicy.fen(terms.fiscal()),
        terms.fiscalShareUntil() instanceof Term<LocalDate> until
            ? Math.toIntExact(until.value().toEpochDay())
            : Integer.MAX_VALUE);
  }
}
