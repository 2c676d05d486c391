package org.canbao.service.person.fact;

import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Text;

/** 记录: notes what is wrong with one fact, under its place. */
final class Notes {

  private final Checks checks;
  private final Place place;
  private boolean bad;

  Notes(Checks checks, Place place) {
    this.checks = checks;
    this.place = place;
  }

  void that(boolean holds, String part, Text expected) {
    bad |= !holds;
    checks.that(holds, place.of(part), expected);
  }

  boolean isBad() {
    return bad;
  }
}
