package org.canbao.policy.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.canbao.policy.waiting.EnrolmentWindow.Extension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 集中参保期: what is late, and from when benefits run. */
class EnrolmentWindowTest {

  private static final EnrolmentWindow WINDOW =
      new EnrolmentWindow(
          LocalDate.of(2025, 9, 1),
          LocalDate.of(2025, 12, 31),
          List.of(
              new Extension(LocalDate.of(2026, 1, 15), BenefitStart.JAN_1),
              new Extension(LocalDate.of(2026, 2, 28), BenefitStart.NEXT_MONTH)));

  @ParameterizedTest(name = "paid on {0}: late {1}, clock {2}")
  @CsvSource({
    "2025-06-01, false, 2026-01-01",
    "2025-09-01, false, 2026-01-01",
    "2025-12-31, false, 2026-01-01",
    "2026-01-01, false, 2026-01-01",
    "2026-01-15, false, 2026-01-01",
    "2026-01-16, false, 2026-02-01",
    "2026-02-28, false, 2026-03-01",
    "2026-03-01, true, 2026-03-01",
    "2026-12-31, true, 2026-12-31"
  })
  void thePostingDateDecides(LocalDate posting, boolean late, LocalDate clock) {
    assertThat(WINDOW.isLate(posting)).isEqualTo(late);
    assertThat(WINDOW.startFor(posting).of(posting, 2026)).isEqualTo(clock);
  }

  @Test
  void noClockStartsBeforeTheCoverageYear() {
    for (BenefitStart start : BenefitStart.values()) {
      assertThat(start.of(LocalDate.of(2025, 10, 10), 2026)).isEqualTo(LocalDate.of(2026, 1, 1));
    }
  }

  @Test
  void aWindowMustNotCloseBeforeItOpens() {
    LocalDate day = LocalDate.of(2025, 9, 1);
    assertThatThrownBy(() -> new EnrolmentWindow(day, day.minusDays(1), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2025-09-01");
  }

  @Test
  void extensionsMustFollowEachOther() {
    LocalDate day = LocalDate.of(2025, 9, 1);
    List<Extension> same = List.of(new Extension(day, BenefitStart.JAN_1));
    assertThatThrownBy(() -> new EnrolmentWindow(day, day, same))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
