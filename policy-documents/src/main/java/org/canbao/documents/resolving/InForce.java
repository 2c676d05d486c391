package org.canbao.documents.resolving;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.documents.DocumentValue;
import org.canbao.documents.TermKey;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.TermName;
import org.canbao.policy.term.Unset;

/**
 * 现行条款: the winning value of every term in one division and year.
 *
 * @param area the division
 * @param year the coverage year
 * @param values the winners, upper layers first
 */
public record InForce(String area, int year, Map<TermKey, DocumentValue> values) {

  public Optional<DocumentValue> find(TermName name) {
    return Optional.ofNullable(values.get(new TermKey(name, Optional.empty())));
  }

  /** Returns a term, or that no document gives it. */
  <T> Setting<T> setting(TermName name, Class<T> type) {
    Optional<DocumentValue> value = find(name);
    return value.isPresent() ? term(value.get(), type) : new Unset<>(name, area, year);
  }

  /**
   * Returns a term that every area has.
   *
   * @throws IllegalStateException when no document gives it; checked documents always do
   */
  <T> Term<T> term(TermName name, Class<T> type) {
    return find(name)
        .map(value -> term(value, type))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "expected a document that gives %s for %s in %d"
                        .formatted(name.key(), area, year)));
  }

  /** Returns a term for every group of which documents speak. */
  <T> List<Term<T>> list(TermName name, Class<T> type) {
    return values.values().stream()
        .filter(value -> value.term() == name)
        .map(value -> term(value, type))
        .toList();
  }

  private <T> Term<T> term(DocumentValue value, Class<T> type) {
    return value.asTerm(type.cast(value.in(year)));
  }
}
