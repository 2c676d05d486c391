package org.canbao.policy.term;

import java.util.List;

/**
 * 理由: why a decision is as it is, born in the branch that decided.
 *
 * @param matter the matter decided
 * @param source the clause behind it
 * @param wording the sentence
 * @param figures the numbers used
 * @param facts the facts used
 */
public record Reason(
    Matter matter, Citation source, Wording wording, List<Figure> figures, List<Fact> facts) {

  /** Returns the sentence for the insured person. */
  public String text(Language language) {
    return wording.in(language, figures);
  }
}
