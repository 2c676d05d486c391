package org.canbao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.documents.TinyDocuments.findings;
import static org.canbao.documents.TinyDocuments.nation;
import static org.canbao.documents.TinyDocuments.province;
import static org.canbao.documents.TinyDocuments.renamed;

import org.junit.jupiter.api.Test;

class AmbiguityTest {

  private static final String ALL = "values:\n  gap-base: { value: all, clause: 二 }\n";
  private static final DocumentSource FIRST = province(ALL);

  @Test
  void twoDocumentsOfALayerCannotSetTheSameTermForTheSameYear() {
    assertThat(findings(nation(""), FIRST, renamed(province(ALL), "Q", "")))
        .containsExactly(
            "ERROR Q.yaml:14 gap-base: P 二 and P 二 (province.yaml:14) both set it from 2025 on"
                    .replace("P 二 and", "Q 二 and")
                + " at the same layer; expected one to amend the other");
  }

  @Test
  void anAmendmentSettlesIt() {
    assertThat(findings(nation(""), FIRST, renamed(province(ALL), "Q", "amends: P\n"))).isEmpty();
  }

  @Test
  void yearsThatDoNotMeetAreNoAmbiguity() {
    String until = "values:\n  gap-base: { value: all, clause: 二, to: 2030 }\n";
    String after = "values:\n  gap-base: { value: all, clause: 二, from: 2031 }\n";
    assertThat(findings(nation(""), province(until), renamed(province(after), "Q", ""))).isEmpty();
  }

  @Test
  void differentGroupsAreNoAmbiguity() {
    String open = "open:\n  outside-limit: { for: province, clause: 一 }\n";
    String group =
        "implements: outside-limit\nvalues:\n  outside-limit: { identity: %s, clause: 二 }\n";
    assertThat(
            findings(
                nation(open),
                province(group.formatted("ORPHAN")),
                renamed(province(group.formatted("PUPIL")), "Q", "")))
        .isEmpty();
    assertThat(
            findings(
                nation(open),
                province(group.formatted("ORPHAN")),
                renamed(province(group.formatted("ORPHAN")), "Q", "")))
        .singleElement()
        .asString()
        .startsWith("ERROR Q.yaml:15 outside-limit (ORPHAN)");
  }
}
