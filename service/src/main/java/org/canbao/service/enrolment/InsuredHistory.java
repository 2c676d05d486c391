package org.canbao.service.enrolment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.history.Enrolment.Employee;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.term.YearSet;

/**
 * 参保史: the enrolments of a file as a question of an area is told of them, added by first day. The
 * years that the engine cannot hold are left out, and a year that was cut and taken up again is
 * told once.
 */
public final class InsuredHistory {

  private final String area;
  private final PolicyBook book;
  private final List<Resident> years = new ArrayList<>();
  private final EmployeeSpells months = new EmployeeSpells();

  /** Of nothing yet. */
  public InsuredHistory(String area, PolicyBook book) {
    this.area = area;
    this.book = book;
  }

  /** Adds a paid year; its place is told where it is another one whose documents are loaded. */
  public void resident(int year, LocalDate paidOn, String place, Enrolment.Terms terms) {
    boolean told = years.stream().anyMatch(it -> it.year() == year);
    if (told || year < YearSet.FIRST || year > YearSet.LAST) {
      return;
    }
    Optional<String> elsewhere =
        Optional.of(place).filter(it -> !it.equals(area) && book.find(it).isPresent());
    years.add(
        new Resident(
            year,
            paidOn,
            elsewhere,
            terms.repairYears(),
            terms.arrears(),
            terms.lumpSumFrom().map(OptionalInt::of).orElse(OptionalInt.empty())));
  }

  /** Adds months of the employee scheme. */
  public void employee(LocalDate firstDay, Optional<LocalDate> lastDay) {
    months.add(new Employee(YearMonth.from(firstDay), lastDay.map(YearMonth::from)));
  }

  /** All of them. */
  public List<org.canbao.policy.history.Enrolment> list() {
    List<org.canbao.policy.history.Enrolment> all = new ArrayList<>(years);
    all.addAll(months.list());
    return List.copyOf(all);
  }
}
