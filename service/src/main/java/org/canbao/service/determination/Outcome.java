package org.canbao.service.determination;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.canbao.policy.decision.Answer;
import org.canbao.policy.decision.Decision;
import org.canbao.policy.decision.Refusal;
import org.canbao.policy.limit.Cap;
import org.canbao.policy.price.Price;
import org.canbao.policy.term.Money;
import org.canbao.policy.waiting.Waiting;

/**
 * 核定要点: what of a decision can be held against another one.
 *
 * @param status as the decision has it, or {@code REFUSED}
 * @param benefitFrom first day of benefits
 * @param limit 最高支付限额 in yuan; none while undecided, and outside the limit
 * @param payable in yuan
 */
record Outcome(
    String status,
    Optional<LocalDate> benefitFrom,
    Optional<BigDecimal> limit,
    boolean outsideLimit,
    Optional<BigDecimal> payable) {

  static final String REFUSED = "REFUSED";
  private static final String UNDECIDED = "UNDECIDED";

  static Outcome of(Answer answer) {
    return switch (answer) {
      case Decision decision -> of(decision);
      case Refusal _ ->
          new Outcome(REFUSED, Optional.empty(), Optional.empty(), false, Optional.empty());
    };
  }

  private static Outcome of(Decision decision) {
    return new Outcome(
        decision.status().name(),
        decision.waiting().map(Waiting::benefitFrom),
        decision.cap().flatMap(Cap::limit).map(Outcome::yuan),
        decision.cap().map(cap -> cap.limit().isEmpty()).orElse(false),
        decision.price().flatMap(Price::payable).map(Outcome::yuan));
  }

  boolean isOpen() {
    return status.equals(REFUSED) || status.equals(UNDECIDED);
  }

  private static BigDecimal yuan(Money money) {
    return new BigDecimal(money.toString());
  }
}
