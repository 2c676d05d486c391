package org.canbao.service.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.canbao.service.division.China;
import org.canbao.service.division.Division;
import org.canbao.service.enrolment.people.EnrolledPerson;
import org.springframework.stereotype.Component;

/** 登记写入: finds the days of a new enrolment among those that are there, and writes it. */
@Component
class EnrolmentWriting {

  private final EnrolmentRows rows;
  private final EnrolmentSteps steps;
  private final EnrolmentEndings endings;
  private final EnrolmentCourse course;
  private final Overlaps overlaps;
  private final Clock clock;

  EnrolmentWriting(
      EnrolmentRows rows,
      EnrolmentSteps steps,
      EnrolmentEndings endings,
      EnrolmentCourse course,
      Overlaps overlaps,
      Clock clock) {
    this.rows = rows;
    this.steps = steps;
    this.endings = endings;
    this.course = course;
    this.overlaps = overlaps;
    this.clock = clock;
  }

  /** 拟登记: what shall be, but for its days. */
  record Wanted(Division division, Enrolment.Span span, Enrolment.Terms terms) {}

  /** Refuses what already stands in the way of a new enrolment, without writing it. */
  void refuseTaken(EnrolledPerson person, Wanted wanted) {
    LocalDate firstDay =
        switch (wanted.span().scheme()) {
          case RESIDENT -> firstDay(person, wanted);
          case EMPLOYEE -> wanted.span().firstDay();
        };
    overlaps.refuseTaken(row(person, wanted, firstDay));
  }

  /**
   * The year from its first day on, or from birth, or from the day after cover in the employee
   * scheme ended inside it. A year that was paid and that those months cut short goes on as paid.
   */
  Enrolment resident(EnrolledPerson person, Wanted wanted) {
    Optional<Enrolment> cut = cutShort(person, wanted);
    cut.filter(it -> !it.span().area().equals(wanted.span().area()))
        .ifPresent(
            it -> {
              throw EnrolmentRefusals.staysForTheYear(it.span());
            });
    EnrolmentRow made = write(person, wanted, firstDay(person, wanted));
    return cut.map(it -> made.paid(EnrolmentState.POSTED, it.course().paidOn()))
        .map(paid -> course.advance(steps.take(made, paid, "goes on")))
        .orElse(made)
        .it();
  }

  /** The paid part of the same year before months in the employee scheme. */
  private Optional<Enrolment> cutShort(EnrolledPerson person, Wanted wanted) {
    return rows.ofFile(person.file()).stream()
        .filter(EnrolmentRow::counts)
        .map(EnrolmentRow::it)
        .filter(it -> it.isResident() && it.span().year().equals(wanted.span().year()))
        .filter(it -> it.course().because().filter(EndCause.EMPLOYED::equals).isPresent())
        .findFirst();
  }

  private LocalDate firstDay(EnrolledPerson person, Wanted wanted) {
    LocalDate lastDay = wanted.span().lastDay().orElseThrow();
    LocalDate firstDay = wanted.span().firstDay();
    LocalDate born = person.born().orElse(firstDay);
    if (born.isAfter(firstDay)) {
      firstDay = born;
    }
    for (EnrolmentRow row : rows.ofFile(person.file())) {
      Optional<LocalDate> end = row.it().span().lastDay();
      if (row.counts()
          && !row.it().isResident()
          && end.isPresent()
          && !end.get().isBefore(firstDay)
          && end.get().isBefore(lastDay)) {
        firstDay = end.get().plusDays(1);
      }
    }
    return firstDay;
  }

  /** Cover in the resident scheme ends the day before the first month begins. */
  Enrolment employee(EnrolledPerson person, Wanted wanted) {
    LocalDate firstDay = wanted.span().firstDay();
    LocalDate end = wanted.span().lastDay().orElse(LocalDate.MAX);
    for (EnrolmentRow row : rows.ofFile(person.file())) {
      if (row.it().isResident()
          && !row.it().state().isFinal()
          && !row.it().span().firstDay().isAfter(end)
          && !row.isOver(firstDay)) {
        endings.employed(row, firstDay);
      }
    }
    EnrolmentRow made = write(person, wanted, firstDay);
    LocalDate today = China.today(clock);
    if (!made.it().hasBegun(today)) {
      return made.it();
    }
    EnrolmentRow effective = steps.take(made, made.in(EnrolmentState.EFFECTIVE), "");
    return effective.isOver(today)
        ? steps.take(effective, effective.in(EnrolmentState.ENDED, EndCause.LEFT_WORK), "").it()
        : effective.it();
  }

  private EnrolmentRow write(EnrolledPerson person, Wanted wanted, LocalDate firstDay) {
    EnrolmentRow row = row(person, wanted, firstDay);
    return overlaps.refusing(row, () -> steps.begin(row));
  }

  private static EnrolmentRow row(EnrolledPerson person, Wanted wanted, LocalDate firstDay) {
    Enrolment.Span old = wanted.span();
    Enrolment.Span span =
        new Enrolment.Span(
            old.scheme(),
            old.area(),
            old.division(),
            old.year(),
            firstDay,
            old.lastDay(),
            old.basis(),
            old.organisation());
    return new EnrolmentRow(
        new Enrolment(
            0,
            1,
            person.id(),
            span,
            new Enrolment.Course(EnrolmentState.REGISTERED, Optional.empty(), Optional.empty()),
            wanted.terms()),
        person.file(),
        wanted.division().id(),
        true);
  }
}
