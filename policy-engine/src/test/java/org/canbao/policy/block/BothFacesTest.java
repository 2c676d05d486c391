package org.canbao.policy.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.canbao.policy.decision.Decider;
import org.canbao.policy.decision.InventedPolicies;
import org.canbao.policy.decision.SignedDecision;
import org.canbao.policy.history.Absence;
import org.canbao.policy.history.Enrolment;
import org.canbao.policy.history.Enrolment.Employee;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.history.Facts;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.history.YearlyBenefits;
import org.canbao.policy.term.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two faces of the engine are one rule set. */
class BothFacesTest {

  private static final int KINDS = 6;
  private static final int YEARS = 6;

  @ParameterizedTest
  @ValueSource(strings = {InventedPolicies.PLAIN, InventedPolicies.OTHER})
  void agreeOnEveryHistoryOfSixYears(String area) {
    int histories = (int) Math.pow(KINDS, YEARS);
    List<Facts> people =
        IntStream.range(0, histories).mapToObj(number -> shortHistory(area, number)).toList();
    Faces.assertEqual(area, 2030, LocalDate.of(2030, 3, 1), people);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void agreeOnRandomLongHistories(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 60; round++) {
      String area = random.nextBoolean() ? InventedPolicies.PLAIN : InventedPolicies.OTHER;
      int year = random.nextInt(2019, 2046);
      LocalDate on = LocalDate.of(year, 1, 1).plusDays(random.nextInt(-200, 500));
      List<Facts> people =
          IntStream.range(0, 400).mapToObj(_ -> RandomPeople.next(random, area, year, on)).toList();
      Faces.assertEqual(area, year, on, people);
    }
  }

  @Test
  void aSignatureGivesTheReasonsAgainAndNoticesChangedFacts() {
    LocalDate on = LocalDate.of(2030, 3, 1);
    Facts facts = shortHistory(InventedPolicies.PLAIN, 4321);
    Facts changed = shortHistory(InventedPolicies.PLAIN, 1234);
    SignedDecision signed = Decider.sign(facts, on, InventedPolicies.BOOK).orElseThrow();

    assertThat(Recalled.of(signed.signature(), facts, on, InventedPolicies.BOOK))
        .isEqualTo(new Recalled.Same(signed.decision()));
    assertThat(Recalled.of(signed.signature(), changed, on, InventedPolicies.BOOK))
        .isEqualTo(new Recalled.Changed());
  }

  @Test
  void aYearEnrolledElsewhereDoesNotBelongIntoTheBlock() {
    Resident elsewhere =
        new Resident(
            2030,
            LocalDate.of(2029, 11, 1),
            Optional.of(InventedPolicies.OTHER),
            0,
            false,
            OptionalInt.empty());
    Facts facts = facts(InventedPolicies.PLAIN, List.of(elsewhere), List.of());

    assertThat(
            new Standings(1)
                .put(
                    0,
                    Decider.standing(facts, LocalDate.of(2030, 1, 1), InventedPolicies.BOOK)
                        .orElseThrow()))
        .isFalse();
  }

  /** Kinds of a year: without claim, with claim, using the quota, late, employee, gap. */
  private static Facts shortHistory(String area, int number) {
    List<Enrolment> enrolments = new ArrayList<>();
    List<YearlyBenefits> benefits = new ArrayList<>();
    enrolments.add(Resident.of(2024, LocalDate.of(2023, 11, 1)));
    int rest = number;
    for (int year = 2030; year > 2030 - YEARS; year--) {
      switch (rest % KINDS) {
        case 0 -> enrolments.add(Resident.of(year, LocalDate.of(year - 1, 10, 5)));
        case 1 -> {
          enrolments.add(Resident.of(year, LocalDate.of(year - 1, 12, 31)));
          benefits.add(new YearlyBenefits(year, new Money(1), Money.ZERO));
        }
        case 2 -> {
          enrolments.add(Resident.of(year, LocalDate.of(year - 1, 9, 1)));
          benefits.add(new YearlyBenefits(year, Money.yuan(200_000), Money.yuan(150_000)));
        }
        case 3 -> enrolments.add(Resident.of(year, LocalDate.of(year, 10, 31)));
        case 4 ->
            enrolments.add(
                new Employee(YearMonth.of(year, 2), Optional.of(YearMonth.of(year, 12))));
        default -> {}
      }
      rest /= KINDS;
    }
    return facts(area, enrolments, benefits);
  }

  private static Facts facts(
      String area, List<Enrolment> enrolments, List<YearlyBenefits> benefits) {
    return new Facts(
        "P-1",
        area,
        2030,
        LocalDate.of(1980, 3, 5),
        enrolments,
        Optional.of(List.<IdentitySpell>of()),
        Optional.of(List.<Absence>of()),
        Optional.of(benefits));
  }
}
