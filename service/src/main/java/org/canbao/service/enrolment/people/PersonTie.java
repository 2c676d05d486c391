package org.canbao.service.enrolment.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 地域联系: a fact that ties a person to a place for a time: hukou, residence, permit, school or
 * employer.
 *
 * @param division today's code of the place
 * @param organisation the school or employer
 * @param organisationKind its kind
 * @param to the first day on which it no longer holds
 */
public record PersonTie(
    Kind kind,
    String division,
    Optional<Long> organisation,
    Optional<String> organisationKind,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {

  /** 联系类别, in the words of the person's facts. */
  public enum Kind {
    HUKOU,
    RESIDENCE,
    RESIDENCE_PERMIT,
    SCHOOL,
    EMPLOYER
  }

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return from.filter(day::isBefore).isEmpty() && to.filter(end -> !day.isBefore(end)).isEmpty();
  }
}
