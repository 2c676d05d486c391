package org.canbao.service.enrolment;

import java.time.LocalDate;
import java.util.Comparator;
import org.canbao.service.enrolment.people.EnrolledPeople;
import org.canbao.service.enrolment.people.EnrolledPerson;
import org.canbao.service.policy.Policies;
import org.springframework.stereotype.Component;

/** 生卒: what days of birth and death mean for an enrolment. */
@Component
class LifeDays {

  private final EnrolledPeople people;
  private final Policies policies;

  LifeDays(EnrolledPeople people, Policies policies) {
    this.people = people;
    this.policies = policies;
  }

  /**
   * Since when those were born who may still be paid for although their year is over: the longest
   * newborn's days of any area.
   */
  LocalDate newbornsSince(LocalDate today) {
    int days =
        policies.book().areas().values().stream()
            .flatMap(area -> area.years().stream())
            .mapToInt(policy -> policy.waiting().newbornDays().value())
            .max()
            .orElse(0);
    return today.minusDays(days);
  }

  /**
   * The day of death, whichever person of a file it was told of; the earliest where two are told.
   */
  LocalDate died(long file) {
    return people.ofFile(file).stream()
        .filter(person -> person.life() == EnrolledPerson.Life.DEAD)
        .flatMap(person -> person.lifeSince().stream())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
