package org.canbao.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.canbao.policy.decision.Decider;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.decision.SignedDecision;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case, by every face of the engine. */
class BothFacesTest {

  private static final PolicyBook BOOK = Casebook.book();

  @TestFactory
  Stream<DynamicTest> thePersonFaceFollowsTheCasebook() {
    return everyCase(
        each -> CaseCheck.differences(each, Decider.decide(each.facts(), each.on(), BOOK)));
  }

  @TestFactory
  Stream<DynamicTest> theBlockFaceFollowsTheCasebook() {
    return everyCase(
        each ->
            BlockFace.of(each, BOOK)
                .map(face -> CaseCheck.differences(each, face::text))
                .orElse(List.of()));
  }

  @TestFactory
  Stream<DynamicTest> bothFacesSignAlike() {
    return everyCase(
        each ->
            BlockFace.of(each, BOOK).stream()
                .map(face -> face.verdicts().signature(0))
                .filter(signature -> !signedAlone(each).equals(Optional.of(signature)))
                .map(signature -> "signed %x by the block".formatted(signature))
                .toList());
  }

  private static Optional<Long> signedAlone(PolicyCase each) {
    return Decider.sign(each.facts(), each.on(), BOOK).map(SignedDecision::signature);
  }

  private static Stream<DynamicTest> everyCase(Function<PolicyCase, List<String>> differences) {
    return Casebook.shipped().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.toString(),
                    () -> assertThat(differences.apply(each)).as(each.toString()).isEmpty()));
  }
}
