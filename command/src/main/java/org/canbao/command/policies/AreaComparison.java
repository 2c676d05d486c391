package org.canbao.command.policies;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.canbao.documents.PolicyDifference;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.term.Language;

/** 地区比较: two policies, each of one area and year, side by side. */
final class AreaComparison {

  private final Side before;
  private final Side after;
  private final Language language;

  private AreaComparison(Side before, Side after, Language language) {
    this.before = before;
    this.after = after;
    this.language = language;
  }

  /** Returns which terms differ, and which typical persons they concern. */
  static String text(Side before, Side after, Language language) {
    StringWriter text = new StringWriter();
    new AreaComparison(before, after, language).print(new PrintWriter(text));
    return text.toString();
  }

  private void print(PrintWriter page) {
    Policy from = before.policy().orElseThrow();
    Policy to = after.policy().orElseThrow();
    List<PolicyDifference> differences = PolicyDifference.between(from, to);
    page.println(
        language
            .choose("%s %s年度 → %s %s年度：%d项条款不同", "%s in %s → %s in %s: %d terms differ")
            .formatted(
                name(before, from), from.year(), name(after, to), to.year(), differences.size()));
    differences.forEach(difference -> page.println("  " + difference.text(language)));
    page.println();
    page.println(
        language.choose("对谁有影响（虚构的典型人员）：", "Whom it concerns (invented typical persons):"));
    for (TypicalPerson person : TypicalPerson.values()) {
      if (person.earliest() <= Math.min(from.year(), to.year())) {
        print(page, person, from, to);
      }
    }
  }

  private void print(PrintWriter page, TypicalPerson person, Policy from, Policy to) {
    Outcome now = Outcome.of(person, from.area(), from.year(), before.policies(), language);
    Outcome then = Outcome.of(person, to.area(), to.year(), after.policies(), language);
    String changes = now.changesTo(then, language);
    if (!changes.isEmpty()) {
      page.println("  " + person.label().in(language) + language.choose("：", ": ") + changes);
    }
  }

  private static String name(Side side, Policy policy) {
    return side.policies().find(policy.area()).orElseThrow().name();
  }
}
