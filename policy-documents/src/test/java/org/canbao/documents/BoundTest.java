package org.canbao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.documents.TinyDocuments.area;
import static org.canbao.documents.TinyDocuments.findings;
import static org.canbao.documents.TinyDocuments.nation;
import static org.canbao.documents.TinyDocuments.province;

import java.util.List;
import org.canbao.policy.term.Language;
import org.junit.jupiter.api.Test;

class BoundTest {

  private static final DocumentSource PROVINCE = province("");

  @Test
  void aStepBelowTheLeastIsRefusedAndBothClausesAreNamed() {
    assertThat(findings(nation(step("must")), stepOf(999, "")))
        .containsExactly(
            "ERROR province.yaml:15 continuity-step: P 二 gives 999 yuan,"
                + " below the least of 1000.00 yuan set by N 一 (coverage year 2025)");
  }

  @Test
  void theSameIsSaidInChinese() {
    Finding finding =
        TinyDocuments.library(nation(step("must")), stepOf(999, "")).findings().getFirst();
    assertThat(finding.text(Language.CHINESE))
        .isEqualTo("province.yaml:15 continuity-step：P 二 为999元，低于 N 一 规定的1000.00元（2025年度）");
  }

  @Test
  void aStepAtTheLeastIsFine() {
    assertThat(findings(nation(step("must")), stepOf(1000, ""))).isEmpty();
  }

  @Test
  void aDepartureFromAPrincipleNeedsAJustification() {
    assertThat(findings(nation(step("in-principle")), stepOf(500, "")))
        .singleElement()
        .asString()
        .startsWith("ERROR province.yaml:15 continuity-step")
        .endsWith("a departure needs a 'justification'");
  }

  @Test
  void aJustifiedDepartureFromAPrincipleIsAWarning() {
    assertThat(findings(nation(step("in-principle")), stepOf(500, ", justification: 基金紧张")))
        .singleElement()
        .asString()
        .startsWith("WARNING province.yaml:15")
        .endsWith("justified: 基金紧张");
  }

  @Test
  void anAmountIsMeasuredAgainstAShareOfTheBaseOfItsArea() {
    String open =
        """
        open:
          base-limit: { for: pooling-area, clause: 一 }
          award-ceiling: { for: pooling-area, at-most: 20, unit: percent-of-base, clause: 一 }
        """;
    String values =
        """
        implements: [base-limit, award-ceiling]
        values:
          base-limit: { value: 300000, unit: yuan, clause: 三 }
          award-ceiling: { value: 60001, unit: yuan, clause: 三 }
        """;
    assertThat(findings(nation(open), PROVINCE, area(values)))
        .containsExactly(
            "ERROR area.yaml:17 award-ceiling: 某市 三 gives 60001 yuan, above the most of"
                + " 20% of the base limit set by N 一 (coverage year 2025)");
    assertThat(findings(nation(open), PROVINCE, area(values.replace("60001", "60000")))).isEmpty();
  }

  @Test
  void aSubsidyIsMeasuredAgainstTheContributionOfTheSameYear() {
    assertThat(subsidy("at-least: 80, at-most: 90", 360)).isEmpty();
    assertThat(subsidy("at-least: 80, at-most: 90", 361))
        .singleElement()
        .asString()
        .contains("361 yuan, above the most of 90% of the personal contribution set by N 一");
    assertThat(subsidy("at-least: 50, at-most: 50", 199)).hasSize(1);
  }

  @Test
  void aSubsidyWithoutAContributionToMeasureItByIsAWarning() {
    assertThat(findings(nation(subsidyOpen("at-most: 90")), PROVINCE, area(subsidyOf(360, "", ""))))
        .singleElement()
        .asString()
        .startsWith("WARNING")
        .contains("nothing to measure it by in 2025");
  }

  @Test
  void aMinimumCanChangeByYear() {
    String open =
        """
        open:
          personal-contribution:
            - { for: pooling-area, clause: 一 }
            - { for: pooling-area, at-least: { 2025: 400, 2026: 420 }, unit: yuan, clause: 一 }
        """;
    String values =
        """
        implements: personal-contribution
        values:
          personal-contribution:
            by-year: { 2025: 400, 2026: 400, 2027: 300 }
            unit: yuan
            clause: 三
        """;
    assertThat(findings(nation(open), PROVINCE, area(values)))
        .singleElement()
        .asString()
        .contains("below the least of 420.00 yuan set by N 一 (coverage year 2026)");
  }

  @Test
  void aTermThatMustBeAFixedAmountCannotBeAShare() {
    assertThat(
            findings(
                nation(subsidyOpen("given-in: yuan")),
                PROVINCE,
                area(subsidyOf(90, "percent-of-personal-contribution", ""))))
        .singleElement()
        .asString()
        .contains("wrong unit in 某市 三: N 一 wants it given in yuan");
  }

  private static List<String> subsidy(String bounds, int yuan) {
    String price = "  personal-contribution: { value: 400, unit: yuan, clause: 三 }\n";
    return findings(nation(subsidyOpen(bounds)), PROVINCE, area(subsidyOf(yuan, "", price)));
  }

  private static String subsidyOpen(String bounds) {
    String unit = bounds.startsWith("at") ? ", unit: percent-of-personal-contribution" : "";
    return """
    open:
      personal-contribution: { for: pooling-area, clause: 一 }
      subsidy: { for: pooling-area, identity: ORPHAN, %s%s, clause: 一 }
    """
        .formatted(bounds, unit);
  }

  private static String subsidyOf(int number, String unit, String more) {
    return """
    implements: [%ssubsidy]
    values:
      subsidy: { identity: ORPHAN, value: %d, unit: %s, clause: 三 }
    """
            .formatted(
                more.isEmpty() ? "" : "personal-contribution, ",
                number,
                unit.isEmpty() ? "yuan" : unit)
        + more;
  }

  private static String step(String modality) {
    return """
    open:
      continuity-step: { for: province, at-least: 1000, unit: yuan, clause: 一, modality: %s }
    """
        .formatted(modality);
  }

  private static DocumentSource stepOf(int yuan, String more) {
    return province(
        """
        implements: continuity-step
        values:
          continuity-step: { value: %d, unit: yuan, clause: 二%s }
        """
            .formatted(yuan, more));
  }
}
