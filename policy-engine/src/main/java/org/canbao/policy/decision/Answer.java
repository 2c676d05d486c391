package org.canbao.policy.decision;

/** 答复: a decision, or the objections to facts that cannot be true. */
public sealed interface Answer permits Decision, Refusal {}
