package org.canbao.policy.term;

import java.util.List;

/**
 * 待补事实: a fact or a policy value without which a part stays undecided.
 *
 * @param name the field of the facts, or the key of the term with area and year
 * @param why why it matters
 * @param figures the numbers inside the sentence
 */
public record MissingFact(String name, Wording why, List<Figure> figures) {

  private static final Wording UNSET =
      Wording.of("现有文件没有给出{year}年度的{term}。", "No loaded document gives the {term} for {year}.");

  /** Returns what is missing when no document gives a term. */
  public static MissingFact of(Unset<?> unset) {
    return new MissingFact(
        "policy.%s.%s.%d".formatted(unset.name().key(), unset.area(), unset.year()),
        UNSET,
        List.of(Figure.term("term", unset.name()), Figure.year("year", unset.year())));
  }

  public String text(Language language) {
    return why.in(language, figures);
  }
}
