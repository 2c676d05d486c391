package org.canbao.policy.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 事实: what is known of one person, and the coverage year asked about.
 *
 * <p>An empty {@link Optional} means unknown; an empty list means known to be none.
 *
 * @param person an opaque key, never an identity number
 * @param area the pooling area (统筹地区) asked about, a six-digit division code
 * @param year the coverage year (参保年度) asked about
 * @param born the day of birth
 * @param enrolments all known enrolments, in any order
 * @param identities spans of identities
 * @param absences lawful absences
 * @param benefits what the funds paid; a year without an entry means nothing was paid
 */
public record Facts(
    String person,
    String area,
    int year,
    LocalDate born,
    List<Enrolment> enrolments,
    Optional<List<IdentitySpell>> identities,
    Optional<List<Absence>> absences,
    Optional<List<YearlyBenefits>> benefits) {

  public Facts {
    enrolments = List.copyOf(enrolments);
    identities = identities.map(List::copyOf);
    absences = absences.map(List::copyOf);
    benefits = benefits.map(List::copyOf);
  }
}
