package org.canbao.matching.identifier;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** 公民身份号码 and the residence permits that are numbered like it. */
final class CitizenGrammar {

  private static final Pattern PERMIT = Pattern.compile("8[123]0000.*");

  private CitizenGrammar() {}

  static Parsed parse(String text) {
    if (PERMIT.matcher(text).matches()) {
      return Parsed.refused(
          "这是港澳台居民居住证的号码，证件类型应选居住证",
          "this is the number of a residence permit of Hong Kong, Macao or Taiwan residents; choose"
              + " that document");
    }
    return switch (text.length()) {
      case CitizenNumber.LENGTH -> parseNew(IdentifierKind.CITIZEN, text);
      case CitizenNumber.OLD_LENGTH -> parseOld(text);
      default ->
          Parsed.refused(
              "应为 18 位公民身份号码或 15 位旧号码，实有 %d 位".formatted(text.length()),
              "expected 18 digits or the old 15, found %d characters".formatted(text.length()));
    };
  }

  static Parsed parseResidencePermit(String text) {
    if (text.length() != CitizenNumber.LENGTH || !PERMIT.matcher(text).matches()) {
      return Parsed.refused(
          "应为 18 位，以 810000、820000 或 830000 开头",
          "expected 18 digits that begin with 810000, 820000 or 830000");
    }
    return parseNew(IdentifierKind.RESIDENCE_PERMIT_HMT, text);
  }

  private static Parsed parseNew(IdentifierKind kind, String text) {
    if (!CitizenNumber.startsWithDigits(text, CitizenNumber.LENGTH - 1)) {
      return Parsed.refused(
          "前 17 位应为数字，首位不为 0", "the first 17 characters should be digits, the first not 0");
    }
    Optional<LocalDate> born = CitizenNumber.born(text);
    if (born.isEmpty()) {
      return noDate();
    }
    if (!CitizenNumber.hasCheckDigit(text)) {
      return Parsed.refused(
          "末位校验码不符，请核对号码", "the check digit at the end does not fit; look at the number again");
    }
    return valid(kind, text, text);
  }

  private static Parsed parseOld(String text) {
    if (!CitizenNumber.startsWithDigits(text, CitizenNumber.OLD_LENGTH)) {
      return Parsed.refused("15 位旧号码应全为数字", "an old number of 15 places has digits alone");
    }
    String longer = CitizenNumber.lengthened(text);
    return CitizenNumber.born(longer).isEmpty()
        ? noDate()
        : valid(IdentifierKind.CITIZEN, text, longer);
  }

  private static Parsed noDate() {
    return Parsed.refused("号码中的出生日期不存在", "the day of birth in the number does not exist");
  }

  private static Parsed valid(IdentifierKind kind, String number, String longer) {
    boolean odd = longer.charAt(16) % 2 == 1;
    return new Parsed.Valid(
        new Identifier(
            kind,
            number,
            CitizenNumber.born(longer),
            Optional.of(odd ? Sex.MALE : Sex.FEMALE),
            kind == IdentifierKind.CITIZEN
                ? Optional.of(longer.substring(0, 6))
                : Optional.empty()));
  }
}
