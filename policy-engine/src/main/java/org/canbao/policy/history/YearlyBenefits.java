package org.canbao.policy.history;

import org.canbao.policy.term.Fact;
import org.canbao.policy.term.Language;
import org.canbao.policy.term.Money;

/**
 * 年度报销: what the funds paid for a person in one year, net of reversals.
 *
 * @param year the coverage year
 * @param fundPaid what all funds paid
 * @param catastrophicPaid the part that catastrophic insurance paid
 */
public record YearlyBenefits(int year, Money fundPaid, Money catastrophicPaid) implements Fact {

  @Override
  public String in(Language language) {
    return language.choose(
        "%d年度基金支付%s元，其中大病保险%s元".formatted(year, fundPaid, catastrophicPaid),
        "%d: funds paid %s yuan, catastrophic insurance %s of it"
            .formatted(year, fundPaid, catastrophicPaid));
  }
}
