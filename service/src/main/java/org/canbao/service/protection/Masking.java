package org.canbao.service.protection;

import static java.lang.Math.max;

/**
 * 脱敏: what of a value may be shown to those who need to recognise it but not to know it.
 *
 * <p>Masks are made from the opened value when it is shown; they are not kept, because a column of
 * them would give parts of every number to whoever holds a dump, and opening the 200 values of the
 * longest page takes a millisecond.
 */
public final class Masking {

  private Masking() {}

  /**
   * Masks a value: {@code 210*************34}, {@code 138****1234}, {@code ****1234}, {@code 张*}.
   */
  public static String mask(ProtectedField kind, String plain) {
    return switch (kind) {
      case IDENTITY_NUMBER, DOCUMENT_NUMBER, NUMBER_TAIL -> keep(plain, 3, 2);
      case PHONE -> keep(plain, 3, 4);
      case BANK_ACCOUNT -> "****" + plain.substring(max(plain.length() - 4, plain.length() / 2));
      case NAME -> keepFirstCharacter(plain);
      case SECRET, SHEET_ROW -> "****";
    };
  }

  private static String keep(String plain, int first, int last) {
    int hidden = plain.length() - first - last;
    return hidden < 4
        ? "*".repeat(plain.length())
        : plain.substring(0, first) + "*".repeat(hidden) + plain.substring(first + hidden);
  }

  private static String keepFirstCharacter(String name) {
    int characters = name.codePointCount(0, name.length());
    return characters < 2
        ? "*"
        : name.substring(0, name.offsetByCodePoints(0, 1)) + "*".repeat(characters - 1);
  }
}
