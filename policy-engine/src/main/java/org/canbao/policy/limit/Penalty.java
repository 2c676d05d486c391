package org.canbao.policy.limit;

import org.canbao.policy.term.Amount;

/** 断保降额: what a gap year does to the payment limit of a person who comes back. */
public sealed interface Penalty {

  /** 不降额: the documents state no penalty. */
  record None() implements Penalty {}

  /**
   * 逐年降额: one step for each gap year.
   *
   * @param step the amount for one gap year
   */
  record PerYear(Amount step) implements Penalty {}
}
