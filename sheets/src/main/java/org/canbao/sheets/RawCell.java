package org.canbao.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;

/** 原始单元格: what a file holds in a cell, before a column says what it should be. */
sealed interface RawCell {

  /** 文本, without blanks around it. */
  record Words(String text) implements RawCell {}

  /** 数值. */
  record Number(BigDecimal value) implements RawCell {}

  /** 日期: a number that the workbook shows as a day. */
  record Day(LocalDate value) implements RawCell {}

  /** 公式: nobody knows what it will show tomorrow. */
  record Formula() implements RawCell {}

  /** 错误值: what a spreadsheet could not work out. */
  record Fault() implements RawCell {}

  /** What a person sees in the cell. */
  default String told() {
    return switch (this) {
      case Words words -> words.text();
      case Number number -> number.value().toPlainString();
      case Day day -> day.value().toString();
      case Formula _, Fault _ -> "";
    };
  }

  default boolean isEmpty() {
    return this instanceof Words words && words.text().isEmpty();
  }
}
