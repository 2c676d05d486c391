package org.canbao.policy.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.canbao.policy.history.Enrolment.Employee;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.Language;
import org.canbao.policy.term.Money;
import org.junit.jupiter.api.Test;

/** 事实核对: facts that cannot be true are named by their field. */
class FactChecksTest {

  private static final LocalDate BORN = LocalDate.of(2018, 5, 6);
  private static final Resident FINE = Resident.of(2026, LocalDate.of(2025, 12, 3));

  @Test
  void nothingIsWrongWithPlausibleFacts() {
    assertThat(fields(List.of(FINE))).isEmpty();
  }

  @Test
  void oneCoverageYearHasOneResidentEnrolment() {
    assertThat(fields(List.of(FINE, FINE))).containsExactly("enrolments[1].year");
  }

  @Test
  void nobodyIsEnrolledBeforeBirthOrAfterTheYear() {
    assertThat(fields(List.of(Resident.of(2017, LocalDate.of(2016, 11, 1)))))
        .containsExactly("enrolments[0].year", "enrolments[0].paidOn");
    assertThat(fields(List.of(Resident.of(2020, LocalDate.of(2021, 1, 1)))))
        .containsExactly("enrolments[0].paidOn");
  }

  @Test
  void yearsLieWithinTheRange() {
    assertThat(fields(List.of(Resident.of(2049, LocalDate.of(2025, 1, 1)))))
        .contains("enrolments[0].year");
  }

  @Test
  void employeeSpellsDoNotOverlapOrRunBackwards() {
    Employee first = employee("2019-01", "2021-06");
    assertThat(fields(List.of(first, employee("2021-06", "2022-01"))))
        .containsExactly("enrolments[1].from");
    assertThat(fields(List.of(first, employee("2021-07", "2022-01")))).isEmpty();
    assertThat(fields(List.of(employee("2021-07", "2021-06")))).containsExactly("enrolments[0].to");
    assertThat(fields(List.of(new Employee(YearMonth.of(2019, 1), Optional.empty()), first)))
        .hasSize(1);
    assertThat(fields(List.of(employee("1989-12", "1995-06")))).containsOnly("enrolments[0].from");
  }

  @Test
  void repairsAndEntryYearsArePossible() {
    Resident odd =
        new Resident(
            2026, LocalDate.of(2025, 12, 3), Optional.empty(), -1, false, OptionalInt.of(2027));
    assertThat(fields(List.of(odd)))
        .containsExactly("enrolments[0].repairYears", "enrolments[0].lumpSumFrom");
  }

  @Test
  void benefitsAreOnePerYearAndCatastrophicIsAPartOfThem() {
    YearlyBenefits fine = new YearlyBenefits(2025, Money.yuan(5), Money.yuan(5));
    YearlyBenefits odd = new YearlyBenefits(2025, Money.yuan(5), Money.yuan(6));
    Facts facts = facts(List.of(FINE), List.of(), List.of(), List.of(fine, odd));
    assertThat(FactChecks.check(facts))
        .extracting(Objection::field)
        .containsExactly("benefits[1].year", "benefits[1].catastrophicPaid");
  }

  @Test
  void spansDoNotRunBackwards() {
    LocalDate day = LocalDate.of(2025, 1, 2);
    Facts facts =
        facts(
            List.of(FINE),
            List.of(new IdentitySpell(Identity.ORPHAN, day, Optional.of(day.minusDays(1)))),
            List.of(new Absence(Absence.Kind.ABROAD, day, day.minusDays(1))),
            List.of());
    assertThat(FactChecks.check(facts))
        .extracting(Objection::field)
        .containsExactly("identities[0].to", "absences[0].to");
  }

  @Test
  void anObjectionSaysWhereWhatAndWhatWasExpected() {
    Facts facts = facts(List.of(FINE, FINE), List.of(), List.of(), List.of());
    assertThat(FactChecks.check(facts).getFirst().text(Language.ENGLISH))
        .isEqualTo("enrolments[1].year: a second resident enrolment for 2026, expected one.");
  }

  private static List<String> fields(List<Enrolment> enrolments) {
    return FactChecks.check(facts(enrolments, List.of(), List.of(), List.of())).stream()
        .map(Objection::field)
        .toList();
  }

  private static Facts facts(
      List<? extends Enrolment> enrolments,
      List<IdentitySpell> identities,
      List<Absence> absences,
      List<YearlyBenefits> benefits) {
    return new Facts(
        "P-1",
        "990001",
        2026,
        BORN,
        List.copyOf(enrolments),
        Optional.of(identities),
        Optional.of(absences),
        Optional.of(benefits));
  }

  private static Employee employee(String from, String to) {
    return new Employee(YearMonth.parse(from), Optional.of(YearMonth.parse(to)));
  }
}
