package org.canbao.service.protection;

/** Numbers that no real person can have: their division does not exist. */
public final class Invented {

  private Invented() {}

  /** An identity number, another one for each number given. */
  public static String identityNumber(int one) {
    String seventeen =
        "990000%04d%02d%02d%03d".formatted(1950 + one % 70, 1 + one % 12, 1 + one % 28, one % 1000);
    return seventeen + IdentityNumber.checkDigit(seventeen);
  }

  /** A phone of a range that is not given out. */
  public static String phone(int one) {
    return "1990000%04d".formatted(one % 10_000);
  }
}
