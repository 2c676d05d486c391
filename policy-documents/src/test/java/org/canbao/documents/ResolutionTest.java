package org.canbao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.documents.TinyDocuments.area;
import static org.canbao.documents.TinyDocuments.library;
import static org.canbao.documents.TinyDocuments.nation;
import static org.canbao.documents.TinyDocuments.province;

import org.canbao.policy.decision.Policy;
import org.junit.jupiter.api.Test;

class ResolutionTest {

  private static final DocumentSource OPEN =
      nation(
          """
          open:
            subsidy: { for: [province, pooling-area], clause: 一 }
            base-limit: { for: [province, pooling-area], clause: 一 }
          """);

  @Test
  void theLowestLayerThatSpeaksWins() {
    Policy policy =
        policy(
            "implements: base-limit\n"
                + "values:\n"
                + "  base-limit: { value: 1, unit: yuan, clause: 二, modality: may }\n",
            "implements: base-limit\n"
                + "values:\n"
                + "  base-limit: { value: 2, unit: yuan, clause: 三, from: 2027 }\n",
            2027);
    assertThat(policy.limit().base()).hasToString("base-limit = 2.00 (某市 三)");
  }

  @Test
  void aLayerThatIsSilentForAYearLeavesItToTheOneAbove() {
    Policy policy =
        policy(
            "implements: base-limit\n"
                + "values:\n"
                + "  base-limit: { value: 1, unit: yuan, clause: 二, modality: may }\n",
            "implements: base-limit\n"
                + "values:\n"
                + "  base-limit: { value: 2, unit: yuan, clause: 三, from: 2027 }\n",
            2026);
    assertThat(policy.limit().base()).hasToString("base-limit = 1.00 (P 二)");
  }

  @Test
  void groupsOfAllLayersAddUpAndTheLowerLayerWinsForItsGroup() {
    Policy policy =
        policy(
            "implements: subsidy\n"
                + "values:\n"
                + "  subsidy: { identity: [ORPHAN, PUPIL], value: full, clause: 二, modality: may"
                + " }\n",
            "implements: subsidy\n"
                + "values:\n"
                + "  subsidy: { identity: [LOW_INCOME, ORPHAN], value: 50, unit: yuan, clause: 三"
                + " }\n",
            2026);
    assertThat(policy.price().subsidies())
        .extracting(term -> term.value().identity() + " " + term.value().subsidy())
        .containsExactly("ORPHAN 50.00", "PUPIL full", "LOW_INCOME 50.00");
  }

  @Test
  void theOrderOfLoadingChangesNothing() {
    DocumentSource province = province("");
    DocumentSource area = area("");
    assertThat(library(area, province, OPEN).book())
        .isEqualTo(library(OPEN, province, area).book());
  }

  private static Policy policy(String ofProvince, String ofArea, int year) {
    PolicyLibrary library = library(OPEN, province(ofProvince), area(ofArea));
    assertThat(library.findings()).isEmpty();
    return library.book().find("210500").orElseThrow().of(year);
  }
}
