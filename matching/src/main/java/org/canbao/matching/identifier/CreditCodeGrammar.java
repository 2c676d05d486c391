package org.canbao.matching.identifier;

import java.util.regex.Pattern;

/**
 * 统一社会信用代码 (GB 32100-2015): two places for the registering office and the kind of organisation, six
 * digits of its division, nine of the organisation, and a check character. I, O, S, V and Z do not
 * occur.
 */
final class CreditCodeGrammar {

  static final int LENGTH = 18;

  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final Pattern KNOWN = Pattern.compile("[" + CHARACTERS + "]+");
  private static final Pattern DIVISION = Pattern.compile("..[0-9]{6}.*");

  private CreditCodeGrammar() {}

  static Parsed parse(String text) {
    if (text.length() != LENGTH) {
      return Parsed.refused(
          "应为 18 位统一社会信用代码，实有 %d 位".formatted(text.length()),
          "expected 18 characters of a unified social credit code, found %d"
              .formatted(text.length()));
    }
    if (!KNOWN.matcher(text).matches()) {
      return Parsed.refused(
          "统一社会信用代码只含数字和大写字母，不含 I、O、S、V、Z",
          "a credit code has digits and large letters without I, O, S, V and Z");
    }
    if (!DIVISION.matcher(text).matches()) {
      return Parsed.refused(
          "统一社会信用代码第 3 至 8 位应为数字（区划代码）",
          "the third to eighth character of a credit code should be digits, of a division");
    }
    return text.charAt(LENGTH - 1) == checkCharacter(text)
        ? new Parsed.Valid(Identifier.plain(IdentifierKind.CREDIT_CODE, text))
        : Parsed.refused(
            "统一社会信用代码末位校验码不符，请核对",
            "the check character at the end of the credit code does not fit; look at it again");
  }

  /** The weights are the powers of 3, modulo 31. */
  static char checkCharacter(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += weight * CHARACTERS.indexOf(code.charAt(i));
      weight = weight * 3 % CHARACTERS.length();
    }
    return CHARACTERS.charAt(
        (CHARACTERS.length() - sum % CHARACTERS.length()) % CHARACTERS.length());
  }
}
