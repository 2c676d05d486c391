package org.canbao.service.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.canbao.service.enrolment.people.EnrolledPeople;
import org.canbao.service.enrolment.people.EnrolledPerson;
import org.canbao.service.person.FactField;
import org.canbao.service.person.PersonFactsChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 死亡联动: a death that is told ends enrolments in the same transaction, and one that proves wrong, or
 * happened on another day, leaves them as they had been, unless something else happened since.
 */
@Component
class Deaths {

  private final EnrolledPeople people;
  private final EnrolmentRows rows;
  private final EnrolmentSteps steps;
  private final EnrolmentEndings endings;
  private final EnrolmentCourse course;
  private final ApplicationEventPublisher events;

  Deaths(
      EnrolledPeople people,
      EnrolmentRows rows,
      EnrolmentSteps steps,
      EnrolmentEndings endings,
      EnrolmentCourse course,
      ApplicationEventPublisher events) {
    this.people = people;
    this.rows = rows;
    this.steps = steps;
    this.endings = endings;
    this.course = course;
    this.events = events;
  }

  /** First of all who hear it, so that the file is queued for before anything is written of it. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void heed(PersonFactsChanged change) {
    if (change.fields().contains(FactField.LIFE)) {
      people.find(change.person()).ifPresent(this::follow);
    }
  }

  private void follow(EnrolledPerson person) {
    people.queue(person.file());
    List<EnrolledPerson> dead =
        people.ofFile(person.file()).stream()
            .filter(it -> it.life() == EnrolledPerson.Life.DEAD)
            .toList();
    Optional<LocalDate> day =
        dead.stream().flatMap(it -> it.lifeSince().stream()).min(Comparator.naturalOrder());
    if (dead.isEmpty() || day.isPresent()) {
      restore(person.file(), day);
    }
    day.ifPresent(it -> endings.died(person.id(), it));
  }

  /** All of them first, because money of several years may hang together. */
  private void restore(long file, Optional<LocalDate> day) {
    List<EnrolmentRow> undone = new ArrayList<>();
    for (EnrolmentRow row : rows.ofFile(file)) {
      if (row.it().course().because().filter(EndCause.DEATH::equals).isPresent()) {
        beforeDeath(row)
            .filter(before -> !isAsToldNow(row, before, day))
            .filter(before -> rows.isFree(row.asOf(before)))
            .ifPresent(before -> undone.add(back(row, before)));
      }
    }
    undone.stream()
        .filter(row -> row.it().state() == EnrolmentState.REGISTERED)
        .filter(
            row ->
                row.it().terms().lumpSumFrom().equals(row.it().span().year())
                    || row.it().terms().lumpSumFrom().isEmpty())
        .forEach(row -> events.publishEvent(new EnrolmentRestored(row.it().id())));
  }

  private EnrolmentRow back(EnrolmentRow row, EnrolmentStep before) {
    EnrolmentRow after = steps.take(row, row.asOf(before), "death withdrawn");
    return after.it().state().isUnpaid() ? after : course.advance(after);
  }

  /** The step that the death came after, when nothing came after the death. */
  private Optional<EnrolmentStep> beforeDeath(EnrolmentRow row) {
    List<EnrolmentStep> latestFirst = rows.steps(row.it().id()).reversed();
    return latestFirst.stream()
        .dropWhile(Deaths::isOfDeath)
        .findFirst()
        .filter(_ -> isOfDeath(latestFirst.getFirst()));
  }

  private static boolean isOfDeath(EnrolmentStep step) {
    return step.because().filter(EndCause.DEATH::equals).isPresent();
  }

  /** Whether a death on a day would leave it as it is. */
  private static boolean isAsToldNow(
      EnrolmentRow row, EnrolmentStep before, Optional<LocalDate> day) {
    return day.map(
            it ->
                row.it().state() == EnrolmentState.CANCELLED
                    ? before.state().isUnpaid() || row.it().span().firstDay().isAfter(it)
                    : row.it().span().lastDay().equals(day))
        .orElse(false);
  }
}
