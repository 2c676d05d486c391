package org.canbao.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.term.Language;
import org.canbao.policy.term.TermName;
import org.canbao.policy.term.Unset;
import org.canbao.verification.law.Law;
import org.canbao.verification.law.Sentence;
import org.canbao.verification.verdict.Verdict;
import org.junit.jupiter.api.Test;

class SpanTest {

  @Test
  void historiesBeginAfterTheLastYearWithoutAWindow() {
    Proof proof = prove(policy -> policy.year() == 2026 ? withoutWindow(policy) : policy, 2029);
    assertThat(proof.plain().span()).isEqualTo(new Span(2027, 2029));
    assertThat(proof.remarks())
        .extracting(Sentence::chinese)
        .containsExactly("现有文件没有给出2026年度的集中参保期，无从核定该年度的等待期，经历从2027年度起。");
    assertThat(proof.isAccounted()).isTrue();
  }

  @Test
  void aYearBeforeWaitsNeedsNoWindow() {
    Proof proof = prove(policy -> policy.year() < 2025 ? withoutWindow(policy) : policy, 2026);
    assertThat(proof.plain().span()).isEqualTo(new Span(2023, 2026));
    assertThat(proof.remarks()).isEmpty();
  }

  @Test
  void aYearThatCannotBeDecidedProvesNothing() {
    Proof proof = prove(policy -> policy.year() == 2029 ? withoutWindow(policy) : policy, 2029);
    assertThat(proof.plain().histories()).isZero();
    assertThat(ProofPage.lines(proof, Language.ENGLISH))
        .contains("  not compared, because no loaded document gives: enrolment window 2029");
    assertThat(proof.findings()).allMatch(finding -> finding.verdict() instanceof Verdict.Untried);
    assertThat(proof.isAccounted()).isFalse();
  }

  @Test
  void historiesBeginNoEarlierThanDocumentsSpeak() {
    Proof proof = prove(UnaryOperator.identity(), 2018);
    assertThat(proof.plain().span()).isEqualTo(new Span(2017, 2018));
    assertThat(proof.remarks())
        .extracting(Sentence::english)
        .containsExactly("Documents speak of 2017 and later; histories begin there.");
  }

  @Test
  void awardTermsThatDifferBetweenYearsAreOnlyGoneThroughOneByOne() {
    Proof proof = prove(it -> it.year() < 2028 ? Changes.forfeiting(it) : it, 2029);
    assertThat(proof.merged()).isEmpty();
    assertThat(proof.remarks()).hasSize(1);
    assertThat(proof.isAccounted()).isTrue();
  }

  @Test
  void yearsWithoutABaseAreToldAndNotCompared() {
    Proof proof = prove(it -> it.year() < 2028 ? withoutBase(it) : it, 2029);
    String page = String.join("\n", ProofPage.lines(proof, Language.CHINESE));
    assertThat(page).contains("未能比较，因现有文件没有给出：大病保险原封顶线 2026, 2027");
    assertThat(finding(proof, Law.BOUNDS).comparisons()).isPositive();
  }

  @Test
  void aYearOutsideTheDocumentsIsRefused() {
    AreaPolicies area = InventedArea.sound();
    assertThatThrownBy(() -> Verification.of(area, InventedArea.book(area), 2047))
        .hasMessage("expected a coverage year from 2017 to 2046, but was 2047");
  }

  private static Proof prove(UnaryOperator<Policy> change, int year) {
    AreaPolicies area = InventedArea.with(change);
    return Verification.of(area, InventedArea.book(area), year).over(4, 4).prove(Progress.NONE);
  }

  private static Finding finding(Proof proof, Law law) {
    return proof.findings().stream().filter(it -> it.law() == law).findFirst().orElseThrow();
  }

  private static Policy withoutWindow(Policy policy) {
    return Changes.windowOf(policy, new Unset<>(TermName.WINDOW, policy.area(), policy.year()));
  }

  private static Policy withoutBase(Policy policy) {
    return Changes.base(policy, new Unset<>(TermName.BASE_LIMIT, policy.area(), policy.year()));
  }
}
