package org.canbao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.documents.TinyDocuments.findings;
import static org.canbao.documents.TinyDocuments.nation;
import static org.canbao.documents.TinyDocuments.province;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpanTest {

  @Test
  void oneDocumentGivesOneValueForAYear() {
    assertThat(gapBases("to: 2030", "from: 2030"))
        .containsExactly(
            "ERROR province.yaml:16 gap-base: the span 2030– (P 二) overlaps 2025–2030 of line 15"
                + " (P 二), expected one value for a year");
    assertThat(gapBases("to: 2029", "from: 2030")).isEmpty();
  }

  @Test
  void aSpanRunsForward() {
    assertThat(gapBases("from: 2030, to: 2026", "from: 2031"))
        .containsExactly(
            "ERROR province.yaml:15 gap-base: the span is reversed: it begins in 2030 and ends in"
                + " 2026");
  }

  @Test
  void aSpanStaysInsideTheYearsThatDocumentsCanSpeakOf() {
    assertThat(gapBases("from: 2025, to: 2049", "from: 2026"))
        .containsExactly(
            "ERROR province.yaml:15 gap-base: '2049' is wrong,"
                + " expected a whole number from 2017 to 2048");
  }

  @Test
  void aSpanStaysInsideThatOfItsDocument() {
    assertThat(gapBases("from: 2024, to: 2026", "from: 2027"))
        .containsExactly(
            "ERROR province.yaml:15 gap-base: the span 2024–2026 reaches beyond the document's own"
                + " span 2025–");
  }

  @Test
  void aYearOfATableLiesInsideTheSpan() {
    String values =
        """
        implements: base-limit
        values:
          base-limit: { by-year: { 2024: 1, 2025: 2 }, unit: yuan, clause: 二 }
        """;
    assertThat(
            findings(
                nation("open:\n  base-limit: { for: province, clause: 一 }\n"), province(values)))
        .containsExactly(
            "ERROR province.yaml:15 base-limit: the year 2024 lies outside the span 2025–");
  }

  private static List<String> gapBases(String first, String second) {
    return findings(
        nation(""),
        province(
            """
            values:
              gap-base:
                - { value: all, clause: 二, %s }
                - { value: all, clause: 二, %s }
            """
                .formatted(first, second)));
  }
}
