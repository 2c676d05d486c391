package org.canbao.matching.identifier;

/** 号码键: a citizen number of 18 digits as one number of 64 bits, for comparing very many. */
public final class PackedNumber {

  private static final int CHECKS = 11;
  private static final int X = 10;

  private PackedNumber() {}

  /** The key: the first 17 digits times 11 and the check digit, of a number of the right form. */
  public static long of(String number) {
    char check = number.charAt(CitizenNumber.LENGTH - 1);
    return Long.parseLong(number, 0, CitizenNumber.LENGTH - 1, X) * CHECKS
        + (check == 'X' ? X : check - '0');
  }

  /** The number of a key. */
  public static String text(long key) {
    long check = key % CHECKS;
    return "%017d".formatted(key / CHECKS) + (check == X ? "X" : String.valueOf(check));
  }
}
