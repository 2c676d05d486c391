package org.canbao.casebook.mutation;

import java.time.LocalDate;
import java.time.MonthDay;
import org.canbao.documents.YearDay;

/** 邻日: the day before or after a day that a document names. */
final class ShiftedDay {

  /** An ordinary year, so that the day after 28 February is 1 March. */
  private static final int ORDINARY_YEAR = 2025;

  private ShiftedDay() {}

  static YearDay of(YearDay day, int days) {
    return switch (day) {
      case YearDay.Exact(LocalDate date) -> new YearDay.Exact(date.plusDays(days));
      case YearDay.Yearly(int offset, MonthDay each) -> {
        LocalDate shifted = each.atYear(ORDINARY_YEAR).plusDays(days);
        yield new YearDay.Yearly(
            offset + shifted.getYear() - ORDINARY_YEAR, MonthDay.from(shifted));
      }
    };
  }
}
