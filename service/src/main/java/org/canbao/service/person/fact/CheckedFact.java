package org.canbao.service.person.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.canbao.matching.identifier.Identifier;
import org.canbao.service.person.Fact;
import org.canbao.service.person.FactContent;
import org.canbao.service.person.FactField;
import org.canbao.service.person.Span;

/**
 * 已校验的事实: what was told, with codes that exist and a number of the right form.
 *
 * @param place where it stands in the request
 * @param number what is to be sealed
 * @param identifier what the number of a document tells
 */
public record CheckedFact(
    Place place,
    FactField field,
    FactContent content,
    Optional<String> number,
    Optional<Identifier> identifier,
    Span valid) {

  /** A fact without a number. */
  static CheckedFact plain(Place place, FactField field, FactContent content, Span valid) {
    return new CheckedFact(place, field, content, Optional.empty(), Optional.empty(), valid);
  }

  /**
   * Whether a fact says the same.
   *
   * @param indexes of this one's number
   */
  boolean isSameAs(Fact fact, List<byte[]> indexes) {
    return content.isAlike(fact.content())
        && (number.isEmpty()
            || indexes.stream().anyMatch(index -> Arrays.equals(index, fact.known().index())));
  }

  /** Without its content: it may stand in a log. */
  @Override
  public String toString() {
    return "CheckedFact[" + field + "]";
  }
}
