package org.canbao.verification;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.history.Facts;
import org.canbao.policy.limit.Cap;
import org.canbao.policy.limit.LimitBook;
import org.canbao.policy.limit.LimitCase;
import org.canbao.policy.limit.LimitOutcome;
import org.canbao.policy.limit.LimitOutcome.Settled;
import org.canbao.policy.price.Price;
import org.canbao.policy.term.Money;
import org.canbao.verification.life.Rules;

/** Rules with a mistake that no policy could bring about. */
final class WrongRules {

  static final Rules WITHOUT_JOINT_LIMIT =
      capped(
          cap ->
              new Cap(
                  cap.base(),
                  cap.continuousYears(),
                  cap.continuity(),
                  cap.claimFree(),
                  cap.continuity().plus(cap.claimFree()),
                  cap.penalty(),
                  cap.limit()));

  static final Rules PUNISHING_LOYALTY =
      capped(
          cap ->
              new Cap(
                  cap.base(),
                  cap.continuousYears(),
                  cap.continuity(),
                  cap.claimFree(),
                  cap.awards(),
                  cap.penalty(),
                  cap.continuousYears() > 1
                      ? cap.limit().map(limit -> limit.minus(Money.yuan(10_000)))
                      : cap.limit()));

  static final Rules ADDING_SUBSIDIES =
      new Rules() {
        @Override
        public Optional<Price> price(Facts facts, LocalDate on, PolicyBook book) {
          return Rules.ENGINE.price(facts, on, book).map(WrongRules::added);
        }
      };

  private WrongRules() {}

  private static Price added(Price price) {
    Money payable =
        price
            .standard()
            .orElseThrow()
            .plus(price.subsidy().orElseThrow())
            .plus(price.fiscalShareDue().orElseThrow());
    return new Price(
        price.standard(), price.subsidy(), price.fiscalShareDue(), Optional.of(payable));
  }

  private static Rules capped(UnaryOperator<Cap> mistake) {
    return new Rules() {
      @Override
      public LimitOutcome limit(LimitCase person, LimitBook book) {
        return switch (Rules.ENGINE.limit(person, book)) {
          case Settled(var cap, var parts) -> new Settled(mistake.apply(cap), parts);
          case LimitOutcome.Open open -> open;
        };
      }
    };
  }
}
