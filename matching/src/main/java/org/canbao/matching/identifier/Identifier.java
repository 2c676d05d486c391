package org.canbao.matching.identifier;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 证件号码: a number that has the form of its kind.
 *
 * @param number in its one form: half-width, without blanks, letters large
 * @param born the day of birth, where the number tells it
 * @param sex where the number tells it
 * @param area six digits of the division that first gave the number, where it tells them
 */
public record Identifier(
    IdentifierKind kind,
    String number,
    Optional<LocalDate> born,
    Optional<Sex> sex,
    Optional<String> area) {

  /** A number that tells nothing but itself. */
  static Identifier plain(IdentifierKind kind, String number) {
    return new Identifier(kind, number, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Without the number: it may stand in a log. */
  @Override
  public String toString() {
    return "Identifier[" + kind + "]";
  }
}
