package org.canbao.divisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineageTest {

  private static final List<CodePeriod> HISTORY = ShippedDivisions.history();
  private static final List<Lineage> LINEAGES = ShippedDivisions.lineages();

  @Test
  void everyRowOfTheSourceIsAStageOfOneDivision() {
    List<String> stages = new ArrayList<>();
    LINEAGES.forEach(
        lineage -> lineage.stages().forEach(s -> stages.add(s.code() + s.name() + s.until())));
    assertThat(HISTORY).hasSize(6823);
    assertThat(stages)
        .doesNotHaveDuplicates()
        .containsAll(HISTORY.stream().map(p -> p.code() + p.name() + p.until()).toList());
  }

  @Test
  void theStagesOfADivisionFollowEachOtherWithoutGaps() {
    for (Lineage lineage : LINEAGES) {
      for (int i = 1; i < lineage.stages().size(); i++) {
        assertThat(lineage.stages().get(i).from()).isEqualTo(lineage.stages().get(i - 1).until());
      }
      assertThat(lineage.ending().map(Lineage.Ending::year))
          .isEqualTo(
              lineage.last().until().isEmpty()
                  ? Optional.empty()
                  : Optional.of(lineage.last().until().getAsInt()));
    }
  }

  @Test
  void inNoYearDoesACodeStandForTwoDivisions() {
    for (int year = 1981; year <= 2024; year++) {
      assertThat(codesIn(year)).doesNotHaveDuplicates();
    }
  }

  @Test
  void inEveryYearTheParentOfADivisionStands() {
    for (int year = 1981; year <= 2024; year++) {
      Set<String> codes = new HashSet<>(codesIn(year));
      assertThat(codes.stream().filter(code -> code.length() > 2))
          .allMatch(code -> codes.contains(code.substring(0, code.length() - 2)));
    }
  }

  @Test
  void everyDivisionEndsInDivisionsThatStandToday() {
    for (int number = 0; number < LINEAGES.size(); number++) {
      Set<Integer> last = new HashSet<>();
      follow(number, new HashSet<>(), last);
      assertThat(last).isNotEmpty();
    }
  }

  @Test
  void chaohuOf2011WentToThreeCitiesAndItsCountiesRemainThemselves() {
    Lineage city = withCodeIn("3414", 2010);
    Lineage.Ending ending = city.ending().orElseThrow();
    assertThat(ending.year()).isEqualTo(2011);
    assertThat(ending.inferred()).isTrue();
    assertThat(ending.heirs().stream().map(LINEAGES::get).map(l -> l.last().code()))
        .containsExactly("3401", "3402", "3405");
    assertThat(withCodeIn("341402", 2010).last().code()).isEqualTo("340181");
    assertThat(withCodeIn("341421", 2010).last().code()).isEqualTo("340124");
    assertThat(withCodeIn("341423", 2010).last().code()).isEqualTo("340522");
    assertThat(withCodeIn("341422", 2010).stages().stream().map(Lineage.Stage::code))
        .containsExactly("342623", "341422", "340225", "340281");
    assertThat(withCodeIn("341424", 2010).ending().orElseThrow().heirs()).hasSize(2);
  }

  @Test
  void aNewNameUnderTheSameCodeIsTheSameDivision() {
    assertThat(withCodeIn("220602", 2020).stages().stream().map(Lineage.Stage::name))
        .endsWith("八道江区", "浑江区");
  }

  @Test
  void aPartThatLeavesDoesNotEndADivision() {
    Lineage hongqiao = withCodeIn("120106", 2024);
    assertThat(hongqiao.ending()).isEmpty();
    assertThat(hongqiao.parts()).hasSize(1);
    assertThat(hongqiao.parts().getFirst().year()).isEqualTo(2020);
  }

  @Test
  void divisionsOfTheFirstYearHaveNoKnownBeginning() {
    assertThat(withCodeIn("11", 2000).stages().getFirst().from()).isEqualTo(OptionalInt.empty());
    assertThat(withCodeIn("46", 2000).stages().getFirst().from()).hasValue(1988);
  }

  private static List<String> codesIn(int year) {
    return LINEAGES.stream().flatMap(l -> l.in(year).stream()).map(Lineage.Stage::code).toList();
  }

  private static Lineage withCodeIn(String code, int year) {
    return IntStream.range(0, LINEAGES.size())
        .mapToObj(LINEAGES::get)
        .filter(lineage -> lineage.in(year).filter(s -> s.code().equals(code)).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static void follow(int number, Set<Integer> seen, Set<Integer> last) {
    if (seen.add(number)) {
      LINEAGES
          .get(number)
          .ending()
          .ifPresentOrElse(
              ending -> ending.heirs().forEach(heir -> follow(heir, seen, last)),
              () -> last.add(number));
    }
  }
}
