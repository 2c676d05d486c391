package org.canbao.service.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.canbao.policy.decision.Decision;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.waiting.ExemptBy;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.division.China;
import org.canbao.service.division.Division;
import org.canbao.service.division.Divisions;
import org.canbao.service.enrolment.admission.Admission;
import org.canbao.service.enrolment.admission.Admissions;
import org.canbao.service.enrolment.people.EnrolledPeople;
import org.canbao.service.enrolment.people.EnrolledPerson;
import org.canbao.service.policy.Policies;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 参保登记: enrols people, once for the same time, where they have the right to. */
@Service
public class Registrations {

  private final EnrolledPeople people;
  private final Divisions divisions;
  private final Policies policies;
  private final Admissions admissions;
  private final EnrolmentFacts facts;
  private final EnrolmentWriting writing;
  private final Clock clock;

  Registrations(
      EnrolledPeople people,
      Divisions divisions,
      Policies policies,
      Admissions admissions,
      EnrolmentFacts facts,
      EnrolmentWriting writing,
      Clock clock) {
    this.people = people;
    this.divisions = divisions;
    this.policies = policies;
    this.admissions = admissions;
    this.facts = facts;
    this.writing = writing;
    this.clock = clock;
  }

  /** 登记地: where it is registered, and under whose policy that lies. */
  private record Where(Division division, String area) {}

  /**
   * 参保登记: enrols somebody; in the resident scheme the money decides from when, in the employee
   * scheme the first month.
   *
   * @return the enrolment, the first one when a programme of years is paid at once
   */
  @Transactional
  public Enrolment register(long personId, NewEnrolment wanted) {
    wanted.check();
    EnrolledPerson person = people.queued(personId);
    requireInsurable(person);
    Where where = where(wanted.division());
    return switch (wanted.scheme()) {
      case RESIDENT -> resident(person, wanted, where);
      case EMPLOYEE -> employee(person, wanted, where);
    };
  }

  /**
   * 预检: refuses what {@link #register} would refuse as things stand, and writes nothing. What
   * changes before the registration is refused then.
   */
  @Transactional(readOnly = true, noRollbackFor = Problem.class)
  public void check(long personId, NewEnrolment wanted) {
    wanted.check();
    EnrolledPerson person = people.get(personId);
    requireInsurable(person);
    Where where = where(wanted.division());
    switch (wanted.scheme()) {
      case RESIDENT -> {
        Admission admission = mayBeResident(person, wanted, where);
        for (int year : years(wanted)) {
          writing.refuseTaken(person, row(wanted, where, year, admission.organisation()));
        }
      }
      case EMPLOYEE -> {
        Admission admission = mayBeEmployee(person, wanted, where);
        writing.refuseTaken(person, months(wanted, where, admission.organisation()));
      }
    }
  }

  /** 参保资格: every right that a person has where a division lies. */
  @Transactional(readOnly = true)
  public List<Admission> admissions(long personId, String division, int year) {
    new Checks()
        .that(
            policies.book().areas().values().stream().anyMatch(it -> it.find(year).isPresent()),
            "year",
            Text.of("该年度没有政策", "there is no policy for this year"))
        .done();
    EnrolledPerson person = people.get(personId);
    String area = areaOf(divisions.get(division));
    return admissions.list(person, area, year, China.today(clock));
  }

  private static void requireInsurable(EnrolledPerson person) {
    if (person.isMergedAway()) {
      throw EnrolmentRefusals.merged(person.file());
    }
    switch (person.life()) {
      case DEAD -> throw EnrolmentRefusals.dead();
      case EMIGRATED -> throw EnrolmentRefusals.emigrated();
      case ALIVE, MISSING -> {}
    }
    if (person.born().isEmpty()) {
      throw EnrolmentRefusals.birthUnknown();
    }
  }

  private Where where(String code) {
    Division division = divisions.get(code);
    if (!CurrentActor.get().territory().covers(division.code())) {
      throw Problem.forbidden(
          "outside-territory",
          Text.of("登记地不在您的管辖范围内", "the place of registration lies outside your territory"));
    }
    return new Where(division, areaOf(division));
  }

  private String areaOf(Division division) {
    return policies
        .around(division.code())
        .orElseThrow(
            () ->
                Problem.conflict(
                    "area-without-policy",
                    Text.of(
                            "区划 %s 所在统筹地区没有已加载的政策文件；已加载：%s",
                            "no policy documents are loaded for where division %s lies; loaded: %s")
                        .formatted(
                            division.code(), String.join(", ", policies.book().sorted().keySet()))))
        .area();
  }

  private Enrolment resident(EnrolledPerson person, NewEnrolment wanted, Where where) {
    Admission admission = mayBeResident(person, wanted, where);
    Optional<Long> organisation = wanted.organisation().or(admission::organisation);
    Optional<Enrolment> first = Optional.empty();
    for (int one : years(wanted)) {
      Enrolment made = writing.resident(person, row(wanted, where, one, organisation));
      first = first.or(() -> Optional.of(made));
    }
    return first.orElseThrow();
  }

  private static int[] years(NewEnrolment wanted) {
    int first = wanted.year().orElseThrow();
    return IntStream.range(first, first + wanted.programmeYears().orElse(1)).toArray();
  }

  private Admission mayBeResident(EnrolledPerson person, NewEnrolment wanted, Where where) {
    int year = wanted.year().orElseThrow();
    LocalDate today = China.today(clock);
    requireYear(year, person.born().orElseThrow(), where.area(), today);
    Admission admission = admit(person, wanted, where, year);
    if (wanted.programmeYears().orElse(1) > admission.programmeYears().orElse(1)) {
      throw EnrolmentRefusals.lumpSumNotOffered(admission.programmeYears().orElse(1));
    }
    requireUseful(person, wanted, where.area(), today);
    return admission;
  }

  private Enrolment employee(EnrolledPerson person, NewEnrolment wanted, Where where) {
    Admission admission = mayBeEmployee(person, wanted, where);
    return writing.employee(
        person, months(wanted, where, wanted.organisation().or(admission::organisation)));
  }

  private Admission mayBeEmployee(EnrolledPerson person, NewEnrolment wanted, Where where) {
    LocalDate firstDay = wanted.from().orElseThrow().atDay(1);
    if (firstDay.plusMonths(1).minusDays(1).isBefore(person.born().orElseThrow())) {
      throw EnrolmentRefusals.unborn(firstDay);
    }
    int lastYear = China.today(clock).getYear() + 1;
    if (firstDay.getYear() > lastYear) {
      throw EnrolmentRefusals.yearOutOfRange(1998, lastYear);
    }
    return admit(person, wanted, where, firstDay.getYear());
  }

  private static EnrolmentWriting.Wanted months(
      NewEnrolment wanted, Where where, Optional<Long> organisation) {
    return new EnrolmentWriting.Wanted(
        where.division(),
        new Enrolment.Span(
            Scheme.EMPLOYEE,
            where.area(),
            where.division().code(),
            Optional.empty(),
            wanted.from().orElseThrow().atDay(1),
            wanted.to().map(month -> month.atEndOfMonth()),
            wanted.basis(),
            organisation),
        Enrolment.Terms.PLAIN);
  }

  private Admission admit(EnrolledPerson person, NewEnrolment wanted, Where where, int year) {
    return admissions.require(
        admissions.list(person, where.area(), year, China.today(clock)),
        wanted.scheme(),
        wanted.basis(),
        wanted.organisation());
  }

  private static EnrolmentWriting.Wanted row(
      NewEnrolment wanted, Where where, int year, Optional<Long> organisation) {
    return new EnrolmentWriting.Wanted(
        where.division(),
        new Enrolment.Span(
            Scheme.RESIDENT,
            where.area(),
            where.division().code(),
            Optional.of(year),
            LocalDate.of(year, 1, 1),
            Optional.of(LocalDate.of(year, 12, 31)),
            wanted.basis(),
            organisation),
        wanted.terms());
  }

  /** A year can be registered for until it is over, a newborn's until the newborn's days are. */
  private void requireYear(int year, LocalDate born, String area, LocalDate today) {
    LocalDate yearEnd = LocalDate.of(year, 12, 31);
    if (born.isAfter(yearEnd) || born.isAfter(today)) {
      throw EnrolmentRefusals.unborn(born.isAfter(yearEnd) ? yearEnd : today);
    }
    boolean known = policies.get(area).find(year).isPresent();
    boolean newborn =
        known
            && year == today.getYear() - 1
            && policies.get(area).of(year).waiting().isWithinNewbornDays(born, today);
    if (!known || year > today.getYear() + 1 || year < today.getYear() && !newborn) {
      throw EnrolmentRefusals.yearOutOfRange(today.getYear(), today.getYear() + 1);
    }
  }

  /** Repairs and arrears that change nothing are refused before anybody pays for them. */
  private void requireUseful(
      EnrolledPerson person, NewEnrolment wanted, String area, LocalDate today) {
    Enrolment.Terms terms = wanted.terms();
    if (terms.repairYears() == 0 && !terms.arrears()) {
      return;
    }
    Decision decision =
        facts.decideAsIf(
            person,
            area,
            new Resident(
                wanted.year().orElseThrow(),
                today,
                Optional.empty(),
                terms.repairYears(),
                terms.arrears(),
                OptionalInt.empty()));
    boolean switched =
        decision
            .waiting()
            .flatMap(waiting -> waiting.exempt())
            .filter(ExemptBy.Switch.class::isInstance)
            .isPresent();
    if (terms.arrears() && !switched) {
      throw EnrolmentRefusals.arrearsHelpNothing();
    }
  }
}
