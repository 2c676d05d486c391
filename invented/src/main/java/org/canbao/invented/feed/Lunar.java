package org.canbao.invented.feed;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

/** 农历: the farmers' date of a day, written as if it were one of the other calendar. */
final class Lunar {

  private Lunar() {}

  static LocalDate of(LocalDate day) {
    ChineseCalendar calendar = new ChineseCalendar(TimeZone.GMT_ZONE, ULocale.CHINA);
    calendar.setTime(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    LocalDate month =
        LocalDate.of(calendar.get(Calendar.EXTENDED_YEAR), calendar.get(Calendar.MONTH) + 1, 1);
    return month.withDayOfMonth(
        Math.min(calendar.get(Calendar.DAY_OF_MONTH), month.lengthOfMonth()));
  }
}
