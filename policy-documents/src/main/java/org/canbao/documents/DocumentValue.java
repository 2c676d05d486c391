package org.canbao.documents;

import java.util.Optional;
import org.canbao.policy.term.Citation;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.Modality;
import org.canbao.policy.term.Provenance;
import org.canbao.policy.term.Readings;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.TermName;

/**
 * 文件条款值: one value that a document sets, with all that is known about it.
 *
 * <p>The value is of the type that the term has in the engine, save that a window is a {@link
 * WindowPattern} and a last day a {@link YearDay}: both become dates only in a coverage year.
 *
 * @param document the short name of the document
 * @param term which term it sets
 * @param qualifier the group of which it speaks; empty for most terms
 * @param value the value
 * @param text the value as it is written
 * @param unit the unit; empty for choices
 * @param span the coverage years for which it holds
 * @param grounds on what it rests
 * @param place where it is written
 */
public record DocumentValue(
    String document,
    TermName term,
    Optional<Identity> qualifier,
    Object value,
    String text,
    Optional<Unit> unit,
    YearSpan span,
    Grounds grounds,
    Place place) {

  /** Returns what the value is for one coverage year, in the engine's own type. */
  public Object in(int year) {
    return switch (value) {
      case WindowPattern window -> window.in(year);
      case YearDay day -> day.in(year);
      default -> value;
    };
  }

  public TermKey key() {
    return new TermKey(term, qualifier);
  }

  public Citation citation() {
    return grounds.citation();
  }

  public Modality modality() {
    return grounds.modality();
  }

  public Provenance provenance() {
    return grounds.provenance();
  }

  public Readings readings() {
    return grounds.readings();
  }

  public Optional<String> justification() {
    return grounds.justification();
  }

  public int line() {
    return place.line();
  }

  /**
   * Returns the value as a term of a policy.
   *
   * @param content the value itself, or what it is in one coverage year
   */
  public <T> Term<T> asTerm(T content) {
    return new Term<>(term, content, citation(), modality(), provenance(), readings());
  }

  /** Returns the same value of the same clause with another content. */
  public DocumentValue with(Object replacement) {
    return new DocumentValue(
        document, term, qualifier, replacement, replacement.toString(), unit, span, grounds, place);
  }
}
