package org.canbao.policy.waiting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.history.Switching;

/**
 * 到账: one payment for one coverage year, and what was known of the person on that day.
 *
 * @param row the resident enrolment
 * @param born the day of birth
 * @param gapYears the consecutive gap years immediately before the coverage year, as bits
 * @param insuredBefore whether the person was ever insured before the coverage year
 * @param identities spans of identities; empty when unknown
 * @param absencesKnown whether lawful absences are known
 * @param switching how the person came from the employee scheme, if so
 * @param yearBefore the outcome of the coverage year before, if enrolled then
 */
public record Posting(
    Resident row,
    LocalDate born,
    int gapYears,
    boolean insuredBefore,
    Optional<List<IdentitySpell>> identities,
    boolean absencesKnown,
    Optional<Switching> switching,
    Optional<WaitingOutcome> yearBefore) {

  int year() {
    return row.year();
  }

  LocalDate on() {
    return row.paidOn();
  }

  int gapCount() {
    return Integer.bitCount(gapYears);
  }
}
