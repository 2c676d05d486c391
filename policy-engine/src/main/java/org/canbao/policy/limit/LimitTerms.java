package org.canbao.policy.limit;

import java.util.List;
import org.canbao.policy.term.Amount;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;

/**
 * 最高支付限额条款: everything that one area says of the limit in one coverage year.
 *
 * @param base 原封顶线
 * @param awards the awards
 * @param penalty the penalty for a gap year
 * @param penaltyCeiling the most that all penalties together take off
 * @param outside groups for whom there is no limit, in the order of the documents
 */
public record LimitTerms(
    Setting<Money> base,
    AwardTerms awards,
    Setting<Penalty> penalty,
    Setting<Amount> penaltyCeiling,
    List<Term<Identity>> outside) {

  public LimitTerms {
    outside = List.copyOf(outside);
  }
}
