package org.canbao.service.protection;

import org.canbao.matching.identifier.CitizenNumber;

/**
 * 公民身份号码: 18 digits with a check digit (GB 11643-1999), or the 15 of before 1999.
 *
 * <p>The old form lacks the century and the check digit; both name the same person, so they share
 * one blind index.
 */
public final class IdentityNumber {

  private IdentityNumber() {}

  /**
   * Whether a text without blanks is a number with a real date of birth and, when it has 18 places,
   * its check digit.
   */
  public static boolean isValid(String number) {
    return CitizenNumber.isValid(number);
  }

  /** The form of 18 digits, of a number that {@link #isValid}. */
  public static String lengthened(String number) {
    return CitizenNumber.lengthened(number);
  }

  /** The check digit of the first 17 digits. */
  public static char checkDigit(String number) {
    return CitizenNumber.checkDigit(number);
  }
}
