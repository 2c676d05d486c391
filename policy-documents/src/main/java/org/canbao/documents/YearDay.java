package org.canbao.documents;

import java.time.LocalDate;
import java.time.MonthDay;

/** 年度日: a day that a document names outright, or relative to the coverage year. */
public sealed interface YearDay {

  /** 确定日期. */
  record Exact(LocalDate date) implements YearDay {
    @Override
    public LocalDate in(int coverageYear) {
      return date;
    }

    @Override
    public String toString() {
      return date.toString();
    }
  }

  /**
   * 每年同日: the same day again for every coverage year; 29 February clamps.
   *
   * @param offset calendar years after the coverage year, −1 for the year before
   * @param day the day
   */
  record Yearly(int offset, MonthDay day) implements YearDay {
    @Override
    public LocalDate in(int coverageYear) {
      return day.atYear(coverageYear + offset);
    }

    @Override
    public String toString() {
      return "%s (year %+d)".formatted(day.toString().substring(2), offset);
    }
  }

  /** Returns the date for a coverage year. */
  LocalDate in(int coverageYear);
}
