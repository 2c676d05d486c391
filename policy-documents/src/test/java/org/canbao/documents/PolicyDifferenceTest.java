package org.canbao.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.term.Amount;
import org.canbao.policy.term.Language;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.TermName;
import org.junit.jupiter.api.Test;

class PolicyDifferenceTest {

  private final PolicyLibrary shipped = PolicyLibrary.shipped();

  @Test
  void aPolicyDoesNotDifferFromItself() {
    assertThat(PolicyDifference.between(policy("340200"), policy("340200"))).isEmpty();
    assertThat(PolicyDifference.between(shipped.book(), shipped.book())).isEmpty();
  }

  @Test
  void aChangeIsToldWithThePeopleConcernedAndBothClauses() {
    List<PolicyDifference> differences =
        PolicyDifference.between(policy("210500"), policy("340200"));
    assertThat(differences)
        .extracting(difference -> difference.text(Language.ENGLISH))
        .contains(
            "continuity step, for people who stay enrolled:"
                + " 4000.00 yuan (LN 二(三)) → 3000.00 yuan (AH 一(二)1)",
            "subsidy (member of a family at the subsistence margin),"
                + " for member of a family at the subsistence margin:"
                + " 200.00 yuan (本溪 示例) → not set");
    assertThat(differences)
        .extracting(difference -> difference.text(Language.CHINESE))
        .contains("连续参保激励额度（涉及：连续参保的人）：4000.00元（LN 二(三)） → 3000.00元（AH 一(二)1）");
  }

  @Test
  void yearsInWhichTheSameChangesAreToldOnce() {
    var changed = shipped.replacing(stepOf("LN"), new Amount.Fixed(Money.yuan(5000)));
    assertThat(PolicyDifference.between(shipped.book(), changed))
        .extracting(difference -> difference.area() + " " + difference.years())
        .containsExactly("210500 2025–", "210900 2025–");
  }

  @Test
  void twoDocumentsAreComparedByWhatTheySet() {
    assertThat(PolicyDifference.between(document("LN"), document("AH")))
        .extracting(difference -> difference.text(Language.ENGLISH))
        .contains(
            "enrolment window, for everybody in the resident scheme:"
                + " not set → 09-01 of the year before to 12-31 of the year before (AH 二(五))");
  }

  @Test
  void everyTermSaysWhomItConcerns() {
    for (TermName term : TermName.values()) {
      TermKey key = new TermKey(term, Optional.empty());
      assertThat(Concerned.by(key, Language.CHINESE)).isNotBlank();
      assertThat(Concerned.by(key, Language.ENGLISH)).isNotBlank();
    }
  }

  private Policy policy(String area) {
    return shipped.book().find(area).orElseThrow().of(2026);
  }

  private PolicyDocument document(String name) {
    return shipped.documents().stream()
        .filter(document -> document.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private DocumentValue stepOf(String name) {
    return document(name).values().stream()
        .filter(value -> value.term() == TermName.CONTINUITY_STEP)
        .findFirst()
        .orElseThrow();
  }
}
