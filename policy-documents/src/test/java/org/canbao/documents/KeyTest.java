package org.canbao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.documents.TinyDocuments.findings;
import static org.canbao.documents.TinyDocuments.nation;
import static org.canbao.documents.TinyDocuments.province;

import org.junit.jupiter.api.Test;

class KeyTest {

  @Test
  void anUnknownKeyIsNamedTogetherWithTheKnownOnes() {
    assertThat(findings(nation(""), province("foo: 1\n")))
        .singleElement()
        .asString()
        .startsWith("ERROR province.yaml:13 document: unknown key 'foo', expected one of: adopts,");
  }

  @Test
  void anUnknownTermIsNamed() {
    assertThat(findings(nation(""), province("values:\n  fixed-weight: { value: 3, clause: 二 }\n")))
        .singleElement()
        .asString()
        .startsWith("ERROR province.yaml:14 document: 'fixed-weight' is wrong, expected one of:");
  }

  @Test
  void anUnknownKeyOfAnEntryIsNamed() {
    assertThat(findings(nation(""), province("values:\n  gap-base: { value: all, clauze: 二 }\n")))
        .anySatisfy(finding -> assertThat(finding).contains("gap-base: 'clause' is missing"))
        .anySatisfy(finding -> assertThat(finding).contains("gap-base: unknown key 'clauze'"));
  }

  @Test
  void aRepeatedKeyIsNamedWithBothLines() {
    assertThat(findings(nation(""), province("issuer: 另一个\n")))
        .containsExactly(
            "ERROR province.yaml:13 document: the key 'issuer' is repeated, line 4 has it already");
  }

  @Test
  void aRepeatedTermIsNamed() {
    String values = "values:\n  gap-base: { value: all, clause: 二 }\n";
    assertThat(findings(nation(""), province(values + "  gap-base: { value: all, clause: 二 }\n")))
        .containsExactly(
            "ERROR province.yaml:15 document: the key 'gap-base' is repeated, line 14 has it"
                + " already");
  }

  @Test
  void aClauseThatIsNotListedIsAnError() {
    assertThat(findings(nation(""), province("values:\n  gap-base: { value: all, clause: 九 }\n")))
        .containsExactly(
            "ERROR province.yaml:14 gap-base: the clause '九' is not listed under 'clauses',"
                + " expected one of: 二");
  }

  @Test
  void everyMissingFieldOfTheHeadIsToldAtOnce() {
    assertThat(findings(new DocumentSource("x.yaml", "document: X\n")))
        .extracting(finding -> finding.replaceAll(".*document: '(.*)' is missing", "$1"))
        .containsExactlyInAnyOrder(
            "number", "title", "issuer", "checked", "layer", "area", "area-name", "in-force");
  }
}
