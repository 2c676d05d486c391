package org.canbao.policy.block;

/**
 * 缴费列: the price of each row; gives the subsidised identity with a flag for a missing price, or
 * OPEN.
 */
final class PriceColumn {

  private static final int UNPRICED = 1 << 5;

  private final BlockPrices terms;

  PriceColumn(BlockPolicy policy) {
    this.terms = policy.prices;
  }

  int decide(Standings people, int row, Verdicts verdicts) {
    int traits = people.traits[row];
    int entry = people.entry[row];
    int standard = terms.standards()[entry];
    if (standard == Verdicts.OPEN) {
      return store(row, Verdicts.NONE, Verdicts.NONE, UNPRICED, verdicts);
    }
    if ((traits & Traits.IDENTITIES_UNKNOWN) != 0 && terms.subsidised()) {
      return store(row, Verdicts.OPEN, Verdicts.OPEN, Verdicts.OPEN, verdicts);
    }
    boolean fiscalDue = people.posting[row] > terms.fiscalUntil() && (traits & Traits.NEWBORN) == 0;
    if (fiscalDue && terms.fiscal() == Verdicts.OPEN) {
      return store(row, Verdicts.OPEN, Verdicts.OPEN, Verdicts.OPEN, verdicts);
    }
    BlockSubsidies subsidies = terms.subsidies()[entry];
    int combination = subsidies.combination(people.held[row]);
    int subsidy = subsidies.fen(combination);
    int payable = standard + terms.addOn() - subsidy + (fiscalDue ? terms.fiscal() : 0);
    return store(row, payable, subsidy, subsidies.code(combination), verdicts);
  }

  private static int store(int row, int payable, int subsidy, int result, Verdicts verdicts) {
    verdicts.payable[row] = payable;
    verdicts.subsidy[row] = subsidy;
    return result;
  }
}
