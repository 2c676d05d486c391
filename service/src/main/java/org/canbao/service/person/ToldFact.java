package org.canbao.service.person;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

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
    return new Draft(field).told();
  }

  /** The same with a code. */
  public ToldFact code(String code) {
    return with(draft -> draft.code = Optional.of(code));
  }

  /** The same with words. */
  public ToldFact words(String words) {
    return with(draft -> draft.words = Optional.of(words));
  }

  /** The same with a day. */
  public ToldFact day(LocalDate day) {
    return with(draft -> draft.day = Optional.of(day));
  }

  /** The same with a division. */
  public ToldFact division(String division) {
    return with(draft -> draft.division = Optional.of(division));
  }

  /** The same with a school or employer. */
  public ToldFact organisation(long organisation) {
    return with(draft -> draft.organisation = Optional.of(organisation));
  }

  /** The same with a household. */
  public ToldFact household(long household) {
    return with(draft -> draft.household = Optional.of(household));
  }

  /** The same with a number. */
  public ToldFact number(String number) {
    return with(draft -> draft.number = Optional.of(number));
  }

  /** The same with its days. */
  public ToldFact during(Optional<LocalDate> from, Optional<LocalDate> to) {
    return with(
        draft -> {
          draft.from = from;
          draft.to = to;
        });
  }

  private ToldFact with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.told();
  }

  /** 草稿: the parts of a fact while one of them changes. */
  private static final class Draft {
    private final FactField field;
    private Optional<String> code = Optional.empty();
    private Optional<String> words = Optional.empty();
    private Optional<LocalDate> day = Optional.empty();
    private Optional<String> division = Optional.empty();
    private Optional<Long> organisation = Optional.empty();
    private Optional<Long> household = Optional.empty();
    private Optional<String> number = Optional.empty();
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> to = Optional.empty();

    Draft(FactField field) {
      this.field = field;
    }

    Draft(ToldFact told) {
      this(told.field);
      code = told.code;
      words = told.words;
      day = told.day;
      division = told.division;
      organisation = told.organisation;
      household = told.household;
      number = told.number;
      from = told.from;
      to = told.to;
    }

    ToldFact told() {
      return new ToldFact(
          field, code, words, day, division, organisation, household, number, from, to);
    }
  }

  /** Without its content: it may stand in a log. */
  @Override
  public String toString() {
    return "ToldFact[" + field + "]";
  }
}
