package org.canbao.service.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.canbao.service.division.China;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 转移接续: an enrolment goes on in another area or scheme. History hangs on the person, so counted
 * years come along by themselves, as the documents let them.
 */
@Service
public class EnrolmentTransfers {

  private final EnrolmentEndings endings;
  private final Registrations registrations;
  private final Clock clock;

  EnrolmentTransfers(EnrolmentEndings endings, Registrations registrations, Clock clock) {
    this.endings = endings;
    this.registrations = registrations;
    this.clock = clock;
  }

  /** 转移: ends one enrolment where the next begins, both or neither. */
  @Transactional
  public Enrolment transfer(long id, long version, NewEnrolment to) {
    to.check();
    EnrolmentRow from = endings.own(id, version);
    if (from.it().isResident()) {
      return fromResident(from, to);
    }
    return fromEmployee(from, to);
  }

  /** What is paid for a year that has begun stays where it is; the next year goes elsewhere. */
  private Enrolment fromResident(EnrolmentRow from, NewEnrolment to) {
    switch (to.scheme()) {
      case EMPLOYEE -> {} // registering cuts the year
      case RESIDENT -> {
        boolean sameYear = to.year().equals(from.it().span().year());
        boolean fixed = !from.it().state().isUnpaid() && from.it().hasBegun(China.today(clock));
        if (sameYear && fixed) {
          throw EnrolmentRefusals.staysForTheYear(from.it().span());
        }
        if (sameYear) {
          endings.undo(from, EndCause.TRANSFERRED);
        }
      }
    }
    return registrations.register(from.it().personId(), to);
  }

  /** Months hang together: the old cover ends with the month before the new one begins. */
  private Enrolment fromEmployee(EnrolmentRow from, NewEnrolment to) {
    LocalDate lastDay =
        switch (to.scheme()) {
          case EMPLOYEE -> to.from().orElseThrow().minusMonths(1).atEndOfMonth();
          case RESIDENT -> lastDayBefore(to.year().orElseThrow());
        };
    boolean goesOn = from.it().span().lastDay().map(lastDay::isBefore).orElse(true);
    if (goesOn) {
      endings.end(from, lastDay, EndCause.TRANSFERRED);
    }
    return registrations.register(from.it().personId(), to);
  }

  /** The end of this month for this year, the end of the year before for the next. */
  private LocalDate lastDayBefore(int year) {
    LocalDate thisMonth = YearMonth.from(China.today(clock)).atEndOfMonth();
    LocalDate yearBefore = LocalDate.of(year - 1, 12, 31);
    return thisMonth.isAfter(yearBefore) ? thisMonth : yearBefore;
  }
}
