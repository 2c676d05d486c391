package org.canbao.matching.identifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 公民身份号码: 18 digits with a check digit (GB 11643-1999, ISO 7064 MOD 11-2), or the 15 of before
 * 1999.
 *
 * <p>The old form lacks the century and the check digit; both name the same person.
 */
public final class CitizenNumber {

  static final int LENGTH = 18;
  static final int OLD_LENGTH = 15;
  private static final int CENTURY_AT = 6;
  private static final int FIRST_YEAR = 1850;
  private static final int LAST_YEAR = 2149;

  /** Sequences that were given to those born before 1900. */
  private static final int CENTENARIAN = 996;

  private static final String CHECK_DIGITS = "10X98765432";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private CitizenNumber() {}

  /**
   * Whether a text without blanks is a number with a real date of birth and, when it has 18 places,
   * its check digit.
   */
  public static boolean isValid(String number) {
    return switch (number.length()) {
      case LENGTH ->
          startsWithDigits(number, LENGTH - 1) && hasCheckDigit(number) && born(number).isPresent();
      case OLD_LENGTH ->
          startsWithDigits(number, OLD_LENGTH) && born(lengthened(number)).isPresent();
      default -> false;
    };
  }

  /** The form of 18 digits, of a number that {@link #isValid}. */
  public static String lengthened(String number) {
    if (number.length() == LENGTH) {
      return number;
    }
    int sequence = Integer.parseInt(number, OLD_LENGTH - 3, OLD_LENGTH, 10);
    String century = sequence >= CENTENARIAN ? "18" : "19";
    String longer = number.substring(0, CENTURY_AT) + century + number.substring(CENTURY_AT);
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

  static boolean hasCheckDigit(String number) {
    return checkDigit(number) == Character.toUpperCase(number.charAt(LENGTH - 1));
  }

  static boolean startsWithDigits(String number, int count) {
    return number.charAt(0) != '0'
        && number.chars().limit(count).allMatch(digit -> digit >= '0' && digit <= '9');
  }

  /** The day of birth in a number of 18 digits, if it is a day. */
  static Optional<LocalDate> born(String number) {
    int year = Integer.parseInt(number, 6, 10, 10);
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              year, Integer.parseInt(number, 10, 12, 10), Integer.parseInt(number, 12, 14, 10)));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
