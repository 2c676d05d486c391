package org.canbao.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.canbao.casebook.PolicyCase.Expectation;
import org.canbao.policy.decision.Answer;
import org.canbao.policy.decision.Refusal;
import org.canbao.policy.term.Language;

/** 核对: compares an answer with what a case expects, whichever face of the engine gave it. */
public final class CaseCheck {

  private CaseCheck() {}

  /** Returns one sentence for each difference; nothing when the case holds. */
  public static List<String> differences(PolicyCase policyCase, Answer answer) {
    return answer instanceof Refusal refusal && !expectsRefusal(policyCase)
        ? List.of("退回: " + refusal.objections().getFirst().text(Language.CHINESE))
        : differences(policyCase, column -> Optional.of(column.of(answer)));
  }

  /**
   * Compares with a face that tells only some columns.
   *
   * @param found the text of a column; empty where the face does not tell it
   */
  public static List<String> differences(
      PolicyCase policyCase, Function<ResultColumn, Optional<String>> found) {
    List<String> differences = new ArrayList<>();
    for (Expectation expectation : policyCase.expectations()) {
      found
          .apply(expectation.column())
          .filter(text -> !expectation.column().agrees(expectation.text(), text))
          .map(text -> difference(expectation, text))
          .ifPresent(differences::add);
    }
    return differences;
  }

  /** Tells whether the answer is what the case expects. */
  public static boolean holds(PolicyCase policyCase, Answer answer) {
    return !(answer instanceof Refusal && !expectsRefusal(policyCase))
        && policyCase.expectations().stream()
            .allMatch(each -> each.column().agrees(each.text(), each.column().of(answer)));
  }

  private static String difference(Expectation expectation, String text) {
    return "%s: 预期 %s，实际 %s".formatted(expectation.column().title(), expectation.text(), text);
  }

  private static boolean expectsRefusal(PolicyCase policyCase) {
    return policyCase.expectations().stream()
        .anyMatch(expectation -> expectation.column() == ResultColumn.REFUSED_FIELDS);
  }
}
