package org.canbao.matching.identifier;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** 号码读取: finds out what a text in a column of numbers is. */
public final class NumberReader {

  private static final List<IdentifierKind> OTHERS =
      List.of(
          IdentifierKind.RESIDENCE_PERMIT_HMT,
          IdentifierKind.PERMANENT_RESIDENT,
          IdentifierKind.SOCIAL_SECURITY_HMT,
          IdentifierKind.HONG_KONG_PERMIT,
          IdentifierKind.MACAO_PERMIT,
          IdentifierKind.TAIWAN_PERMIT,
          IdentifierKind.BIRTH_CERTIFICATE,
          IdentifierKind.PASSPORT,
          IdentifierKind.OFFICER_CARD);
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "([0-9A-Z])\\1{3,}|1[3-9][0-9]{9}|[0-9]{14}0000|0?1234567890?.*|无|未知|不详|NULL|N/A");
  private static final Pattern SIGN_FOR_X = Pattern.compile("([0-9]{17})(\\*|×|✕|10)");
  private static final Pattern MEANT =
      Pattern.compile("[0-9]{14,16}|[0-9]{17}.?.?|[0-9.]+E\\+?1[78]");
  private static final Pattern SEVENTEEN = Pattern.compile("[1-9][0-9]{16}");

  private final AreaCodes areas;

  public NumberReader(AreaCodes areas) {
    this.areas = areas;
  }

  /** Reads a text as it came. */
  public Reading read(String raw) {
    String text = IdentifierForm.tidy(raw);
    if (text.isEmpty()) {
      return new Reading.Missing();
    }
    Optional<Identifier> citizen = citizen(text);
    if (citizen.isPresent()) {
      return text.length() == CitizenNumber.LENGTH
          ? new Reading.Verified(citizen.get())
          : new Reading.Restored(citizen.get(), Restoration.LENGTHENED);
    }
    if (PLACEHOLDER.matcher(text).matches()) {
      return new Reading.Placeholder(text);
    }
    return restored(text).or(() -> other(text)).orElseGet(() -> new Reading.Damaged(text));
  }

  private Optional<Reading> restored(String text) {
    if (SEVENTEEN.matcher(text).matches()) {
      return citizen(text + CitizenNumber.checkDigit(text))
          .map(number -> new Reading.Restored(number, Restoration.CHECK_COMPLETED));
    }
    var sign = SIGN_FOR_X.matcher(text);
    return sign.matches()
        ? citizen(sign.group(1) + "X")
            .map(number -> new Reading.Restored(number, Restoration.SIGN_FOR_X))
        : Optional.empty();
  }

  /** A citizen number in its form of 18 digits. */
  private Optional<Identifier> citizen(String text) {
    if (!CitizenNumber.isValid(text)) {
      return Optional.empty();
    }
    return IdentifierKind.CITIZEN
        .parse(CitizenNumber.lengthened(text))
        .identifier()
        .filter(
            number ->
                areas.mayBegin(number.area().orElseThrow(), number.born().orElseThrow().getYear()));
  }

  private static Optional<Reading> other(String text) {
    Optional<Reading> other =
        OTHERS.stream()
            .flatMap(kind -> kind.parse(text).identifier().stream())
            .<Reading>map(Reading.Other::new)
            .findFirst();
    return MEANT.matcher(text).matches() && !isCard(other) ? Optional.empty() : other;
  }

  /** A text of the length of citizen numbers is another document only with a check digit. */
  private static boolean isCard(Optional<Reading> other) {
    return other.filter(Reading.Other.class::isInstance).map(Reading.Other.class::cast).stream()
        .map(found -> found.identifier().kind())
        .anyMatch(
            kind ->
                kind == IdentifierKind.RESIDENCE_PERMIT_HMT
                    || kind == IdentifierKind.PERMANENT_RESIDENT);
  }
}
