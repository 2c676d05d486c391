package org.canbao.policy.waiting;

/** 修复标准年度: the year whose personal contribution prices one repaired year. */
public enum RepairPriceYear {
  /** The coverage year that is being enrolled. */
  COVERAGE_YEAR,
  /** The coverage year that equals the calendar year of the payment. */
  PAYMENT_YEAR
}
