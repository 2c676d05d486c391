package org.canbao.service.contribution;

import java.time.LocalDate;
import java.util.List;
import org.canbao.service.enrolment.Enrolment;
import org.canbao.service.enrolment.people.EnrolledPerson;

/**
 * 询价: whose enrolment, where, for which year, paid on which day, and with what.
 *
 * @param years how many years are paid at once, one but for students
 * @param helpers who pays a part of the person's share
 */
record PriceQuestion(EnrolledPerson person, String area, int year, LocalDate on, Paying paying) {

  /** 缴费方式. */
  record Paying(Enrolment.Terms terms, int years, List<Line.Share> helpers) {}

  PriceQuestion on(LocalDate day) {
    return new PriceQuestion(person, area, year, day, paying);
  }
}
