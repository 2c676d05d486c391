package org.canbao.divisions;

import java.util.Optional;

/**
 * 级别: how deep a division stands in the tree, which the length of its code tells.
 *
 * <p>A code here carries no zeros behind it: 34 is a province, 3402 a prefecture, 340202 a county,
 * 340202001 a township and 340202001003 a village. So each code begins with the code of its parent.
 */
public enum Level {
  PROVINCE(2, "省级"),
  PREFECTURE(4, "地级"),
  COUNTY(6, "县级"),
  TOWNSHIP(9, "乡级"),
  VILLAGE(12, "村级");

  private final int digits;
  private final String chinese;

  Level(int digits, String chinese) {
    this.digits = digits;
    this.chinese = chinese;
  }

  public int digits() {
    return digits;
  }

  public String chinese() {
    return chinese;
  }

  public Optional<Level> above() {
    return this == PROVINCE ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
  }

  /** The level whose codes have so many digits, if there is one. */
  public static Optional<Level> ofDigits(int digits) {
    for (Level level : values()) {
      if (level.digits == digits) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
