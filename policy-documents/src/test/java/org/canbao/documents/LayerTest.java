package org.canbao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.documents.TinyDocuments.area;
import static org.canbao.documents.TinyDocuments.findings;
import static org.canbao.documents.TinyDocuments.nation;
import static org.canbao.documents.TinyDocuments.province;

import org.junit.jupiter.api.Test;

class LayerTest {

  private static final String OPEN_TO_PROVINCES =
      "open:\n  continuity-step: { for: province, clause: 一 }\n";

  @Test
  void aTermThatIsOpenToProvincesIsClosedToAreas() {
    assertThat(
            findings(
                nation(OPEN_TO_PROVINCES),
                province(""),
                area(step("implements: continuity-step", "三"))))
        .containsExactly(
            "ERROR area.yaml:16 continuity-step: 某市 三 may not set it:"
                + " N 一 does not open it to this layer (pooling-area)");
  }

  @Test
  void aProvinceCanPassOnWhatIsOpenToIt() {
    assertThat(
            findings(
                nation(OPEN_TO_PROVINCES),
                province("open:\n  continuity-step: { for: pooling-area, clause: 二 }\n"),
                area(step("implements: continuity-step", "三"))))
        .isEmpty();
  }

  @Test
  void whatNobodyOpensCannotBeSet() {
    assertThat(findings(nation(""), province(step("implements: continuity-step", "二"))))
        .containsExactly(
            "ERROR province.yaml:15 continuity-step: P 二 may not set it: no upper document"
                + " speaks of it or opens it to this layer (province)");
  }

  @Test
  void aBindingValueCannotBeContradicted() {
    assertThat(findings(nation(""), province(fixedWait(2, ""))))
        .containsExactly(
            "ERROR province.yaml:14 fixed-wait: P 二 gives 2 months, but N 一 gives 3 months,"
                + " which is not open to this layer");
  }

  @Test
  void aBindingValueCanBeRestated() {
    assertThat(findings(nation(""), province(fixedWait(3, "")))).isEmpty();
  }

  @Test
  void aPrincipleCanBeLeftWithAJustification() {
    String values = "values:\n  variable-wait: { value: 2, unit: month, clause: 二%s }\n";
    assertThat(findings(nation(""), province(values.formatted(""))))
        .singleElement()
        .asString()
        .startsWith("ERROR province.yaml:14 variable-wait")
        .endsWith("(in principle); a departure needs a 'justification'");
    assertThat(findings(nation(""), province(values.formatted(", justification: 省情"))))
        .singleElement()
        .asString()
        .startsWith("WARNING");
  }

  @Test
  void aValueThatMayBeOtherwiseIsFree() {
    assertThat(findings(nation(""), province("values:\n  gap-base: { value: all, clause: 二 }\n")))
        .isEmpty();
  }

  @Test
  void anOpenTermMustBeListedUnderImplements() {
    assertThat(findings(nation(OPEN_TO_PROVINCES), province(step("", "二"))))
        .containsExactly(
            "ERROR province.yaml:15 continuity-step: P 二 carries out N 一,"
                + " expected continuity-step under 'implements'");
  }

  @Test
  void aListedTermThatIsNotSetIsAWarning() {
    assertThat(findings(nation(OPEN_TO_PROVINCES), province("implements: continuity-step\n")))
        .containsExactly(
            "WARNING province.yaml:13 continuity-step:"
                + " 'implements' lists it, but the document does not set it");
  }

  @Test
  void aTermCanBeOpenForSomeGroupsOnly() {
    String open = "open:\n  subsidy: { for: pooling-area, identity: [ORPHAN, PUPIL], clause: 一 }\n";
    String values =
        """
        implements: subsidy
        values:
          subsidy: { identity: [ORPHAN, LOW_INCOME], value: full, clause: 三 }
        """;
    assertThat(findings(nation(open), province(""), area(values)))
        .singleElement()
        .asString()
        .startsWith("ERROR area.yaml:16 subsidy (LOW_INCOME): 某市 三 may not set it");
  }

  @Test
  void nothingIsClosedToALayerWhileTheDocumentAboveCannotBeRead() {
    assertThat(
            findings(
                nation("open:\n  continuity-step: { for: province, klause: 一 }\n"),
                province(step("implements: continuity-step", "二"))))
        .hasSize(2)
        .allMatch(finding -> finding.startsWith("ERROR nation.yaml:31 continuity-step"));
  }

  private static String step(String head, String clause) {
    return "%s\nvalues:\n  continuity-step: { value: 4000, unit: yuan, clause: %s }\n"
        .formatted(head, clause);
  }

  private static String fixedWait(int months, String more) {
    return "values:\n  fixed-wait: { value: %d, unit: month, clause: 二%s }\n"
        .formatted(months, more);
  }
}
