package org.canbao.service.contribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.service.division.China;
import org.canbao.service.enrolment.Enrolment;
import org.canbao.service.enrolment.EnrolmentRefusals;
import org.canbao.service.enrolment.Enrolments;
import org.canbao.service.enrolment.people.EnrolledPeople;
import org.canbao.service.enrolment.people.EnrolledPerson;
import org.canbao.service.person.DocumentNumber;
import org.canbao.service.person.People;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 缴费人: whom a request names, by a number of ours or by a document; no refusal tells a number. */
@Service
public class Payees {

  private static final String DOCUMENT = "document";

  private final People people;
  private final EnrolledPeople enrolled;
  private final Enrolments enrolments;
  private final Clock clock;

  Payees(People people, EnrolledPeople enrolled, Enrolments enrolments, Clock clock) {
    this.people = people;
    this.enrolled = enrolled;
    this.enrolments = enrolments;
    this.clock = clock;
  }

  /**
   * 人员或证件: exactly one of them names somebody.
   *
   * @param person 人员编号
   */
  public record Named(Optional<Long> person, Optional<DocumentNumber> document) {}

  /** The enrolment of the resident scheme that somebody has for a year. */
  @Transactional(readOnly = true)
  public long enrolmentOf(Named named, @Nullable Integer year) {
    new Checks()
        .that(year != null, "year", Text.of("必须给出参保年度", "the coverage year must be given"))
        .done();
    EnrolledPerson person = insurable(named, year);
    return enrolments
        .residentOf(person.file(), year)
        .map(Enrolment::id)
        .orElseThrow(() -> noEnrolment(year));
  }

  /** Somebody who may be insured in a year: neither dead nor born after it. */
  EnrolledPerson insurable(Named named, int year) {
    EnrolledPerson person = get(named);
    if (person.life() == EnrolledPerson.Life.DEAD) {
      throw EnrolmentRefusals.dead();
    }
    LocalDate lastDay = LocalDate.of(year, 12, 31);
    LocalDate today = China.today(clock);
    LocalDate latest = today.isBefore(lastDay) ? today : lastDay;
    if (person.born().map(latest::isBefore).orElse(false)) {
      throw EnrolmentRefusals.unborn(latest);
    }
    return person;
  }

  private EnrolledPerson get(Named named) {
    new Checks()
        .that(
            named.person().isPresent() != named.document().isPresent(),
            "person",
            Text.of(
                "应给出人员编号或证件（document）其中一项",
                "expected the number of a person or a document, one of them"))
        .done();
    return named
        .person()
        .map(enrolled::get)
        .orElseGet(() -> find(named.document().orElseThrow()).orElseThrow(Payees::unknown));
  }

  /** Whom a document names, if anybody of the territory. */
  Optional<EnrolledPerson> find(DocumentNumber document) {
    return people.find(document, DOCUMENT).flatMap(person -> enrolled.find(person.id()));
  }

  /** The trace that a document's number leaves in what is told under it. */
  byte[] trace(DocumentNumber document) {
    return people.index(document, DOCUMENT);
  }

  /** All traces that a document's number may have left. */
  List<byte[]> traces(DocumentNumber document) {
    return people.indexes(document, DOCUMENT);
  }

  /** The number of whom a document names; refused when nobody of the territory is. */
  @Transactional(readOnly = true)
  public long holder(DocumentNumber document) {
    return find(document).orElseThrow(Payees::unknown).id();
  }

  static Problem unknown() {
    return Problem.notFound(
        "number-unknown",
        Text.of(
            "您的管辖范围内没有人持有该证件号码，请核对证件类型与号码",
            "nobody in your territory holds this number of such a document; look at kind and number"
                + " again"));
  }

  private static Problem noEnrolment(int year) {
    return Problem.notFound(
        "no-enrolment",
        Text.of(
                "该人员没有 %d 年度的居民医保参保登记，请先登记",
                "this person is not registered in the resident scheme for %d; register first")
            .formatted(year));
  }
}
