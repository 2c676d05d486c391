package org.canbao.service.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.canbao.service.division.TodayCode.Basis;
import org.junit.jupiter.api.Test;

class TodayCodesTest {

  private final Map<Long, String> standing =
      Map.of(1L, "99", 2L, "9901", 3L, "9902", 4L, "990101", 5L, "990102", 6L, "990201");

  @Test
  void whoStandsHasTheirOwnCode() {
    assertThat(today(Map.of(), Map.of(), 4)).isEqualTo(new TodayCode("990101", Basis.IN_FORCE));
  }

  @Test
  void whoWasMergedHasTheCodeOfTheSuccessorsSuccessor() {
    assertThat(today(Map.of(10L, List.of(11L), 11L, List.of(4L)), Map.of(), 10))
        .isEqualTo(new TodayCode("990101", Basis.SUCCESSOR));
  }

  @Test
  void whoWasDividedHasTheCodeOfTheClosestDivisionThatHoldsAllParts() {
    assertThat(today(Map.of(10L, List.of(4L, 5L)), Map.of(), 10))
        .isEqualTo(new TodayCode("9901", Basis.COMMON));
    assertThat(today(Map.of(10L, List.of(4L, 6L)), Map.of(), 10))
        .isEqualTo(new TodayCode("99", Basis.COMMON));
    assertThat(today(Map.of(10L, List.of(4L, 2L)), Map.of(), 10))
        .isEqualTo(new TodayCode("9901", Basis.COMMON));
  }

  @Test
  void partsThatCameTogetherAgainAreOneSuccessor() {
    Map<Long, List<Long>> heirs =
        Map.of(10L, List.of(11L, 12L), 11L, List.of(4L), 12L, List.of(4L));
    assertThat(today(heirs, Map.of(), 10)).isEqualTo(new TodayCode("990101", Basis.SUCCESSOR));
  }

  @Test
  void whoMergedIntoOneThatWasDividedIsNoMoreCertainThanThat() {
    assertThat(today(Map.of(10L, List.of(11L), 11L, List.of(4L, 5L)), Map.of(), 10))
        .isEqualTo(new TodayCode("9901", Basis.COMMON));
  }

  @Test
  void whoHasNoKnownHeirHasTheCodeOfTheDivisionAbove() {
    assertThat(today(Map.of(), Map.of(10L, 2L), 10)).isEqualTo(new TodayCode("9901", Basis.UPPER));
  }

  @Test
  void circlesInTheRecordsEndInTheNation() {
    assertThat(today(Map.of(10L, List.of(11L), 11L, List.of(10L)), Map.of(), 10))
        .isEqualTo(new TodayCode("", Basis.COMMON));
  }

  private TodayCode today(Map<Long, List<Long>> heirs, Map<Long, Long> parents, long division) {
    return new TodayCodes(standing, heirs, parents).of(division);
  }
}
