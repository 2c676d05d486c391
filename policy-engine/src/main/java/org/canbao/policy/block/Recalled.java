package org.canbao.policy.block;

import java.time.LocalDate;
import org.canbao.policy.decision.Decider;
import org.canbao.policy.decision.Decision;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.history.Facts;

/**
 * 还原: the full reasons behind a signature that a block kept.
 *
 * <p>The facts are decided again and signed again: equal signatures prove that the reasons are
 * those of the kept result, unequal ones that facts or policy have changed since.
 */
public sealed interface Recalled {

  /** 一致: these are the reasons of the kept result. */
  record Same(Decision decision) implements Recalled {}

  /** 已变: facts or policy are no longer those of the kept result. */
  record Changed() implements Recalled {}

  /** Finds the reasons of a kept signature. */
  static Recalled of(long signature, Facts facts, LocalDate on, PolicyBook policies) {
    return Decider.sign(facts, on, policies)
        .filter(signed -> signed.signature() == signature)
        .<Recalled>map(signed -> new Same(signed.decision()))
        .orElseGet(Changed::new);
  }
}
