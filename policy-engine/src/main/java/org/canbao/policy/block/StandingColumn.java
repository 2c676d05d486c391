package org.canbao.policy.block;

import java.util.Locale;

/** 案情列: one whole number of a standing, by which it is written to a file and read again. */
public enum StandingColumn {
  /** 居民参保年度集合. */
  RESIDENT,
  /** 可计零报销年度集合. */
  CLAIM_FREE,
  /** 到账日. */
  POSTING,
  /** 特征位. */
  TRAITS,
  /** 视同参保年度集合. */
  BRIDGED,
  /** 持有的身份. */
  HELD,
  /** 当年开始的身份. */
  BEGUN,
  /** 趸缴入学年. */
  ENTRY,
  /** 前一年度待遇起始日, of a newborn the day of birth. */
  EARLIER_BENEFIT,
  /** 前一年度等待期. */
  EARLIER_WAIT;

  /** How many of the first columns say everything about a usual row. */
  public static final int USUAL = 4;

  /** The name in files and in SQL. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
