package org.canbao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.documents.TinyDocuments.area;
import static org.canbao.documents.TinyDocuments.findings;
import static org.canbao.documents.TinyDocuments.nation;
import static org.canbao.documents.TinyDocuments.province;
import static org.canbao.documents.TinyDocuments.renamed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

  @Test
  void aDocumentThatIsNotThereCannotBeNamed() {
    assertThat(findings(nation(""), province("adopts: [X]\namends: Y\n")))
        .containsExactly(
            "ERROR province.yaml:13 adopts: there is no document named 'X'",
            "ERROR province.yaml:14 amends: there is no document named 'Y'");
  }

  @Test
  void aLowerDocumentNamesTheUpperOne() {
    DocumentSource orphan =
        new DocumentSource("p.yaml", province("").text().replace("under: N\n", ""));
    assertThat(findings(nation(""), orphan))
        .singleElement()
        .asString()
        .startsWith("ERROR p.yaml:1 under: 'under' is missing");
  }

  @Test
  void anAreaLiesInTheProvinceThatItIsUnder() {
    DocumentSource elsewhere =
        new DocumentSource("a.yaml", area("").text().replace("210500", "340200"));
    assertThat(findings(nation(""), province(""), elsewhere))
        .containsExactly(
            "ERROR a.yaml:9 under: 'P' does not fit:"
                + " expected a document of an upper layer that covers 340200");
  }

  @Test
  void twoDocumentsCannotHaveOneName() {
    assertThat(
            findings(nation(""), province(""), new DocumentSource("q.yaml", province("").text())))
        .containsExactly("ERROR q.yaml:1 document: the name 'P' is already that of province.yaml");
  }

  @Test
  void forwardingCannotGoInACircle() {
    assertThat(
            findings(
                nation(""), province("adopts: Q\n"), renamed(province("adopts: P\n"), "Q", "")))
        .containsExactlyInAnyOrder(
            "ERROR Q.yaml:1 adopts: 'Q' leads back to itself through 'adopts'",
            "ERROR province.yaml:1 adopts: 'P' leads back to itself through 'adopts'");
  }

  @Test
  void aDocumentCannotAmendItself() {
    assertThat(findings(nation(""), province("amends: P\n")))
        .containsExactly("ERROR province.yaml:1 amends: 'P' leads back to itself through 'amends'");
  }

  @Test
  void onlyADocumentOfTheSameLayerAndAreaCanBeAmended() {
    assertThat(findings(nation(""), province("amends: N\n")))
        .singleElement()
        .asString()
        .endsWith("a document can only amend one of the same layer and area");
  }

  @Test
  void onlyADocumentThatCoversTheAreaCanBeForwarded() {
    DocumentSource other =
        new DocumentSource(
            "q.yaml", renamed(province(""), "Q", "").text().replace("210000", "340000"));
    assertThat(findings(nation(""), province("adopts: Q\n"), other))
        .containsExactly(
            "ERROR province.yaml:13 adopts: 'Q' does not fit:"
                + " a forwarded document must cover 210000");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"2105", "210500x", "010500", "２１０５００", "210501"})
  void aProvinceHasASixDigitCodeThatEndsInZeros(String code) {
    List<String> findings =
        findings(
            nation(""), new DocumentSource("p.yaml", province("").text().replace("210000", code)));
    assertThat(findings).singleElement().asString().startsWith("ERROR p.yaml:6 area: '" + code);
  }
}
