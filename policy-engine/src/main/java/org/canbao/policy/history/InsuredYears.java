package org.canbao.policy.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.canbao.policy.history.Enrolment.Employee;
import org.canbao.policy.term.YearSet;

/**
 * 衔接年度: years insured because of employee cover or lawful absence.
 *
 * @param spells the employee spells
 * @param years those within the range of a year set
 * @param employed years with a month of employee cover
 * @param absent years with a month of absence
 * @param earlier whether there are insured years before that range
 */
record InsuredYears(List<Employee> spells, int years, int employed, int absent, boolean earlier) {

  /** The first year of which months are kept; employee cover did not exist before. */
  static final int FIRST = 1990;

  private static final int ALL_MONTHS = 0xFFF;
  private static final InsuredYears NONE = new InsuredYears(List.of(), 0, 0, 0, false);

  static InsuredYears of(List<Employee> spells, List<Absence> absences, int toleratedMonths) {
    if (spells.isEmpty() && absences.isEmpty()) {
      return NONE;
    }
    int[] employed = new int[YearSet.LAST - FIRST + 1];
    int[] absent = new int[YearSet.LAST - FIRST + 1];
    for (Employee spell : spells) {
      mark(employed, spell.from(), spell.to().orElse(YearMonth.of(YearSet.LAST, 12)));
    }
    for (Absence absence : absences) {
      // R23: a month with a day of absence in it is not an uninsured month.
      mark(absent, month(absence.from()), month(absence.to()));
    }
    return fold(spells, employed, absent, toleratedMonths);
  }

  boolean hasSpells() {
    return !spells.isEmpty();
  }

  private static InsuredYears fold(
      List<Employee> spells, int[] employed, int[] absent, int toleratedMonths) {
    int years = 0;
    int employedYears = 0;
    int absentYears = 0;
    boolean earlier = false;
    for (int i = 0; i < employed.length; i++) {
      int covered = employed[i] | absent[i];
      if (covered != 0 && 12 - Integer.bitCount(covered) <= toleratedMonths) {
        int year = YearSet.of(FIRST + i);
        years |= year;
        employedYears |= employed[i] == 0 ? 0 : year;
        absentYears |= absent[i] == 0 ? 0 : year;
        earlier |= FIRST + i < YearSet.FIRST;
      }
    }
    return new InsuredYears(spells, years, employedYears, absentYears, earlier);
  }

  private static YearMonth month(LocalDate day) {
    return YearMonth.from(day);
  }

  private static void mark(int[] months, YearMonth from, YearMonth to) {
    int lastYear = Math.min(to.getYear(), YearSet.LAST);
    for (int year = Math.max(from.getYear(), FIRST); year <= lastYear; year++) {
      int mask = ALL_MONTHS;
      if (year == from.getYear()) {
        mask &= ALL_MONTHS << (from.getMonthValue() - 1);
      }
      if (year == to.getYear()) {
        mask &= ALL_MONTHS >> (12 - to.getMonthValue());
      }
      months[year - FIRST] |= mask;
    }
  }
}
