package org.canbao.documents.reading;

import java.util.Optional;
import org.canbao.documents.Unit;
import org.canbao.policy.term.Identity;

/**
 * 条款内容: a value that was read, before it is joined with its clause and years.
 *
 * @param value the value
 * @param group the group of which it speaks
 * @param text as it is written
 * @param unit the unit
 * @param year the only coverage year, where the document gives values year by year
 * @param line where it is written
 */
record Content(
    Object value,
    Optional<Identity> group,
    String text,
    Optional<Unit> unit,
    Optional<Integer> year,
    int line) {

  static Content of(Object value, String text, int line) {
    return new Content(value, Optional.empty(), text, Optional.empty(), Optional.empty(), line);
  }

  Content in(Optional<Unit> newUnit) {
    return new Content(value, group, text, newUnit, year, line);
  }

  Content forYear(int only) {
    return new Content(value, group, text, unit, Optional.of(only), line);
  }

  /** Returns the value for one group. */
  Content forGroup(Identity one, Object valueForIt) {
    return new Content(valueForIt, Optional.of(one), text, unit, year, line);
  }
}
