package org.canbao.verification.life;

import java.time.LocalDate;
import java.util.Optional;
import org.canbao.policy.decision.Decider;
import org.canbao.policy.decision.Decision;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.history.Facts;
import org.canbao.policy.limit.LimitBook;
import org.canbao.policy.limit.LimitCase;
import org.canbao.policy.limit.LimitOutcome;
import org.canbao.policy.limit.LimitRule;
import org.canbao.policy.price.Price;
import org.canbao.policy.term.Trace;
import org.canbao.policy.waiting.Posting;
import org.canbao.policy.waiting.WaitingOutcome;
import org.canbao.policy.waiting.WaitingRule;
import org.canbao.policy.waiting.WaitingTerms;

/**
 * 被验证的规则: the rules that are verified; those of the engine, unless a test wants to see a wrong rule
 * caught.
 */
public interface Rules {

  /** The rules of the policy engine. */
  Rules ENGINE = new Rules() {};

  /** Decides the wait. */
  default WaitingOutcome waiting(Posting posting, WaitingTerms terms) {
    return WaitingRule.decide(posting, terms, Trace.QUIET);
  }

  /** Decides the payment limit. */
  default LimitOutcome limit(LimitCase person, LimitBook book) {
    return LimitRule.decide(person, book, Trace.QUIET);
  }

  /** Decides the price; empty where it cannot be told. */
  default Optional<Price> price(Facts facts, LocalDate on, PolicyBook book) {
    return Decider.decide(facts, on, book) instanceof Decision decision
        ? decision.price()
        : Optional.empty();
  }
}
