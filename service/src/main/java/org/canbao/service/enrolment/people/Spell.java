package org.canbao.service.enrolment.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 时段: from one day to another, both in it.
 *
 * @param to the last day; none while it lasts
 */
record Spell(String code, LocalDate from, Optional<LocalDate> to) {

  /**
   * Makes one of those of the same code that overlap or touch: two sources tell of one thing.
   *
   * @param told by code and first day
   */
  static List<Spell> joined(List<Spell> told) {
    List<Spell> spells = new ArrayList<>();
    for (Spell next : told) {
      if (spells.isEmpty() || !spells.getLast().touches(next)) {
        spells.add(next);
      } else {
        Spell last = spells.removeLast();
        spells.add(new Spell(last.code, last.from, last.laterEnd(next)));
      }
    }
    return spells;
  }

  private boolean touches(Spell next) {
    return code.equals(next.code)
        && to.map(end -> !next.from.isAfter(end.plusDays(1))).orElse(true);
  }

  private Optional<LocalDate> laterEnd(Spell next) {
    return to.flatMap(a -> next.to.map(b -> a.isAfter(b) ? a : b));
  }
}
