package org.canbao.service.division;

/**
 * 今日代码: where the facts of a division stand today.
 *
 * @param code empty when nothing closer than the nation is certain
 */
public record TodayCode(String code, Basis basis) {

  /** 依据: how certain the code is. */
  public enum Basis {
    /** 在用: the division stands; the code is its own. */
    IN_FORCE,
    /** 承继: one division took it over. */
    SUCCESSOR,
    /** 共同上级: several took it over; this one holds them all. */
    COMMON,
    /** 上级: nobody is known to have taken it over, or it is yet to be founded. */
    UPPER
  }
}
