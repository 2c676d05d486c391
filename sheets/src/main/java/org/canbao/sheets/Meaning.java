package org.canbao.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 单元格含义: what a cell means in its column, or what is wrong with it. */
sealed interface Meaning {

  /** 有值. */
  record Value(String text) implements Meaning {}

  /** 空. */
  record Nothing() implements Meaning {}

  /** 有误. */
  record Wrong(Note note) implements Meaning {}

  /** More digits than this a spreadsheet does not keep. */
  int KEPT_DIGITS = 15;

  BigDecimal MOST_MONEY = new BigDecimal("999999999.99");
  Pattern DAY =
      Pattern.compile(
          "(\\d{4})(?:[-/.](\\d{1,2})[-/.](\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日?|(\\d{2})(\\d{2}))(?:["
              + " T]00:00(?::00)?)?");
  Pattern MONTH_FORM =
      Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.]0?1)?|年(\\d{1,2})月(?:1日)?|(\\d{2}))");
  Pattern MONEY = Pattern.compile("\\d{1,9}(?:\\.\\d{1,2})?");
  Pattern WHOLE = Pattern.compile("\\d{1,9}");

  static Meaning of(RawCell cell, Column column) {
    return switch (cell) {
      case RawCell.Formula _ ->
          wrong("不接受公式，请粘贴为数值", "formulas are not accepted; paste the value instead");
      case RawCell.Fault _ ->
          wrong("单元格是错误值，请改为实际内容", "the cell shows an error; enter the content itself");
      case RawCell.Number number -> ofNumber(number.value(), column);
      case RawCell.Day day ->
          switch (column.kind()) {
            case DATE -> new Value(day.value().toString());
            case MONTH -> new Value(YearMonth.from(day.value()).toString());
            case TEXT, DIGITS, MONEY, WHOLE, CODE ->
                wrong("是日期，应为文本", "it is a date, expected text");
          };
      case RawCell.Words words ->
          words.text().isEmpty() ? new Nothing() : ofText(words.text(), column);
    };
  }

  private static Meaning ofNumber(BigDecimal number, Column column) {
    return switch (column.kind()) {
      case MONEY -> ofMoney(number);
      case DIGITS ->
          number.precision() - number.scale() > KEPT_DIGITS
              ? wrong(
                  "号码被存成了数字，末几位已丢失，请把单元格设为文本后重填",
                  "the number was kept as a figure and lost its last digits; set the cell to text"
                      + " and enter it again")
              : ofText(number.toPlainString(), column);
      case TEXT, DATE, MONTH, WHOLE, CODE ->
          ofText(number.stripTrailingZeros().toPlainString(), column);
    };
  }

  private static Meaning ofText(String text, Column column) {
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      return wrong("含有控制字符，请删除", "it has control characters; remove them");
    }
    return switch (column.kind()) {
      case TEXT, DIGITS ->
          text.length() > column.longest()
              ? wrong("过长，最多 %d 个字符", "too long, expected at most %d characters", column.longest())
              : new Value(text);
      case DATE -> ofDay(text);
      case MONTH -> ofMonth(text);
      case MONEY ->
          MONEY.matcher(text).matches()
              ? ofMoney(new BigDecimal(text))
              : wrong("应为金额，如 400 或 400.00", "expected an amount in yuan, such as 400 or 400.00");
      case WHOLE ->
          WHOLE.matcher(text).matches()
              ? new Value(text.replaceFirst("^0+(?=.)", ""))
              : wrong("应为整数", "expected a whole number");
      case CODE -> ofCode(text, column);
    };
  }

  private static Meaning ofMoney(BigDecimal amount) {
    boolean exact = amount.stripTrailingZeros().scale() <= 2;
    return exact && amount.signum() >= 0 && amount.compareTo(MOST_MONEY) <= 0
        ? new Value(amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString())
        : wrong(
            "应为不小于 0、最多两位小数的金额", "expected an amount of 0 or more with at most two decimal places");
  }

  private static Meaning ofDay(String text) {
    Matcher form = DAY.matcher(text);
    return form.matches()
        ? day(form).<Meaning>map(it -> new Value(it.toString())).orElseGet(Meaning::noSuchDay)
        : wrong(
            "应为日期，如 2026-01-31、2026/1/31 或 2026年1月31日",
            "expected a date such as 2026-01-31 or 2026/1/31");
  }

  private static Meaning ofMonth(String text) {
    Matcher form = MONTH_FORM.matcher(text);
    int group = form.matches() ? form.group(2) != null ? 2 : form.group(3) != null ? 3 : 4 : 0;
    if (group == 0) {
      return wrong("应为年月，如 2026-01 或 2026年1月", "expected a month such as 2026-01 or 2026/1");
    }
    int month = Integer.parseInt(form.group(group));
    return month >= 1 && month <= 12
        ? new Value(YearMonth.of(Integer.parseInt(form.group(1)), month).toString())
        : wrong("没有这个月", "there is no such month");
  }

  private static Optional<LocalDate> day(Matcher form) {
    int group = form.group(2) != null ? 2 : form.group(4) != null ? 4 : 6;
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(form.group(1)),
              Integer.parseInt(form.group(group)),
              Integer.parseInt(form.group(group + 1))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Meaning noSuchDay() {
    return wrong("没有这一天", "there is no such day");
  }

  private static Meaning ofCode(String text, Column column) {
    return column.choices().stream()
        .filter(choice -> choice.isMeantBy(text))
        .findFirst()
        .<Meaning>map(choice -> new Value(choice.code()))
        .orElseGet(
            () ->
                wrong(
                    "不是可选的代码或名称，可从模板的下拉列表中选择",
                    "not a code or name that can be chosen; see the drop-down list of the"
                        + " template"));
  }

  private static Meaning wrong(String chinese, String english, Object... values) {
    return new Wrong(Note.of(chinese, english, values));
  }
}
