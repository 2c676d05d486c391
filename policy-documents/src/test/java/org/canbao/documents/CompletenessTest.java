package org.canbao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.canbao.documents.TinyDocuments.area;
import static org.canbao.documents.TinyDocuments.findings;
import static org.canbao.documents.TinyDocuments.library;
import static org.canbao.documents.TinyDocuments.nation;
import static org.canbao.documents.TinyDocuments.province;

import org.canbao.policy.decision.Policy;
import org.canbao.policy.term.Unset;
import org.junit.jupiter.api.Test;

class CompletenessTest {

  @Test
  void aTermWithoutWhichNothingCanBeDecidedIsMissed() {
    DocumentSource gap =
        new DocumentSource(
            "n.yaml",
            nation("")
                .text()
                .replace("newborn-days: { value: 90,", "newborn-days: { from: 2026, value: 90,"));
    assertThat(findings(gap, province(""), area("")))
        .containsExactly(
            "ERROR area.yaml:1 newborn-days: nothing gives it for 210500 in 2017;"
                + " expected a document of the nation to give it for 2017–");
  }

  @Test
  void theSameIsNotMissedBecauseADocumentCannotBeRead() {
    DocumentSource broken =
        new DocumentSource("n.yaml", nation("").text().replace("value: 90,", "value: x,"));
    assertThat(findings(broken, province(""), area("")))
        .containsExactly(
            "ERROR n.yaml:25 newborn-days: 'x' is wrong, expected a whole number from 0 to 366");
  }

  @Test
  void aTermThatNoDocumentGivesIsAValueOfItsOwn() {
    Policy policy =
        library(nation(""), province(""), area("")).book().find("210500").orElseThrow().of(2026);
    assertThat(policy.limit().base()).isInstanceOf(Unset.class);
    assertThat(policy.waiting().window()).isInstanceOf(Unset.class);
    assertThat(policy.price().subsidies()).isEmpty();
  }

  @Test
  void documentsWithErrorsGiveNoBookAndSayWhy() {
    PolicyLibrary library = library(nation("foo: 1\n"));
    assertThat(library.isUsable()).isFalse();
    assertThat(catchThrowable(library::book))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nation.yaml:30 document: unknown key 'foo'");
  }
}
