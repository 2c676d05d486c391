package org.canbao.policy.limit;

/** 断保后激励: what becomes of earned steps after a gap; the count of years restarts in any case. */
public enum AfterGap {
  KEEPS_EARNED,
  FORFEITS
}
