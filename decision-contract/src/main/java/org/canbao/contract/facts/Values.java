package org.canbao.contract.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.canbao.policy.term.Money;

/** 取值: the values that facts are made of, each with its one written form. */
final class Values {

  private static final int FIRST_YEAR = 1880;
  private static final int LAST_YEAR = 2100;
  private static final int MAX_TEXT = 200;
  private static final int MAX_MONEY = "999999999.99".length();

  private final Fields fields;

  Values(Fields fields) {
    this.fields = fields;
  }

  /** Reads a key or a code: printable text of one line. */
  String text() throws BadFacts {
    String text = fields.string("应为字符串", "expected a string");
    if (text.isBlank() || text.length() > MAX_TEXT || !isPrintable(text)) {
      throw fields.wrong(
          "应为1至200个可见字符", "expected 1 to 200 printable characters, and not only blanks");
    }
    return text;
  }

  LocalDate date() throws BadFacts {
    String text =
        fields.string("应为YYYY-MM-DD格式的日期字符串", "expected a date as a string of the form YYYY-MM-DD");
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    if (text.length() != 10 || Math.min(year, Math.min(month, day)) < 0 || !dashed(text, 4, 7)) {
      throw fields.wrong("不是日期，应为YYYY-MM-DD", "not a date, expected YYYY-MM-DD");
    }
    try {
      return LocalDate.of(plausible(year), month, day);
    } catch (DateTimeException impossible) {
      throw fields.wrong("没有这一天，应为真实存在的日期", "no such day, expected a day of the calendar");
    }
  }

  YearMonth month(int firstYear) throws BadFacts {
    String text =
        fields.string("应为YYYY-MM格式的月份字符串", "expected a month as a string of the form YYYY-MM");
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    if (text.length() != 7 || year < 0 || month < 1 || month > 12 || text.charAt(4) != '-') {
      throw fields.wrong("不是月份，应为YYYY-MM", "not a month, expected YYYY-MM");
    }
    if (year < firstYear || year > LAST_YEAR) {
      throw fields.wrong(
          "应为%d年至%d年的月份".formatted(firstYear, LAST_YEAR),
          "expected a month from %d to %d".formatted(firstYear, LAST_YEAR));
    }
    return YearMonth.of(year, month);
  }

  Money money() throws BadFacts {
    String form = "应为带两位小数的非负金额字符串，如\"812.50\"";
    String english =
        "expected an amount of 0.00 or more with exactly two decimals, such as \"812.50\"";
    String text = fields.string("不是字符串，" + form, "not a string, " + english);
    if (text.startsWith("-")) {
      throw fields.wrong("金额为负，" + form, "negative, " + english);
    }
    int point = text.length() - 3;
    boolean wellFormed =
        point >= 1
            && text.length() <= MAX_MONEY
            && text.charAt(point) == '.'
            && (point == 1 || text.charAt(0) != '0');
    int yuan = wellFormed ? digits(text, 0, point) : -1;
    int fen = wellFormed ? digits(text, point + 1, text.length()) : -1;
    if (yuan < 0 || fen < 0) {
      throw fields.wrong("金额格式不对，" + form, "not such an amount, " + english);
    }
    return new Money(yuan * 100L + fen);
  }

  private int plausible(int year) throws BadFacts {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw fields.wrong(
          "应为%d年至%d年的日期".formatted(FIRST_YEAR, LAST_YEAR),
          "expected a date from %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
    }
    return year;
  }

  private static boolean dashed(String text, int first, int second) {
    return text.charAt(first) == '-' && text.charAt(second) == '-';
  }

  private static boolean isPrintable(String text) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      switch (Character.getType(text.codePointAt(at))) {
        case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> {
          return false;
        }
        case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> {
          return false;
        }
        default -> {}
      }
    }
    return true;
  }

  /** Returns the number that ASCII digits spell, -1 where there is anything else. */
  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = i < text.length() ? text.charAt(i) - '0' : -1;
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
