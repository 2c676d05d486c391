package org.canbao.matching.people;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.canbao.matching.score.Edits;

/** 出生日期相符程度, from the strongest on. */
public enum BirthFit {
  /** 相同. */
  SAME,
  /** 一为农历: one is the lunar date of the other. */
  LUNAR,
  /** 一处笔误. */
  SLIP,
  /** 月日颠倒. */
  TURNED,
  /** 同年同月. */
  MONTH,
  /** 差一年. */
  YEAR,
  /** 不同. */
  DIFFERENT;

  /** How two days of birth fit. */
  public static BirthFit of(LocalDate one, LocalDate other) {
    if (one.equals(other)) {
      return SAME;
    }
    if (Math.abs(one.getYear() - other.getYear()) <= 1
        && (isLunar(one, other) || isLunar(other, one))) {
      return LUNAR;
    }
    if (Edits.between(digits(one), digits(other), 1) <= 1) {
      return SLIP;
    }
    if (one.getYear() == other.getYear()) {
      return sameYear(one, other);
    }
    boolean sameDay =
        one.getMonth() == other.getMonth() && one.getDayOfMonth() == other.getDayOfMonth();
    return sameDay && Math.abs(one.getYear() - other.getYear()) == 1 ? YEAR : DIFFERENT;
  }

  private static BirthFit sameYear(LocalDate one, LocalDate other) {
    if (one.getMonthValue() == other.getDayOfMonth()
        && one.getDayOfMonth() == other.getMonthValue()) {
      return TURNED;
    }
    return one.getMonth() == other.getMonth() ? MONTH : DIFFERENT;
  }

  private static String digits(LocalDate day) {
    return day.toString().replace("-", "");
  }

  /** Whether the digits of one are the lunar date of the other. */
  private static boolean isLunar(LocalDate day, LocalDate written) {
    ChineseCalendar calendar =
        new ChineseCalendar(TimeZone.GMT_ZONE, com.ibm.icu.util.ULocale.CHINA);
    calendar.setTime(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    return calendar.get(Calendar.EXTENDED_YEAR) == written.getYear()
        && calendar.get(Calendar.MONTH) + 1 == written.getMonthValue()
        && calendar.get(Calendar.DAY_OF_MONTH) == written.getDayOfMonth();
  }
}
