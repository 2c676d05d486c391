package org.canbao.service.person;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 申报的事实: one thing that is told of a person; which parts there must be follows from the field.
 *
 * @param code of the field's dictionary
 * @param words a name or an address
 * @param day of birth
 * @param division 区划代码 of today
 * @param organisation the number of a school or employer
 * @param household the number of a household; {@code code} is then the relation to its head
 * @param number of a document, a phone or an account
 * @param from 首日, since always without it
 * @param to 不再成立的首日
 */
public record ToldFact(
    FactField field,
    Optional<String> code,
    Optional<String> words,
    Optional<LocalDate> day,
    Optional<String> division,
    Optional<Long> organisation,
    Optional<Long> household,
    Optional<String> number,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {

  /** Nothing of a field yet. */
  public static ToldFact of(FactField field) {
    return new ToldFact(
        field,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same with a code. */
  public ToldFact code(String code) {
    return new ToldFact(
        field, Optional.of(code), words, day, division, organisation, household, number, from, to);
  }

  /** The same with words. */
  public ToldFact words(String words) {
    return new ToldFact(
        field, code, Optional.of(words), day, division, organisation, household, number, from, to);
  }

  /** The same with a day. */
  public ToldFact day(LocalDate day) {
    return new ToldFact(
        field, code, words, Optional.of(day), division, organisation, household, number, from, to);
  }

  /** The same with a division. */
  public ToldFact division(String division) {
    return new ToldFact(
        field, code, words, day, Optional.of(division), organisation, household, number, from, to);
  }

  /** The same with a school or employer. */
  public ToldFact organisation(long organisation) {
    return new ToldFact(
        field, code, words, day, division, Optional.of(organisation), household, number, from, to);
  }

  /** The same with a household. */
  public ToldFact household(long household) {
    return new ToldFact(
        field, code, words, day, division, organisation, Optional.of(household), number, from, to);
  }

  /** The same with a number. */
  public ToldFact number(String number) {
    return new ToldFact(
        field, code, words, day, division, organisation, household, Optional.of(number), from, to);
  }

  /** The same with its days. */
  public ToldFact during(Optional<LocalDate> from, Optional<LocalDate> to) {
    return new ToldFact(
        field, code, words, day, division, organisation, household, number, from, to);
  }

  /** Without its content: it may stand in a log. */
  @Override
  public String toString() {
    return "ToldFact[" + field + "]";
  }
}
