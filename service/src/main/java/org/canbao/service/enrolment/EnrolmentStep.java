package org.canbao.service.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 参保经过: one step of an enrolment.
 *
 * @param lastDay absent while it lasts
 * @param because why it ended, if it did
 * @param actor who did it
 */
public record EnrolmentStep(
    EnrolmentState state,
    LocalDate firstDay,
    Optional<LocalDate> lastDay,
    Optional<EndCause> because,
    String actor,
    Instant at,
    String note) {}
