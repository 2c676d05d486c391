package org.canbao.policy.term;

import java.time.LocalDate;
import java.util.StringJoiner;

/**
 * 数字: a named number inside a reason.
 *
 * @param name the name by which a sentence refers to it
 * @param kind what the number means
 * @param value a count, fen, an epoch day, a year, a set of years or an ordinal, by kind
 */
public record Figure(String name, Kind kind, long value) {

  /** What the number of a figure means. */
  public enum Kind {
    COUNT,
    MONTHS,
    DAYS,
    MONEY,
    DATE,
    YEAR,
    YEARS,
    IDENTITY,
    TERM
  }

  public static Figure count(String name, long value) {
    return new Figure(name, Kind.COUNT, value);
  }

  public static Figure money(String name, Money value) {
    return new Figure(name, Kind.MONEY, value.fen());
  }

  public static Figure date(String name, LocalDate value) {
    return new Figure(name, Kind.DATE, value.toEpochDay());
  }

  public static Figure year(String name, int value) {
    return new Figure(name, Kind.YEAR, value);
  }

  public static Figure years(String name, int yearBits) {
    return new Figure(name, Kind.YEARS, yearBits);
  }

  public static Figure identity(String name, Identity value) {
    return new Figure(name, Kind.IDENTITY, value.ordinal());
  }

  public static Figure term(String name, TermName value) {
    return new Figure(name, Kind.TERM, value.ordinal());
  }

  /** Returns the bare value, the same in every language. */
  public String bare() {
    return switch (kind) {
      case COUNT, MONTHS, DAYS, YEAR -> Long.toString(value);
      case MONEY -> new Money(value).toString();
      case DATE -> LocalDate.ofEpochDay(value).toString();
      case YEARS -> years(",", "");
      case IDENTITY -> identity().name();
      case TERM -> term().key();
    };
  }

  /** Returns the value as it stands in a sentence. */
  public String in(Language language) {
    return switch (kind) {
      case MONTHS -> language.choose(value + "个月", value + (value == 1 ? " month" : " months"));
      case DAYS -> language.choose(value + "天", value + (value == 1 ? " day" : " days"));
      case MONEY -> language.choose(bare() + "元", bare() + " yuan");
      case YEARS -> language.choose(years("、", "年"), years(", ", ""));
      case IDENTITY -> identity().in(language);
      case TERM -> term().in(language);
      case COUNT, DATE, YEAR -> bare();
    };
  }

  private Identity identity() {
    return Identity.values()[(int) value];
  }

  private TermName term() {
    return TermName.values()[(int) value];
  }

  private String years(String separator, String suffix) {
    StringJoiner joined = new StringJoiner(separator);
    YearSet.years((int) value).forEach(year -> joined.add(year + suffix));
    return joined.toString();
  }
}
