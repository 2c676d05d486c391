package org.canbao.service.protection;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * 公民身份号码: 18 digits with a check digit (GB 11643-1999), or the 15 of before 1999.
 *
 * <p>The old form lacks the century and the check digit; both name the same person, so they share
 * one blind index.
 */
public final class IdentityNumber {

  private static final int LENGTH = 18;
  private static final int OLD_LENGTH = 15;
  private static final int CENTURY_AT = 6;
  private static final String CHECK_DIGITS = "10X98765432";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private IdentityNumber() {}

  /**
   * Whether a text without blanks is a number with a real date of birth and, when it has 18 places,
   * its check digit.
   */
  public static boolean isValid(String number) {
    return switch (number.length()) {
      case LENGTH -> isNew(number);
      case OLD_LENGTH -> startsWithDigits(number, OLD_LENGTH) && hasDate(lengthened(number));
      default -> false;
    };
  }

  /** The form of 18 digits, of a number that {@link #isValid}. */
  public static String lengthened(String number) {
    if (number.length() == LENGTH) {
      return number;
    }
    String longer = number.substring(0, CENTURY_AT) + "19" + number.substring(CENTURY_AT);
    return longer + checkDigit(longer);
  }

  /** The check digit of the first 17 digits. */
  public static char checkDigit(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
  }

  private static boolean isNew(String number) {
    return startsWithDigits(number, LENGTH - 1)
        && checkDigit(number) == Character.toUpperCase(number.charAt(LENGTH - 1))
        && hasDate(number);
  }

  private static boolean startsWithDigits(String number, int count) {
    return number.charAt(0) != '0'
        && number.chars().limit(count).allMatch(digit -> digit >= '0' && digit <= '9');
  }

  private static boolean hasDate(String number) {
    int year = Integer.parseInt(number, 6, 10, 10);
    try {
      LocalDate.of(
          year, Integer.parseInt(number, 10, 12, 10), Integer.parseInt(number, 12, 14, 10));
      return year >= 1850 && year < 2150;
    } catch (DateTimeException none) {
      return false;
    }
  }
}
