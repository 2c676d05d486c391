package org.canbao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.documents.TinyDocuments.findings;
import static org.canbao.documents.TinyDocuments.nation;
import static org.canbao.documents.TinyDocuments.province;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnitTest {

  @Test
  void aNumberNeedsItsUnit() {
    assertThat(value("fixed-wait: { value: 3, clause: 二 }"))
        .containsExactly(
            "ERROR province.yaml:14 fixed-wait: the unit is missing, expected one of: month, day");
  }

  @Test
  void aUnitThatTheTermDoesNotKnowIsWrong() {
    assertThat(value("fixed-wait: { value: 3, unit: yuan, clause: 二 }"))
        .containsExactly(
            "ERROR province.yaml:14 fixed-wait: wrong unit 'yuan', expected one of: month, day");
  }

  @Test
  void aChoiceHasNoUnit() {
    assertThat(value("gap-base: { value: all, unit: month, clause: 二 }"))
        .containsExactly(
            "ERROR province.yaml:14 gap-base: wrong unit 'month', this value has none");
  }

  @Test
  void allWaitsInForceShareOneUnit() {
    assertThat(value("long-gap-floor: { value: 180, unit: day, clause: 二, justification: 按日计算 }"))
        .anySatisfy(
            finding ->
                assertThat(finding)
                    .contains(
                        "long-gap-floor: wrong unit: P 二 counts in day, but the fixed wait of N 一"
                            + " in month; all waits must share one unit"));
  }

  private static List<String> value(String entry) {
    return findings(nation(""), province("values:\n  " + entry + "\n"));
  }
}
