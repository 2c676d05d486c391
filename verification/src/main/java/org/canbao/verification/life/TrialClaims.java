package org.canbao.verification.life;

import java.util.Optional;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.history.YearlyBenefits;
import org.canbao.policy.term.Amount;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;

/** 试报销额: payments that just do, and just do not, use the award quota. */
final class TrialClaims {

  private static final Money ONE_FEN = new Money(1);

  private TrialClaims() {}

  /** Returns the largest catastrophic payment that uses no quota whatever the penalty. */
  static YearlyBenefits belowQuota(Policy policy) {
    Money base = base(policy).orElse(Money.ZERO);
    Money highestPenalty = highestPenalty(policy.limit().penaltyCeiling(), base);
    return benefits(policy.year(), base.minus(highestPenalty));
  }

  /** Returns the smallest catastrophic payment that uses the quota whatever the penalty. */
  static Optional<YearlyBenefits> usingQuota(Policy policy) {
    return base(policy).map(base -> benefits(policy.year(), base.plus(ONE_FEN)));
  }

  private static YearlyBenefits benefits(int year, Money catastrophic) {
    return new YearlyBenefits(year, catastrophic.plus(ONE_FEN), catastrophic);
  }

  /** Without a ceiling there is no penalty that could be decided. */
  private static Money highestPenalty(Setting<Amount> ceiling, Money base) {
    return ceiling instanceof Term<Amount> term ? term.value().of(base).atMost(base) : Money.ZERO;
  }

  private static Optional<Money> base(Policy policy) {
    return policy.limit().base() instanceof Term<Money> term
        ? Optional.of(term.value())
        : Optional.empty();
  }
}
