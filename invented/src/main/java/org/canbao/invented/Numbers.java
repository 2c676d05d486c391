package org.canbao.invented;

import java.time.LocalDate;

/**
 * 号码: numbers that are right in form and can be nobody's.
 *
 * <ul>
 *   <li>Citizen numbers begin with 99 (98 for those that were changed later). The first two digits
 *       are those of a province; GB/T 2260 gives out 11 to 83 alone, so nobody in China was ever
 *       given such a number, while form, day of birth, parity of sex and check digit are right.
 *   <li>Phones are 199 0000 xxxx, a block that is not given out; households share them when there
 *       are more households than phones.
 *   <li>Birth certificates begin with Z99, permits of Hong Kong and Macao with H99 and M99, those
 *       of Taiwan with 99: they are counted up, one for each person for life, and 99 million of
 *       them is beyond the number of people there. Passports are ZZ and seven digits.
 *   <li>Credit codes have 990000 as their division.
 * </ul>
 */
public final class Numbers {

  /** How many people can have citizen numbers of their own for one day of birth and sex. */
  public static final int MOST = 5_000_000;

  private static final int SEQUENCES = 500;
  private static final String CHECK_DIGITS = "10X98765432";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int CREDIT_PLACES = 17;

  private Numbers() {}

  /** The citizen number of a person; that of the next person of the same day differs by one. */
  static String citizen(int person, int born, boolean male) {
    return citizen("99", person, born, male);
  }

  /** The number that a person had before it was changed. */
  static String formerCitizen(int person, int born, boolean male) {
    return citizen("98", person, born, male);
  }

  /** The number of 15 digits of somebody born before 2000: no century, no check digit. */
  static String legacy(int person, int born, boolean male) {
    String number = citizen(person, born, male);
    return number.substring(0, 6) + number.substring(8, 17);
  }

  private static String citizen(String province, int person, int born, boolean male) {
    LocalDate day = LocalDate.ofEpochDay(born);
    char[] digits = new char[18];
    digits[0] = province.charAt(0);
    digits[1] = province.charAt(1);
    put(digits, 2, 4, person / SEQUENCES % 10_000);
    put(digits, 6, 4, day.getYear());
    put(digits, 10, 2, day.getMonthValue());
    put(digits, 12, 2, day.getDayOfMonth());
    put(digits, 14, 3, person % SEQUENCES * 2 + (male ? 1 : 0));
    digits[17] = checkDigit(new String(digits));
    return new String(digits);
  }

  /** The check digit of the first 17 digits of a citizen number. */
  public static char checkDigit(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
  }

  static String phone(int household) {
    return counted("1990000", 4, household % 10_000);
  }

  static String birthCertificate(int person) {
    return counted("Z99", 7, person);
  }

  static String hongKongPermit(int person) {
    return counted("H99", 6, person % 1_000_000);
  }

  static String macaoPermit(int person) {
    return counted("M99", 6, person % 1_000_000);
  }

  static String taiwanPermit(int person) {
    return counted("99", 6, person % 1_000_000);
  }

  static String passport(int person) {
    return counted("ZZ", 7, person);
  }

  /** A credit code (GB 32100) with its check character. */
  static String creditCode(String kind, int organisation) {
    String code = counted(kind + "990000", CREDIT_PLACES - 8, organisation);
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < CREDIT_PLACES; i++) {
      sum += weight * CREDIT.indexOf(code.charAt(i));
      weight = weight * 3 % CREDIT.length();
    }
    return code + CREDIT.charAt((CREDIT.length() - sum % CREDIT.length()) % CREDIT.length());
  }

  private static String counted(String before, int places, int number) {
    char[] text = new char[before.length() + places];
    before.getChars(0, before.length(), text, 0);
    put(text, before.length(), places, number);
    return new String(text);
  }

  private static void put(char[] text, int at, int places, int number) {
    int rest = number;
    for (int i = at + places - 1; i >= at; i--) {
      text[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
