package org.canbao.benchmarks.people;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.canbao.policy.history.Enrolment;
import org.canbao.policy.history.Enrolment.Employee;
import org.canbao.policy.history.Enrolment.Resident;

/** 虚构参保史: the enrolments of one invented person. */
final class InventedHistory {

  private static final int NOT_ENROLLED_PERCENT = 10;
  private static final int LATE_RETURN_PERCENT = 30;
  private static final int WINDOW_DAYS = 122;
  private static final int LATE_DAYS = 330;

  private final LocalDate born;
  private final boolean mayRepair;
  private final SplittableRandom random;
  private final List<Enrolment> enrolments = new ArrayList<>();

  /**
   * Starts a history.
   *
   * @param mayRepair false for people with an identity: who is exempt has no wait to repair
   */
  InventedHistory(LocalDate born, boolean mayRepair, SplittableRandom random) {
    this.born = born;
    this.mayRepair = mayRepair;
    this.random = random;
  }

  /** Invents the history of somebody who could first be enrolled in this year. */
  List<Enrolment> of(Life life, int firstYear) {
    Interruption interruption = Interruption.of(life, random);
    int lateYear = life == Life.LATE ? random.nextInt(2025, Question.YEAR + 1) : 0;
    int lastYear = isIn(NOT_ENROLLED_PERCENT) ? Question.YEAR - 1 : Question.YEAR;
    for (int year = firstYear; year <= lastYear; year++) {
      if (!interruption.contains(year)) {
        boolean returns = life != Life.EMPLOYEE && interruption.endsBefore(year);
        boolean late = year == lateYear || returns && isIn(LATE_RETURN_PERCENT);
        int repairs = returns && mayRepair ? repairs(interruption) : 0;
        add(year, late ? late(year) : inWindow(year), repairs);
      }
    }
    if (life == Life.EMPLOYEE) {
      YearMonth from = YearMonth.of(interruption.from(), random.nextInt(1, 4));
      enrolments.add(new Employee(from, Optional.of(YearMonth.of(interruption.last(), 12))));
    }
    return enrolments;
  }

  /** Invents the enrolments of a newborn; a third are paid after the newborn's days. */
  List<Enrolment> ofNewborn() {
    LocalDate posting = born.plusDays(random.nextInt(0, 120));
    LocalDate paid = posting.isAfter(Question.ON) ? Question.ON : posting;
    if (born.getYear() < Question.YEAR) {
      LocalDate yearEnd = LocalDate.of(born.getYear(), 12, 31);
      add(born.getYear(), paid.isAfter(yearEnd) ? yearEnd : paid, 0);
    }
    add(Question.YEAR, paid, 0);
    return enrolments;
  }

  private void add(int year, LocalDate day, int repairs) {
    LocalDate paidOn = day.isBefore(born) ? born : day;
    enrolments.add(
        new Resident(year, paidOn, Optional.empty(), repairs, false, OptionalInt.empty()));
  }

  private int repairs(Interruption interruption) {
    return random.nextInt(0, interruption.usefulRepairs() + 1);
  }

  private LocalDate inWindow(int year) {
    return LocalDate.of(year - 1, 9, 1).plusDays(random.nextInt(0, WINDOW_DAYS));
  }

  private LocalDate late(int year) {
    LocalDate yearStart = LocalDate.of(year, 1, 1);
    int known = (int) (Question.ON.toEpochDay() - yearStart.toEpochDay()) + 1;
    return yearStart.plusDays(random.nextInt(0, Math.min(LATE_DAYS, known)));
  }

  private boolean isIn(int percent) {
    return random.nextInt(100) < percent;
  }
}
