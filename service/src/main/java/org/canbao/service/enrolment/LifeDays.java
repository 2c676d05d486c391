package org.canbao.service.enrolment;

import java.time.LocalDate;
import org.canbao.service.enrolment.people.EnrolledPeople;
import org.canbao.service.policy.Policies;
import org.springframework.stereotype.Component;

/** 生死: what days of birth and death mean for an enrolment. */
@Component
class LifeDays {

  private final EnrolledPeople people;
  private final Policies policies;

  LifeDays(EnrolledPeople people, Policies policies) {
    this.people = people;
    this.policies = policies;
  }

  /** Whether a year that is over can still be paid for, because the newborn's days are not. */
  boolean mayStillPay(Enrolment it, LocalDate today) {
    int year = it.span().year().orElseThrow();
    return people
        .get(it.personId())
        .born()
        .filter(born -> born.getYear() == year)
        .flatMap(
            born ->
                policies
                    .book()
                    .find(it.span().area())
                    .flatMap(area -> area.find(year))
                    .map(policy -> policy.waiting().isWithinNewbornDays(born, today)))
        .orElse(false);
  }

  /** The day of death. */
  LocalDate died(long personId) {
    return people.get(personId).lifeSince().orElseThrow();
  }
}
