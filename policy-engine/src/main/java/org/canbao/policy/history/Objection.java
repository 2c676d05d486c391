package org.canbao.policy.history;

import java.util.List;
import org.canbao.policy.term.Figure;
import org.canbao.policy.term.Language;
import org.canbao.policy.term.Wording;

/**
 * 异议: a fact that cannot be true, and what was expected instead.
 *
 * @param field the field, in the words of the contract: {@code enrolments[2].repairYears}
 * @param wording what is wrong and what was expected
 * @param figures the numbers inside the sentence
 */
public record Objection(String field, Wording wording, List<Figure> figures) {

  /** Returns one line: the field, what is wrong and what was expected. */
  public String text(Language language) {
    return field + language.choose("：", ": ") + wording.in(language, figures);
  }
}
