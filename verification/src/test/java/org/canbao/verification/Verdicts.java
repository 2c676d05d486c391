package org.canbao.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.term.Language;
import org.canbao.verification.law.CounterExample;
import org.canbao.verification.law.Law;
import org.canbao.verification.life.Rules;
import org.canbao.verification.verdict.Verdict;
import org.canbao.verification.verdict.Verdict.Broken;
import org.canbao.verification.verdict.Verdict.Explained;

/** What becomes of one law under changed policies, or under wrong rules. */
final class Verdicts {

  private Verdicts() {}

  @SafeVarargs
  static Verdict verdict(Law law, UnaryOperator<Policy>... changes) {
    return verdict(law, Rules.ENGINE, changes);
  }

  @SafeVarargs
  static Verdict verdict(Law law, Rules rules, UnaryOperator<Policy>... changes) {
    UnaryOperator<Policy> change =
        policy -> {
          Policy changed = policy;
          for (UnaryOperator<Policy> each : changes) {
            changed = each.apply(changed);
          }
          return changed;
        };
    AreaPolicies area = InventedArea.with(change);
    Proof proof =
        Verification.of(area, InventedArea.book(area), 2031, rules).over(3, 9).prove(Progress.NONE);
    return proof.findings().stream()
        .filter(finding -> finding.law() == law)
        .findFirst()
        .orElseThrow()
        .verdict();
  }

  static List<String> example(Verdict verdict) {
    CounterExample example =
        switch (verdict) {
          case Explained explained -> explained.example();
          case Broken broken -> broken.example();
          case Verdict.Holds(), Verdict.Untried() -> throw new AssertionError("the law holds");
        };
    return ExampleText.lines(example, Language.CHINESE);
  }

  static String why(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Explained.class);
    return ((Explained) verdict).why().chinese();
  }
}
