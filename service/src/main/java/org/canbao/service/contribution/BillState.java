package org.canbao.service.contribution;

/** 缴费单状态. */
public enum BillState {
  OPEN,
  PART_PAID,
  PAID,
  /** 多缴: paid, and more came than was owed. */
  OVERPAID,
  CANCELLED;

  /** 待缴: whether money is still awaited. */
  public boolean isAwaiting() {
    return this == OPEN || this == PART_PAID;
  }
}
