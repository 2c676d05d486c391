package org.canbao.policy.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.canbao.policy.term.YearSet;
import org.junit.jupiter.api.Test;

/** 激励年度: the set operations against a plain walk through the years. */
class AwardYearsTest {

  private static final int YEARS = 9;
  private static final int FROM = 2025;

  @Test
  void everyHistoryOfNineYearsEarnsWhatAPlainWalkEarns() {
    for (int number = 0; number < (int) Math.pow(3, YEARS); number++) {
      Walk walk = new Walk(number);
      assertThat(AwardYears.continuity(walk.resident, walk.bridged, FROM, 4))
          .as("continuity of %s", walk)
          .isEqualTo(walk.continuity);
      assertThat(AwardYears.credited(walk.resident, walk.bridged, walk.resident))
          .as("credited of %s", walk)
          .isEqualTo(walk.credited);
      assertThat(AwardYears.continuousYears(walk.resident, walk.bridged, FROM, FROM + YEARS - 1))
          .as("run of %s", walk)
          .isEqualTo(walk.run);
    }
  }

  @Test
  void yearsAfterTheLastOfNoneAreAllYears() {
    assertThat(AwardYears.afterLast(0)).isEqualTo(-1);
    assertThat(AwardYears.afterLast(YearSet.of(2030) | YearSet.of(2027)))
        .isEqualTo(YearSet.from(2031));
  }

  /** Resident, bridged or gap in each year, walked year by year; the last year is resident. */
  private static final class Walk {

    private int resident;
    private int bridged;
    private int continuity;
    private int credited;
    private int run;
    private final StringBuilder text = new StringBuilder();

    Walk(int number) {
      int rest = number;
      int pending = 0;
      for (int year = FROM; year < FROM + YEARS; year++) {
        int kind = year == FROM + YEARS - 1 ? 0 : rest % 3;
        rest /= 3;
        text.append("RBG".charAt(kind));
        switch (kind) {
          case 0 -> {
            credited |= pending;
            pending = YearSet.of(year);
            resident |= YearSet.of(year);
            run++;
            continuity |= run > 4 ? YearSet.of(year) : 0;
          }
          case 1 -> bridged |= YearSet.of(year);
          default -> {
            pending = 0;
            run = 0;
          }
        }
      }
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
