package org.canbao.policy.term;

/**
 * 依据: the clause that a number or a sentence rests on.
 *
 * @param document the short name of the document, such as {@code AH}
 * @param clause part, section and item, such as {@code 一(二)1}
 */
public record Citation(String document, String clause) {

  public Citation {
    if (document.isBlank() || clause.isBlank()) {
      throw new IllegalArgumentException("a citation needs a document and a clause");
    }
  }

  @Override
  public String toString() {
    return document + " " + clause;
  }
}
