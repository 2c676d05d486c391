package org.canbao.service.determination;

import org.canbao.service.enrolment.EnrolmentChanged;
import org.canbao.service.person.PersonFactsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 事实变化: what other modules change makes decisions due, in the same transaction. */
@Component
class Changes {

  private final DueDeterminations due;

  Changes(DueDeterminations due) {
    this.due = due;
  }

  @EventListener
  void heed(PersonFactsChanged change) {
    due.mark(change.person(), Cause.PERSON);
  }

  @EventListener
  void heed(EnrolmentChanged change) {
    due.mark(change.personId(), change.year(), Cause.ENROLMENT);
  }
}
