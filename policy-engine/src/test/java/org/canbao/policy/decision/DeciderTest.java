package org.canbao.policy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.canbao.policy.history.Enrolment;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.history.Facts;
import org.canbao.policy.history.Objection;
import org.canbao.policy.history.YearlyBenefits;
import org.canbao.policy.term.Language;
import org.canbao.policy.term.MissingFact;
import org.canbao.policy.term.Money;
import org.junit.jupiter.api.Test;

/** 核定: the whole decision of one person. */
class DeciderTest {

  private static final LocalDate ON = LocalDate.of(2026, 2, 1);

  @Test
  void decidingTwiceOrInAnotherOrderChangesNothing() {
    List<Enrolment> enrolments = new ArrayList<>();
    List<YearlyBenefits> benefits = new ArrayList<>();
    for (int year = 2018; year <= 2026; year++) {
      if (year != 2022 && year != 2025) {
        enrolments.add(Resident.of(year, LocalDate.of(year - 1, 10, year - 2010)));
        benefits.add(new YearlyBenefits(year, Money.yuan(year % 3), Money.ZERO));
      }
    }
    Answer first = decide(facts(enrolments, Optional.of(benefits)));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(enrolments, new Random(seed));
      Collections.shuffle(benefits, new Random(-seed));
      assertThat(decide(facts(enrolments, Optional.of(benefits)))).isEqualTo(first);
    }
  }

  @Test
  void everyReasonNamesItsClauseAndReadsInBothLanguages() {
    Decision decision = decided(List.of(paid(2023), paid(2026)));
    assertThat(decision.reasons())
        .isNotEmpty()
        .allSatisfy(
            reason -> {
              assertThat(reason.source().clause()).isNotBlank();
              assertThat(reason.text(Language.CHINESE)).endsWith("。");
              assertThat(reason.text(Language.ENGLISH)).endsWith(".");
            });
  }

  @Test
  void aYearNotPaidForIsAQuoteAsIfPaidOnTheDayAsked() {
    Decision decision = decided(List.of(paid(2024), paid(2025)));
    assertThat(decision.status()).isEqualTo(Status.NOT_ENROLLED);
    assertThat(decision.waiting().orElseThrow().from()).contains(ON);
    assertThat(decision.waiting().orElseThrow().benefitFrom()).isEqualTo(LocalDate.of(2026, 5, 1));
  }

  @Test
  void postingsAfterTheDayAskedAreNotKnownYet() {
    Decision decision = decided(List.of(paid(2024), paid(2025), Resident.of(2026, ON.plusDays(1))));
    assertThat(decision.status()).isEqualTo(Status.NOT_ENROLLED);
  }

  @Test
  void unknownBenefitsLeaveTheLimitUndecidedAndSayWhy() {
    Facts facts = facts(List.of(paid(2025), paid(2026)), Optional.empty());
    Decision decision = (Decision) decide(facts);
    assertThat(decision.status()).isEqualTo(Status.UNDECIDED);
    assertThat(decision.cap()).isEmpty();
    assertThat(decision.waiting()).isPresent();
    assertThat(decision.missing()).extracting(MissingFact::name).containsExactly("benefits");
  }

  @Test
  void repairThatShortensNothingIsRefused() {
    Facts facts = facts(List.of(paid(2024), paid(2026).repairing(1)), Optional.of(List.of()));
    assertThat(decide(facts))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.objections())
                    .extracting(Objection::field)
                    .containsExactly("enrolments[1].repairYears"));
  }

  @Test
  void anUnknownAreaIsRefused() {
    Facts facts =
        new Facts(
            "P-1",
            "110000",
            2026,
            LocalDate.of(1980, 1, 1),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(decide(facts)).isInstanceOf(Refusal.class);
  }

  @Test
  void stayingIsNotWorseThanLapsing() {
    NextYear nextYear = decided(List.of(paid(2024), paid(2025), paid(2026))).nextYear();
    assertThat(nextYear.stay().benefitFrom()).contains(LocalDate.of(2027, 1, 1));
    assertThat(nextYear.lapse().benefitFrom()).contains(LocalDate.of(2028, 4, 1));
    assertThat(nextYear.stay().limit().orElseThrow())
        .isGreaterThan(nextYear.lapse().limit().orElseThrow());
  }

  @Test
  void aSettledPersonHasAnOutlookThoughAbsencesAreUnknown() {
    Decision decision = (Decision) decide(unknowing(List.of(paid(2024), paid(2025), paid(2026))));
    assertThat(decision.missing()).isEmpty();
    assertThat(decision.nextYear().lapse().benefitFrom()).contains(LocalDate.of(2028, 4, 1));
  }

  @Test
  void anOpenYearDoesNotLeaveTheNextOneOpenWhenItsWaitEndsBefore() {
    Resident late = Resident.of(2025, LocalDate.of(2025, 3, 5));
    Facts facts =
        new Facts(
            "P-1",
            InventedPolicies.PLAIN,
            2026,
            LocalDate.of(1980, 1, 1),
            List.of(paid(2024), late, paid(2026)),
            Optional.empty(),
            Optional.of(List.of()),
            Optional.of(List.of()));
    Decision decision = (Decision) decide(facts);
    assertThat(decision.waiting().orElseThrow().benefitFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
  }

  @Test
  void aNewbornOfTheLastDaysOfAYearMayStillBePaidForInTheNext() {
    LocalDate born = LocalDate.of(2025, 12, 20);
    assertThat(decide(child(born, born.plusDays(21))))
        .isInstanceOfSatisfying(
            Decision.class,
            decision -> assertThat(decision.waiting().orElseThrow().benefitFrom()).isEqualTo(born));
    assertThat(decide(child(born, born.plusDays(91)))).isInstanceOf(Refusal.class);
  }

  private static Facts child(LocalDate born, LocalDate paidOn) {
    return new Facts(
        "P-2",
        InventedPolicies.PLAIN,
        2025,
        born,
        List.of(Resident.of(2025, paidOn)),
        Optional.of(List.of()),
        Optional.of(List.of()),
        Optional.of(List.of()));
  }

  private static Facts unknowing(List<? extends Enrolment> enrolments) {
    return new Facts(
        "P-1",
        InventedPolicies.PLAIN,
        2026,
        LocalDate.of(1980, 1, 1),
        List.copyOf(enrolments),
        Optional.of(List.of()),
        Optional.empty(),
        Optional.of(List.of()));
  }

  private static Resident paid(int year) {
    return Resident.of(year, LocalDate.of(year - 1, 11, 2));
  }

  private static Decision decided(List<? extends Enrolment> enrolments) {
    return (Decision) decide(facts(enrolments, Optional.of(List.of())));
  }

  private static Answer decide(Facts facts) {
    return Decider.decide(facts, ON, InventedPolicies.BOOK);
  }

  private static Facts facts(
      List<? extends Enrolment> enrolments, Optional<List<YearlyBenefits>> benefits) {
    return new Facts(
        "P-1",
        InventedPolicies.PLAIN,
        2026,
        LocalDate.of(1980, 1, 1),
        List.copyOf(enrolments),
        Optional.of(List.of()),
        Optional.of(List.of()),
        benefits);
  }
}
