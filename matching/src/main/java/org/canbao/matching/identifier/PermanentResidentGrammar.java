package org.canbao.matching.identifier;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 外国人永久居留身份证: since 2023-12-01 a 9, two digits of the province, three of the nationality, the day
 * of birth, three in sequence and a check digit; before, three letters of the nationality, four
 * digits of the area, six of the birth and two. Both remain valid.
 */
final class PermanentResidentGrammar {

  private static final Pattern NEW = Pattern.compile("9[0-9]{16}[0-9X]");
  private static final Pattern OLD = Pattern.compile("[A-Z]{3}[0-9]{12}");
  private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MMdd");

  private PermanentResidentGrammar() {}

  static Parsed parse(String text) {
    if (NEW.matcher(text).matches()) {
      return parseNew(text);
    }
    return OLD.matcher(text).matches() ? parseOld(text) : unlike();
  }

  private static Parsed parseNew(String text) {
    Optional<LocalDate> born = CitizenNumber.born(text);
    if (born.isEmpty()) {
      return noDate();
    }
    if (!CitizenNumber.hasCheckDigit(text)) {
      return Parsed.refused(
          "末位校验码不符，请核对号码", "the check digit at the end does not fit; look at the number again");
    }
    return new Parsed.Valid(
        new Identifier(
            IdentifierKind.PERMANENT_RESIDENT, text, born, Optional.empty(), Optional.empty()));
  }

  /** The old form lacks the century, so it tells no day of birth. */
  private static Parsed parseOld(String text) {
    try {
      MonthDay.parse(text.substring(9, 13), MONTH_AND_DAY);
      return new Parsed.Valid(Identifier.plain(IdentifierKind.PERMANENT_RESIDENT, text));
    } catch (DateTimeParseException none) {
      return noDate();
    }
  }

  private static Parsed noDate() {
    return Parsed.refused("号码中的出生日期不存在", "the day of birth in the number does not exist");
  }

  private static Parsed unlike() {
    return Parsed.refused(
        "应为新版 18 位（以 9 开头）或旧版 15 位（3 个字母加 12 位数字）",
        "expected 18 digits that begin with 9, or the old form of 3 letters and 12 digits");
  }
}
