package org.canbao.policy.price;

import java.util.Optional;
import org.canbao.policy.term.Money;

/**
 * 应缴金额: what one enrolment costs; amounts are empty where the area gives no price.
 *
 * @param standard the personal contribution with add-ons
 * @param subsidy what medical assistance pays
 * @param fiscalShareDue the fiscal share that a late payer owes
 * @param payable what remains for the person
 */
public record Price(
    Optional<Money> standard,
    Optional<Money> subsidy,
    Optional<Money> fiscalShareDue,
    Optional<Money> payable) {

  /** The price where the area's documents give none. */
  public static final Price UNKNOWN =
      new Price(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
