package org.canbao.policy.waiting;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * 待遇等待期: the wait of one coverage year, or that there is none.
 *
 * @param exempt why there is no wait although others would have one
 * @param gapYears the gap years immediately before the year, as bits of a year set
 * @param fixed 固定等待期, in the unit
 * @param variable 变动等待期 that remains after repair, in the unit
 * @param unit months or days
 * @param from the day on which the wait begins; empty without a wait
 * @param lastDay the last day of the wait; empty without a wait
 * @param benefitFrom the first day of benefits
 * @param carriedFrom the earlier coverage year whose wait decides
 */
public record Waiting(
    Optional<ExemptBy> exempt,
    int gapYears,
    int fixed,
    int variable,
    WaitUnit unit,
    Optional<LocalDate> from,
    Optional<LocalDate> lastDay,
    LocalDate benefitFrom,
    OptionalInt carriedFrom) {

  /** Returns the whole wait in its unit. */
  public int total() {
    return fixed + variable;
  }
}
