package org.canbao.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.term.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProofPageTest {

  @ParameterizedTest
  @EnumSource
  void aProofReadsAsReviewed(Language language) throws IOException {
    AreaPolicies area = Choices.bad().findFirst().orElseThrow().area();
    Proof proof =
        Verification.of(area, InventedArea.book(area), 2029).over(3, 6).prove(Progress.NONE);
    assertThat(String.join("\n", ProofPage.lines(proof, language)) + "\n")
        .isEqualTo(golden(language.choose("proof-zh.txt", "proof-en.txt")));
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = ProofPageTest.class.getResourceAsStream("/golden/" + name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
