package org.canbao.service.enrolment;

import java.time.YearMonth;
import java.util.Optional;
import org.canbao.service.division.DivisionCode;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Text;

/**
 * 新参保登记: what is told to enrol somebody.
 *
 * @param division today's code of the place of registration
 * @param year the coverage year, in the resident scheme
 * @param from the first month, in the employee scheme
 * @param to the last month, in the employee scheme, when it is known
 * @param organisation the school or employer; without it the one of the person's file
 * @param repairYears gap years to repair with it
 * @param arrears whether the arrears of a switch of schemes shall be paid with it
 * @param programmeYears how many years a student pays at once
 */
public record NewEnrolment(
    Scheme scheme,
    String division,
    Basis basis,
    Optional<Integer> year,
    Optional<YearMonth> from,
    Optional<YearMonth> to,
    Optional<Long> organisation,
    Optional<Integer> repairYears,
    Optional<Boolean> arrears,
    Optional<Integer> programmeYears) {

  private static final int MOST_REPAIRS = 50;
  private static final int LONGEST_PROGRAMME = 8;

  /** A plain enrolment of one coverage year. */
  public static NewEnrolment resident(String division, int year, Basis basis) {
    return new NewEnrolment(
        Scheme.RESIDENT,
        division,
        basis,
        Optional.of(year),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** An enrolment by months, for as long as it lasts. */
  public static NewEnrolment employee(String division, YearMonth from) {
    return new NewEnrolment(
        Scheme.EMPLOYEE,
        division,
        Basis.WORKPLACE,
        Optional.empty(),
        Optional.of(from),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same with repairs and arrears. */
  public NewEnrolment paying(int repairs, boolean withArrears) {
    return new NewEnrolment(
        scheme,
        division,
        basis,
        year,
        from,
        to,
        organisation,
        Optional.of(repairs),
        Optional.of(withArrears),
        programmeYears);
  }

  /** The same for all years of a student's programme. */
  public NewEnrolment forProgramme(int years) {
    return new NewEnrolment(
        scheme,
        division,
        basis,
        year,
        from,
        to,
        organisation,
        repairYears,
        arrears,
        Optional.of(years));
  }

  Enrolment.Terms terms() {
    return new Enrolment.Terms(
        repairYears.orElse(0),
        arrears.orElse(false),
        programmeYears.filter(years -> years > 1).flatMap(_ -> year));
  }

  void check() {
    Checks checks =
        new Checks()
            .that(
                scheme != null,
                "scheme",
                Text.of("应为 RESIDENT 或 EMPLOYEE", "expected RESIDENT or EMPLOYEE"))
            .that(
                DivisionCode.isCode(division),
                "division",
                Text.of(
                    "应为 2、4、6、9 或 12 位区划代码", "expected a division code of 2, 4, 6, 9 or 12 digits"))
            .that(
                basis != null,
                "basis",
                Text.of(
                    "应为 HUKOU、RESIDENCE、RESIDENCE_PERMIT、SCHOOL、WORKPLACE 之一",
                    "expected one of HUKOU, RESIDENCE, RESIDENCE_PERMIT, SCHOOL, WORKPLACE"));
    checks.done();
    switch (scheme) {
      case RESIDENT -> checkResident(checks);
      case EMPLOYEE -> checkEmployee(checks);
    }
    checks.done();
  }

  private void checkResident(Checks checks) {
    checks
        .that(
            year.isPresent(),
            "year",
            Text.of("居民医保须给出参保年度", "the resident scheme needs the coverage year"))
        .that(
            from.isEmpty() && to.isEmpty(),
            "from",
            Text.of("居民医保按年度参保，不填月份", "the resident scheme goes by years, not months"))
        .that(
            repairYears.map(years -> years >= 0 && years <= MOST_REPAIRS).orElse(true),
            "repairYears",
            Text.of("应为 0 至 %d", "expected 0 to %d").formatted(MOST_REPAIRS))
        .that(
            programmeYears.map(years -> years >= 1 && years <= LONGEST_PROGRAMME).orElse(true),
            "programmeYears",
            Text.of("应为 1 至 %d", "expected 1 to %d").formatted(LONGEST_PROGRAMME));
  }

  private void checkEmployee(Checks checks) {
    checks
        .that(
            from.map(month -> month.getYear() >= 1998 && month.getYear() <= 2100).orElse(false),
            "from",
            Text.of(
                "职工医保须给出起始月份（1998 至 2100 年）",
                "the employee scheme needs the first month, of the years 1998 to 2100"))
        .that(
            to.map(last -> from.filter(last::isBefore).isEmpty() && last.getYear() <= 2100)
                .orElse(true),
            "to",
            Text.of("截止月份应不早于起始月份", "expected the first month or a later one"))
        .that(
            year.isEmpty(),
            "year",
            Text.of("职工医保按月参保，不填年度", "the employee scheme goes by months, not years"))
        .that(
            repairYears.isEmpty() && arrears.isEmpty() && programmeYears.isEmpty(),
            "repairYears",
            Text.of(
                "修复、补缴、趸缴只用于居民医保", "repair, arrears and lump sums belong to the resident scheme"));
  }
}
