package org.canbao.service.enrolment.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionRulesTest {

  private static final String HEAD = "area,scheme,basis,who,from,to,programme_years,clause,note\n";

  @Test
  void everyShippedRowNamesItsClause() {
    assertThat(AdmissionRules.shipped())
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(rule.clause()).matches("(CN|LN|HL) 二\\([一四]\\)"));
  }

  @Test
  void aRowSpeaksOfTheAreasInsideItsDivisionAndOfNoOther() {
    AdmissionRule nation = rule("100000,RESIDENT,HUKOU,ALL,2025,,,甲 一,");
    AdmissionRule province = rule("990000,RESIDENT,HUKOU,ALL,2025,2027,,甲 一,");
    AdmissionRule area = rule("990100,RESIDENT,HUKOU,ALL,2025,,,甲 一,");
    assertThat(nation.speaksOf("990100")).isTrue();
    assertThat(province.speaksOf("990100")).isTrue();
    assertThat(province.speaksOf("980100")).isFalse();
    assertThat(area.speaksOf("990100")).isTrue();
    assertThat(area.speaksOf("990200")).isFalse();
    assertThat(province.isInForce(2024)).isFalse();
    assertThat(province.isInForce(2027)).isTrue();
    assertThat(province.isInForce(2028)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "99000,RESIDENT,HUKOU,ALL,2025,,,甲 一,|area",
        "990000,VILLAGE,HUKOU,ALL,2025,,,甲 一,|scheme",
        "990000,RESIDENT,LUCK,ALL,2025,,,甲 一,|basis",
        "990000,RESIDENT,HUKOU,SOME,2025,,,甲 一,|who",
        "990000,RESIDENT,HUKOU,ALL,,,,甲 一,|from",
        "990000,RESIDENT,HUKOU,ALL,1997,,,甲 一,|from",
        "990000,RESIDENT,HUKOU,ALL,2025,2024,,甲 一,|to",
        "990000,RESIDENT,SCHOOL,STUDENT,2025,,9,甲 一,|programme_years",
        "990000,RESIDENT,HUKOU,ALL,2025,,,甲,|clause",
      })
  void aWrongRowIsRefusedWithItsLineAndColumn(String row, String column) {
    assertThatThrownBy(() -> AdmissionRules.read("own.csv", HEAD + row + "\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("own.csv line 2")
        .hasMessageContaining(column + " is '");
  }

  private static AdmissionRule rule(String row) {
    return AdmissionRules.read("own.csv", HEAD + row + "\n").getFirst();
  }
}
