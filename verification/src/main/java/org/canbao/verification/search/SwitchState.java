package org.canbao.verification.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.verification.life.Life;
import org.canbao.verification.life.LifeYear;
import org.canbao.verification.life.YearKind;

/**
 * 制度切换状态: what a later scheme switch can depend on.
 *
 * @param months months insured without a break up to the end of the last year
 * @param employee the last employee cover, if a switch could still reach back to it
 */
record SwitchState(int months, Optional<LastEmployee> employee) {

  /**
   * 末次职工参保.
   *
   * @param yearsAgo how many years ago it ended; 0 for the last year
   * @param months months insured without a break up to its end
   * @param residentSince whether resident cover of an earlier year than the last has followed
   * @param residentFrom the month in which resident cover of the last year began; 0 for none
   */
  record LastEmployee(int yearsAgo, int months, boolean residentSince, int residentFrom) {}

  /**
   * Walks through a history.
   *
   * @param staying the history with one more year, which is left out
   */
  static SwitchState of(Life staying, SwitchReach reach) {
    // The year of a posting may take up to 12 months off what counts up to its end.
    int enough = reach.continuousMonths() + 12;
    List<LifeYear> years = staying.years().subList(0, staying.years().size() - 1);
    int months = 0;
    Optional<LastEmployee> employee = Optional.empty();
    for (LifeYear year : years) {
      months = Math.min(enough, months(months, year));
      employee =
          year.kind() == YearKind.EMPLOYEE
              ? Optional.of(new LastEmployee(0, months, false, 0))
              : employee.flatMap(last -> aged(last, residentFrom(year), reach));
    }
    return new SwitchState(months, employee);
  }

  private static int months(int before, LifeYear year) {
    return switch (year.kind()) {
      case EMPLOYEE -> before + 12;
      case GAP -> 0;
      case NO_CLAIM, CLAIM, QUOTA, LATE -> {
        int from = residentFrom(year);
        yield from == 1 ? before + 12 : 13 - from;
      }
    };
  }

  /** Returns the month in which the resident cover of a year began; 0 for none. */
  private static int residentFrom(LifeYear year) {
    if (!(year.enrolment().orElse(null) instanceof Resident row)) {
      return 0;
    }
    LocalDate paid = row.paidOn();
    return paid.getYear() < row.year() ? 1 : paid.getMonthValue();
  }

  private static Optional<LastEmployee> aged(
      LastEmployee last, int residentFrom, SwitchReach reach) {
    int yearsAgo = last.yearsAgo() + 1;
    // A posting for the next year comes in the last year at the earliest.
    return 12 * (yearsAgo - 1) > reach.interruptionMonths()
        ? Optional.empty()
        : Optional.of(
            new LastEmployee(
                yearsAgo,
                last.months(),
                last.residentSince() || last.residentFrom() != 0,
                residentFrom));
  }
}
