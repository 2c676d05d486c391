package org.canbao.policy.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.history.Enrolment.Employee;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.term.YearSet;

/**
 * 制度切换情况: how a person came from the employee scheme to one posting in the resident scheme.
 *
 * @param interruptionMonths whole calendar months between the two covers
 * @param continuousMonths months insured without a break, in whichever scheme, up to the end of the
 *     employee cover; counted no further than was asked for
 * @param last the employee spell that ended last
 */
public record Switching(int interruptionMonths, int continuousMonths, Employee last) {

  /**
   * Finds the switch for a posting; empty where the last cover was not in the employee scheme.
   *
   * @param enough how many continuous months are asked for; no more are counted
   */
  static Optional<Switching> of(
      List<Employee> spells,
      List<Resident> rows,
      List<Absence> absences,
      Resident posting,
      int enough) {
    int postingMonth = month(posting.paidOn());
    int employeeEnd = Integer.MIN_VALUE;
    Employee last = spells.getFirst();
    for (Employee spell : spells) {
      if (start(spell) <= postingMonth && end(spell) > employeeEnd) {
        employeeEnd = end(spell);
        last = spell;
      }
    }
    boolean ended = employeeEnd <= postingMonth;
    if (!ended || employeeEnd < lastResidentMonth(rows, posting, postingMonth)) {
      return Optional.empty();
    }
    Months months = new Months(spells, rows, absences, posting.year());
    int interruption = Math.max(0, postingMonth - employeeEnd - 1);
    return Optional.of(
        new Switching(interruption, months.continuousUpTo(employeeEnd, enough), last));
  }

  private static int lastResidentMonth(List<Resident> rows, Resident posting, int postingMonth) {
    int last = Integer.MIN_VALUE + 1;
    for (Resident row : rows) {
      if (row.year() < posting.year() && residentStart(row) < postingMonth) {
        last = Math.max(last, Math.min(residentEnd(row), postingMonth - 1));
      }
    }
    return last;
  }

  private record Months(
      List<Employee> spells, List<Resident> rows, List<Absence> absences, int beforeYear) {

    /** Counts insured months backwards; months of absence neither count nor break. */
    int continuousUpTo(int end, int enough) {
      int count = 0;
      for (int month = end; count < enough && month >= InsuredYears.FIRST * 12; month--) {
        if (insured(month)) {
          count++;
        } else if (!absent(month)) {
          break;
        }
      }
      return count;
    }

    private boolean insured(int month) {
      for (Employee spell : spells) {
        if (start(spell) <= month && month <= end(spell)) {
          return true;
        }
      }
      for (Resident row : rows) {
        if (row.year() < beforeYear && residentStart(row) <= month && month <= residentEnd(row)) {
          return true;
        }
      }
      return false;
    }

    private boolean absent(int month) {
      for (Absence absence : absences) {
        if (month(absence.from()) <= month && month <= month(absence.to())) {
          return true;
        }
      }
      return false;
    }
  }

  private static int month(LocalDate day) {
    return day.getYear() * 12 + day.getMonthValue();
  }

  private static int start(Employee spell) {
    return spell.from().getYear() * 12 + spell.from().getMonthValue();
  }

  private static int end(Employee spell) {
    return spell
        .to()
        .filter(to -> to.getYear() <= YearSet.LAST)
        .map(to -> to.getYear() * 12 + to.getMonthValue())
        .orElse(Integer.MAX_VALUE);
  }

  private static int residentStart(Resident row) {
    return Math.max(row.year() * 12 + 1, month(row.paidOn()));
  }

  private static int residentEnd(Resident row) {
    return row.year() * 12 + 12;
  }
}
