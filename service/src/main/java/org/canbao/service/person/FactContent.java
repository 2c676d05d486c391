package org.canbao.service.person;

import java.time.LocalDate;
import java.util.Optional;
import org.canbao.service.protection.Protected;

/**
 * 事实内容: what a fact says; which parts there are follows from the shape of its field.
 *
 * @param words a name or an address
 * @param division the number of a division
 * @param sealed the number of a document, a phone or an account
 */
public record FactContent(
    Optional<String> code,
    Optional<String> words,
    Optional<LocalDate> day,
    Optional<Long> division,
    Optional<Long> organisation,
    Optional<Long> household,
    Optional<Protected> sealed) {

  /** Nothing yet. */
  public static final FactContent NONE =
      new FactContent(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** A code alone. */
  public static FactContent ofCode(String code) {
    return new FactContent(
        Optional.of(code),
        NONE.words,
        NONE.day,
        NONE.division,
        NONE.organisation,
        NONE.household,
        NONE.sealed);
  }

  /** A day alone. */
  public static FactContent ofDay(LocalDate day) {
    return new FactContent(
        NONE.code,
        NONE.words,
        Optional.of(day),
        NONE.division,
        NONE.organisation,
        NONE.household,
        NONE.sealed);
  }

  /** A division alone. */
  public static FactContent ofDivision(long division) {
    return new FactContent(
        NONE.code,
        NONE.words,
        NONE.day,
        Optional.of(division),
        NONE.organisation,
        NONE.household,
        NONE.sealed);
  }

  /** A place in a household. */
  public static FactContent ofHousehold(long household, String relation) {
    return new FactContent(
        Optional.of(relation),
        NONE.words,
        NONE.day,
        NONE.division,
        NONE.organisation,
        Optional.of(household),
        NONE.sealed);
  }

  /** Whether it says the same in all that is not sealed. */
  public boolean isAlike(FactContent other) {
    return code.equals(other.code)
        && words.equals(other.words)
        && day.equals(other.day)
        && division.equals(other.division)
        && organisation.equals(other.organisation)
        && household.equals(other.household);
  }
}
