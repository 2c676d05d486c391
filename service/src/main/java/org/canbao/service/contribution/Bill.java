package org.canbao.service.contribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 缴费单: what is owed for an enrolment.
 *
 * @param version grows with each change
 * @param about what it is for
 * @param personal what the person's side owes in all
 * @param paid what has arrived of that
 */
public record Bill(
    long id,
    long version,
    About about,
    BillState state,
    List<Line> lines,
    Yuan personal,
    Yuan paid) {

  /**
   * 所涉参保.
   *
   * @param division today's code of the place of registration
   * @param dueBy the last day on which its price holds, where the window gives one
   */
  public record About(
      long enrolment,
      long person,
      String division,
      String area,
      int year,
      Optional<LocalDate> dueBy) {}

  public Bill {
    lines = List.copyOf(lines);
  }

  /** 尚欠: what the person's side still owes. */
  Yuan due() {
    return personal.minus(paid).atLeastZero();
  }

  /** 状态: what has arrived makes of it. */
  BillState settled(boolean withMore) {
    if (!due().isZero()) {
      return paid.isZero() ? BillState.OPEN : BillState.PART_PAID;
    }
    return withMore ? BillState.OVERPAID : BillState.PAID;
  }
}
