package org.canbao.policy.price;

import java.util.List;
import java.util.Optional;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.MissingFact;

/** 缴费结果: settled, or open until missing facts are known. */
public sealed interface PriceOutcome {

  /**
   * 已核定.
   *
   * @param price the price
   * @param subsidised the group whose subsidy was the most favourable
   */
  record Settled(Price price, Optional<Identity> subsidised) implements PriceOutcome {}

  /** 待补充. */
  record Open(List<MissingFact> missing) implements PriceOutcome {}
}
