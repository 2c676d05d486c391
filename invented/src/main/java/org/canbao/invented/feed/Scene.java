package org.canbao.invented.feed;

import java.util.List;
import java.util.SplittableRandom;
import org.canbao.invented.TruePerson;

/** 现场: a line that may be damaged, whose it is, and who is near. */
record Scene(FeedLine line, TruePerson person, List<TruePerson> people, SplittableRandom random) {

  String get(Column column) {
    return line.get(column);
  }

  boolean put(Column column, String text) {
    boolean other = !line.get(column).equals(text);
    line.put(column, text);
    return other;
  }

  boolean hasCitizenNumber() {
    return get(Column.NUMBER).length() == 18;
  }

  /** Somebody of the same house, or the next in the list. */
  TruePerson neighbour() {
    TruePerson next = people.get((person.index() + 1) % people.size());
    TruePerson before = people.get(Math.max(0, person.index() - 1));
    return before.household() == person.household() ? before : next;
  }

  boolean isInfant() {
    return !person.papers().certificate().isEmpty();
  }
}
