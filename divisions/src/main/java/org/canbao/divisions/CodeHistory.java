package org.canbao.divisions;

import java.util.HashMap;
import java.util.Map;

/**
 * 代码存续: until when each code of a county, prefecture or province stood. A citizen number begins
 * with the code that stood when it was given, in 1984 or later, and at birth or later.
 */
public final class CodeHistory {

  private static final int FIRST_NUMBERS = 1984;

  private final Map<String, Integer> last = new HashMap<>();

  private CodeHistory() {
    for (CodePeriod period : ShippedDivisions.history()) {
      int until = period.until().orElse(Integer.MAX_VALUE);
      last.merge(sixDigits(period.code()), until, Math::max);
    }
  }

  /** The history that the product carries. */
  public static CodeHistory shipped() {
    return new CodeHistory();
  }

  /** Whether somebody born in a year may have been given a number that begins so. */
  public boolean mayBegin(String sixDigits, int bornIn) {
    return last.getOrDefault(sixDigits, 0) >= firstYear(bornIn);
  }

  /** The first year in which a number may have been given to somebody born in a year. */
  public static int firstYear(int bornIn) {
    return Math.max(bornIn, FIRST_NUMBERS);
  }

  private static String sixDigits(String code) {
    return code + "0".repeat(6 - code.length());
  }
}
