package org.canbao.service.contribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.service.person.DocumentNumber;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Text;

/**
 * 询价请求: for somebody who is not enrolled yet.
 *
 * @param person 人员编号, or else
 * @param document the document of the person
 * @param division where the person would enrol
 * @param on the day on which the money would arrive; today without it
 * @param helpers who would pay a part of the person's share
 */
public record QuoteRequest(
    Optional<Long> person,
    String division,
    Integer year,
    Optional<LocalDate> on,
    Optional<Integer> repairYears,
    Optional<Boolean> arrears,
    Optional<Integer> programmeYears,
    Optional<List<Line.Share>> helpers,
    Optional<DocumentNumber> document) {

  private static final int MOST_REPAIRS = 50;
  private static final int LONGEST_PROGRAMME = 8;

  Payees.Named named() {
    return new Payees.Named(person, document);
  }

  void check() {
    new Checks()
        .that(division != null, "division", Text.of("必须给出", "must be given"))
        .that(year != null, "year", Text.of("必须给出", "must be given"))
        .that(
            on.map(day -> day.getYear() >= 2016 && day.getYear() <= 2100).orElse(true),
            "on",
            Text.of("应为 2016 至 2100 年的日期", "expected a day of the years 2016 to 2100"))
        .that(
            repairYears.map(years -> years >= 0 && years <= MOST_REPAIRS).orElse(true),
            "repairYears",
            Text.of("应为 0 至 %d", "expected 0 to %d").formatted(MOST_REPAIRS))
        .that(
            programmeYears.map(years -> years >= 1 && years <= LONGEST_PROGRAMME).orElse(true),
            "programmeYears",
            Text.of("应为 1 至 %d", "expected 1 to %d").formatted(LONGEST_PROGRAMME))
        .done();
  }
}
