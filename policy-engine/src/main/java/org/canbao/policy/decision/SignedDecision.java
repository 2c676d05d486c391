package org.canbao.policy.decision;

/**
 * 带签名的核定结果: a decision and the eight bytes that a block keeps of it.
 *
 * @param decision the decision
 * @param signature see {@link Signature}
 */
public record SignedDecision(Decision decision, long signature) {}
