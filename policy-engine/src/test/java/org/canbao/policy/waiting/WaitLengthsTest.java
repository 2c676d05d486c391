package org.canbao.policy.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import org.canbao.policy.decision.InventedPolicies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 等待期长度: fixed and variable waits and their repair. */
class WaitLengthsTest {

  private static final WaitingTerms TERMS =
      InventedPolicies.BOOK.find(InventedPolicies.PLAIN).orElseThrow().of(2040).waiting();

  @ParameterizedTest(name = "{0} gap years: {1} unrepaired, {2} fully repaired")
  @CsvSource({
    "1, 3, 3", "2, 4, 3", "3, 5, 3", "4, 6, 6", "5, 7, 6",
    "6, 8, 6", "7, 9, 6", "8, 10, 6", "9, 11, 6", "10, 12, 6"
  })
  void theTableOfThePolicyHolds(int gaps, int unrepaired, int repaired) {
    WaitLengths without = WaitLengths.decide(TERMS, gaps, false, true, 0);
    WaitLengths with = WaitLengths.decide(TERMS, gaps, false, true, without.usefulRepairs());

    assertThat(without.total()).isEqualTo(unrepaired);
    assertThat(with.total()).isEqualTo(repaired);
  }

  @Test
  void repairNeverLengthensAWaitAndNeverPassesTheFloor() {
    for (int gaps = 0; gaps <= 31; gaps++) {
      for (int repairs = 1; repairs <= gaps; repairs++) {
        assertThat(WaitLengths.decide(TERMS, gaps, true, true, repairs).total())
            .as("%d gap years, %d repaired", gaps, repairs)
            .isLessThanOrEqualTo(WaitLengths.decide(TERMS, gaps, true, true, repairs - 1).total())
            .isGreaterThanOrEqualTo(gaps < 4 ? 3 : 6);
      }
    }
  }

  @Test
  void noMoreRepairsAreUsefulThanShortenTheWait() {
    for (int gaps = 0; gaps <= 31; gaps++) {
      int useful = WaitLengths.decide(TERMS, gaps, false, true, 0).usefulRepairs();
      for (int repairs = 1; repairs <= gaps; repairs++) {
        int before = WaitLengths.decide(TERMS, gaps, false, true, repairs - 1).total();
        int after = WaitLengths.decide(TERMS, gaps, false, true, repairs).total();
        assertThat(after < before).as("%d of %d", repairs, gaps).isEqualTo(repairs <= useful);
      }
    }
  }

  @Test
  void aLatePaymentBringsTheFixedWaitAlone() {
    assertThat(WaitLengths.decide(TERMS, 0, true, true, 0)).isEqualTo(new WaitLengths(3, 0, 0, 0));
  }

  @Test
  void aFirstEnrolmentInsideTheWindowDoesNotWait() {
    assertThat(WaitLengths.decide(TERMS, 0, false, false, 0).total()).isZero();
  }
}
