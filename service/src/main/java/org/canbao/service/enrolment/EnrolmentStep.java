package org.canbao.service.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 参保经过: one step of an enrolment.
 *
 * @param lastDay absent while it lasts
 * @param actor who did it
 */
public record EnrolmentStep(
    EnrolmentState state,
    LocalDate firstDay,
    Optional<LocalDate> lastDay,
    String actor,
    Instant at,
    String note) {}
