package org.canbao.service.enrolment.admission;

import java.util.Optional;
import org.canbao.service.enrolment.Basis;
import org.canbao.service.enrolment.Scheme;

/**
 * 参保资格: a right to enrol that a person has at a place.
 *
 * @param organisation the school or employer through which
 * @param programmeYears how many years a student may pay at once there
 * @param clause the clause that gives it
 */
public record Admission(
    Scheme scheme,
    Basis basis,
    Optional<Long> organisation,
    Optional<Integer> programmeYears,
    String clause) {}
