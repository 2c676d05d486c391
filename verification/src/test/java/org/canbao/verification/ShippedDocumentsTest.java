package org.canbao.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.canbao.documents.PolicyLibrary;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.term.Language;
import org.canbao.verification.law.Law;
import org.canbao.verification.verdict.Verdict.Holds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedDocumentsTest {

  private static final PolicyBook BOOK = PolicyLibrary.shipped().book();

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"210500", "210900", "230100", "340200"})
  void theFiveLawsHoldInEveryAreaOverTwelveYears(String area) {
    Proof proof =
        Verification.of(BOOK.find(area).orElseThrow(), BOOK, 2031).over(2, 12).prove(Progress.NONE);
    assertThat(proof.findings())
        .as(() -> String.join("\n", ProofPage.lines(proof, Language.CHINESE)))
        .filteredOn(finding -> finding.verdict() instanceof Holds)
        .extracting(Finding::law)
        .containsExactly(Law.REPAIR, Law.POSTING, Law.BOUNDS, Law.STAYING, Law.PRICE);
    assertThat(proof.isAccounted()).isTrue();
  }
}
