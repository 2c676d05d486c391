package org.canbao.policy.waiting;

/** 变动等待期起算: which gap years bring a variable wait. */
public enum GapBase {
  /** The first gap year brings the fixed wait alone. */
  BEYOND_FIRST,
  /** Every gap year counts. */
  ALL;

  /** Returns how many of these gap years bring a variable wait. */
  public int counted(int gapYears) {
    return switch (this) {
      case BEYOND_FIRST -> Math.max(0, gapYears - 1);
      case ALL -> gapYears;
    };
  }
}
