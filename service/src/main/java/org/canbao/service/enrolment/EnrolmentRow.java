package org.canbao.service.enrolment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 参保登记行: an enrolment with what only this module has to know of it.
 *
 * @param file the person's file
 * @param division the number of the place of registration
 * @param own whether that place lies in the territory of who acts
 */
record EnrolmentRow(Enrolment it, long file, long division, boolean own) {

  /** The same in another state. */
  EnrolmentRow in(EnrolmentState state) {
    return with(new Enrolment.Course(state, it.course().because(), it.course().paidOn()));
  }

  /** The same in another state, for a reason. */
  EnrolmentRow in(EnrolmentState state, EndCause because) {
    return with(new Enrolment.Course(state, Optional.of(because), it.course().paidOn()));
  }

  /** The same paid, or no longer. */
  EnrolmentRow paid(EnrolmentState state, Optional<LocalDate> day) {
    return with(new Enrolment.Course(state, it.course().because(), day));
  }

  /** 曾因未缴费取消: whether nothing but missing money cancelled it. */
  boolean hasLapsed() {
    return it.state() == EnrolmentState.CANCELLED
        && it.course().because().filter(EndCause.UNPAID::equals).isPresent();
  }

  /** The same before anything was owed or happened. */
  EnrolmentRow anew() {
    return with(
        new Enrolment.Course(EnrolmentState.REGISTERED, Optional.empty(), Optional.empty()));
  }

  /** The same as a step left it; what money says of it is left to money. */
  EnrolmentRow asOf(EnrolmentStep step) {
    boolean undone = it.state() == EnrolmentState.CANCELLED;
    return lasting(step.lastDay())
        .with(
            new Enrolment.Course(
                undone ? EnrolmentState.REGISTERED : step.state(),
                step.because(),
                undone ? Optional.empty() : it.course().paidOn()));
  }

  /** The same up to a last day. */
  EnrolmentRow until(LocalDate lastDay) {
    return lasting(Optional.of(lastDay));
  }

  private EnrolmentRow lasting(Optional<LocalDate> lastDay) {
    Enrolment.Span old = it.span();
    Enrolment.Span span =
        new Enrolment.Span(
            old.scheme(),
            old.area(),
            old.division(),
            old.year(),
            old.firstDay(),
            lastDay,
            old.basis(),
            old.organisation());
    return new EnrolmentRow(
        new Enrolment(it.id(), it.version(), it.personId(), span, it.course(), it.terms()),
        file,
        division,
        own);
  }

  private EnrolmentRow with(Enrolment.Course course) {
    return new EnrolmentRow(
        new Enrolment(it.id(), it.version(), it.personId(), it.span(), course, it.terms()),
        file,
        division,
        own);
  }

  /** Whether its last day lies before a day. */
  boolean isOver(LocalDate today) {
    return it.span().lastDay().filter(last -> last.isBefore(today)).isPresent();
  }

  /** Whether it counts as an enrolment: paid, or in the employee scheme, and not cancelled. */
  boolean counts() {
    return it.state() != EnrolmentState.CANCELLED
        && (it.course().paidOn().isPresent() || !it.isResident());
  }
}
