package org.canbao.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.term.Language;
import org.canbao.verification.law.Law;
import org.canbao.verification.verdict.Verdict.Holds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SoundPoliciesTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.canbao.verification.Choices#sound")
  void everyLawHoldsUnderSoundPolicies(Choices choices) {
    AreaPolicies area = choices.area();
    Proof proof =
        Verification.of(area, InventedArea.book(area), 2031).over(3, 7).prove(Progress.NONE);
    assertThat(proof.isAccounted())
        .as(() -> String.join("\n", ProofPage.lines(proof, Language.CHINESE)))
        .isTrue();
    assertThat(proof.findings())
        .filteredOn(finding -> finding.verdict() instanceof Holds)
        .extracting(Finding::law)
        .contains(Law.REPAIR, Law.POSTING, Law.BOUNDS, Law.STAYING, Law.PRICE);
    assertThat(proof.findings()).allMatch(finding -> finding.comparisons() > 0);
  }
}
