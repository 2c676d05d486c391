package org.canbao.service.batch.check;

import java.util.List;
import org.canbao.service.batch.Batch;
import org.canbao.service.contribution.Quotes;
import org.canbao.service.enrolment.NewEnrolment;
import org.canbao.service.enrolment.Registrations;
import org.canbao.service.person.Person;
import org.canbao.service.rest.Problem;
import org.springframework.stereotype.Component;

/** 参保行校验: asks enrolment what it would refuse, and whether a bill could be made. */
@Component
class EnrolmentCheck {

  private final Registrations registrations;
  private final Quotes quotes;

  EnrolmentCheck(Registrations registrations, Quotes quotes) {
    this.registrations = registrations;
    this.quotes = quotes;
  }

  void check(Batch batch, List<Draft> drafts) {
    for (Draft draft : drafts) {
      Person person = draft.person().orElseThrow();
      NewEnrolment wanted = RowOrders.enrolment(batch, draft.cells());
      try {
        registrations.check(person.id(), wanted);
        if (batch.order().bills()) {
          wanted.year().ifPresent(year -> quotes.requirePrice(wanted.division(), year));
        }
      } catch (Problem refused) {
        draft.refuse(refused);
      }
    }
  }
}
