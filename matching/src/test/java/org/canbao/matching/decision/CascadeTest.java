package org.canbao.matching.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.matching.decision.Town.DAY;
import static org.canbao.matching.decision.Town.VILLAGE;
import static org.canbao.matching.decision.Town.anchor;
import static org.canbao.matching.decision.Town.number;
import static org.canbao.matching.decision.Town.told;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.matching.decision.Town.Told;
import org.canbao.matching.identifier.Sex;
import org.canbao.matching.people.Anchor;
import org.canbao.matching.people.FeedRow;
import org.canbao.matching.people.Particulars.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CascadeTest {

  private static final String NUMBER = number(DAY, 123);
  private static final Anchor PERSON = anchor(7, told(NUMBER, "诸葛晓明").with(DAY, VILLAGE));
  private static final Town TOWN = Town.of(PERSON);

  private static void linked(Decision decision, Stage stage, long person) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Linked.class,
            it -> {
              assertThat(it.link().stage()).isEqualTo(stage);
              assertThat(it.link().person()).isEqualTo(person);
              assertThat(it.link().ledger().bits())
                  .isEqualTo(it.link().ledger().entries().stream().mapToInt(e -> e.bits()).sum());
            });
  }

  private static void asked(Decision decision, ReviewReason... reasons) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.ForReview.class,
            it -> {
              assertThat(it.reasons()).contains(reasons);
              assertThat(it.candidates()).hasSizeLessThanOrEqualTo(5);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"诸葛晓明", "诸葛 晓明", "诸葛曉明", "诸葛晓明(男)", "諸葛曉明"})
  void theSameNumberAndNameAreThePerson(String name) {
    linked(TOWN.decide(told(NUMBER, name)), Stage.EXACT, 7);
    linked(TOWN.decide(told("'" + NUMBER.toLowerCase(), name)), Stage.EXACT, 7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"诸葛小明", "诸葛明", "诸葛□明", "ZHUGE XIAOMING"})
  void aWeakerNameUnderTheSameNumberNeedsNothingToContradict(String name) {
    boolean near = !name.equals("诸葛明");
    Decision decision = TOWN.decide(told(NUMBER, name).with(DAY, VILLAGE));
    if (near) {
      linked(decision, Stage.EXACT, 7);
      asked(
          TOWN.decide(told(NUMBER, name).with(DAY.plusMonths(5).plusDays(9), VILLAGE)),
          ReviewReason.ID_NAME_CLASH);
    } else {
      asked(decision, ReviewReason.ID_NAME_CLASH);
    }
  }

  @Test
  void whatRuleRestoresIsThePerson() {
    String old = NUMBER.substring(0, 6) + NUMBER.substring(8, 17);
    linked(TOWN.decide(told(old, "诸葛晓明")), Stage.RESTORED, 7);
    linked(TOWN.decide(told(NUMBER.substring(0, 17), "诸葛晓明")), Stage.RESTORED, 7);
  }

  @Test
  void aNumberThatThePoliceReplacedLeadsToWhoeverHasTheNewOne() {
    String former = number(DAY, 555);
    Town town = Town.withAliases(Map.of(former, NUMBER), PERSON);
    linked(town.decide(told(former, "诸葛晓明")), Stage.RESTORED, 7);
    asked(TOWN.decide(told(former, "诸葛晓明").with(DAY, VILLAGE)), ReviewReason.TWO_VALID_IDS);
  }

  @Test
  void aSlipInTheNumberIsRepairedForANamesake() {
    for (int at = 0; at < 18; at++) {
      char wrong = NUMBER.charAt(at) == '4' ? '5' : '4';
      String slipped = NUMBER.substring(0, at) + wrong + NUMBER.substring(at + 1);
      linked(TOWN.decide(told(slipped, "诸葛晓明")), Stage.REPAIRED, 7);
    }
  }

  @Test
  void aSlipInTheNumberIsNotRepairedForAStranger() {
    String slipped =
        NUMBER.substring(0, 9) + (NUMBER.charAt(9) == '4' ? '5' : '4') + NUMBER.substring(10);
    assertThat(TOWN.decide(told(slipped, "欧阳建国"))).isNotInstanceOf(Decision.Linked.class);
    asked(
        TOWN.decide(told(slipped, "诸葛晓明").with(LocalDate.of(1999, 12, 31), VILLAGE)),
        ReviewReason.REPAIR_DOB_CONFLICT);
    asked(TOWN.decide(told(slipped, "诸葛晓明").with(Sex.FEMALE)), ReviewReason.SEX_CONFLICT);
  }

  @Test
  void twinsWhoAreBothOneSlipAwayAreAsked() {
    String twin = number(DAY, 125);
    Town town = Town.of(PERSON, anchor(8, told(twin, "诸葛晓亮").with(DAY, VILLAGE)));
    String between = NUMBER.substring(0, 16) + "9" + NUMBER.substring(17);
    assertThat(Edit.reaches(between, NUMBER)).isTrue();
    Decision decision = town.decide(told(between, "诸葛晓明"));
    if (Edit.reaches(between, twin)) {
      asked(decision, ReviewReason.REPAIR_AMBIGUOUS);
    } else {
      linked(decision, Stage.REPAIRED, 7);
    }
  }

  /** Whether a repair leads to a number. */
  private static final class Edit {
    static boolean reaches(String from, String to) {
      return org.canbao.matching.identifier.Repairs.oneSlip(from).contains(to);
    }
  }

  @Test
  void withoutANumberTheEvidenceDecides() {
    linked(TOWN.decide(told("", "诸葛晓明").with(DAY, VILLAGE)), Stage.SCORED, 7);
    assertThat(TOWN.decide(told("", "诸葛晓明")))
        .as("a name alone is not enough")
        .isNotInstanceOf(Decision.Linked.class);
  }

  @Test
  void aCommonNameWithTheSameBirthIsAsked() {
    Anchor other = anchor(8, told(number(DAY, 321), "诸葛晓明").with(DAY, "990101002001"));
    Told row = told("", "诸葛晓明").with(DAY, "990201001001");
    asked(Town.of(PERSON, other).decide(row), ReviewReason.HOMONYM_SAME_DOB);
  }

  @Test
  void whoeverIsNotRegisteredIsNobodyElse() {
    assertThat(TOWN.decide(told(number(LocalDate.of(2001, 2, 3), 77), "司马娜娜")))
        .isInstanceOf(Decision.NotRegistered.class);
    assertThat(TOWN.decide(told("", "合计"))).isNotInstanceOf(Decision.Linked.class);
    assertThat(TOWN.decide(told("", ""))).isInstanceOf(Decision.SaysTooLittle.class);
  }

  @Test
  void somebodyElsesNumberIsAlwaysAsked() {
    Anchor wife =
        anchor(8, told(number(DAY.plusYears(1), 124), "李芳").with(DAY.plusYears(1), VILLAGE));
    asked(
        Town.of(PERSON, wife).decide(told(NUMBER, "李芳").with(DAY.plusYears(1), VILLAGE)),
        ReviewReason.ID_NAME_CLASH);
  }

  @Test
  void twoRightNumbersAreNeverOnePersonHoweverMuchElseAgrees() {
    Told row =
        told(number(DAY, 777), "诸葛晓明")
            .with(DAY, VILLAGE)
            .with(new Ties("19900001234", "", "", "school"));
    Anchor same = anchor(7, told(NUMBER, "诸葛晓明").with(DAY, VILLAGE).with(row.get().ties()));
    asked(Town.of(same).decide(row), ReviewReason.TWO_VALID_IDS);
  }

  @Test
  void aNumberOfTwoPeopleIsAsked() {
    Anchor other = anchor(8, told(NUMBER, "诸葛晓明").with(DAY, VILLAGE));
    asked(Town.of(PERSON, other).decide(told(NUMBER, "诸葛晓明")), ReviewReason.ONE_ID_TWO_PERSONS);
  }

  @Test
  void anEventAfterTheDeathIsAsked() {
    Anchor dead =
        new Anchor(7, PERSON.particulars(), List.of(), Optional.of(LocalDate.of(2024, 1, 1)));
    FeedRow later =
        new FeedRow(1, told(NUMBER, "诸葛晓明").get(), Optional.of(LocalDate.of(2025, 1, 1)));
    FeedRow before =
        new FeedRow(1, told(NUMBER, "诸葛晓明").get(), Optional.of(LocalDate.of(2023, 1, 1)));
    asked(Town.of(dead).decide(later), ReviewReason.DEAD_BUT_ACTIVE);
    linked(Town.of(dead).decide(before), Stage.EXACT, 7);
  }

  @Test
  void aFormerNameIsTheSamePerson() {
    Anchor renamed = new Anchor(7, PERSON.particulars(), List.of("诸葛大牛"), Optional.empty());
    linked(Town.of(renamed).decide(told(NUMBER, "诸葛大牛")), Stage.EXACT, 7);
  }

  @Test
  void anInfantIsFoundByItsCertificateAndNeverTakenForItsMother() {
    LocalDate born = LocalDate.of(2025, 3, 4);
    Anchor infant =
        anchor(
            9,
            told("", "诸葛晓明之子")
                .with(born, VILLAGE)
                .with(Sex.MALE)
                .with(new Ties("", NUMBER, "Z990000001", "")));
    Told row = told(NUMBER, "诸葛晓明之子").with(born.plusDays(1), VILLAGE).with(Sex.MALE);
    Town town = Town.of(PERSON, infant);
    linked(town.decide(row.with(new Ties("", NUMBER, "Z990000001", ""))), Stage.RELATED, 9);
    asked(town.decide(row), ReviewReason.MOTHER_ID);
  }

  @Test
  void anUnregisteredTwinIsNotTakenForTheOther() {
    LocalDate born = LocalDate.of(2025, 3, 4);
    Ties ties = new Ties("19900001234", NUMBER, "Z990000001", "");
    Anchor infant = anchor(9, told("", "诸葛晓梅").with(born, VILLAGE).with(ties));
    Told twin =
        told("", "诸葛晓兰")
            .with(born, VILLAGE)
            .with(new Ties("19900001234", NUMBER, "Z990000002", ""));
    assertThat(Town.of(PERSON, infant).decide(twin)).isNotInstanceOf(Decision.Linked.class);
    Told unnamed = told("", "诸葛晓明之女").with(born, VILLAGE).with(twin.get().ties());
    assertThat(Town.of(PERSON, infant).decide(unnamed)).isNotInstanceOf(Decision.Linked.class);
  }

  @Test
  void strangersChangeNothing() {
    Told[] rows = {
      told(NUMBER, "诸葛晓明"), told("", "诸葛晓明").with(DAY, VILLAGE), told("", "欧阳国").with(DAY, VILLAGE)
    };
    Anchor stranger =
        anchor(
            99,
            told(number(LocalDate.of(2011, 1, 1), 5), "上官红")
                .with(LocalDate.of(2011, 1, 1), "990301001001"));
    for (Told row : rows) {
      assertThat(Town.of(PERSON, stranger).decide(row).getClass())
          .isEqualTo(TOWN.decide(row).getClass());
    }
  }
}
