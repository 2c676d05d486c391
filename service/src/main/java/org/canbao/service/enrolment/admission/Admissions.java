package org.canbao.service.enrolment.admission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.term.Identity;
import org.canbao.service.enrolment.Basis;
import org.canbao.service.enrolment.Scheme;
import org.canbao.service.enrolment.admission.AdmissionRule.Who;
import org.canbao.service.enrolment.people.EnrolledPeople;
import org.canbao.service.enrolment.people.EnrolledPerson;
import org.canbao.service.enrolment.people.PersonTie;
import org.canbao.service.policy.Policies;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Component;

/** 参保对象: who has the right to enrol where, by what ties them to the place. */
@Component
public class Admissions {

  /** Whoever turns nineteen before the year begins is no pupil any more. */
  private static final int CHILDHOOD = 18;

  private final List<AdmissionRule> rules;
  private final EnrolledPeople people;
  private final Policies policies;

  Admissions(EnrolledPeople people, Policies policies) {
    this.people = people;
    this.policies = policies;
    List<AdmissionRule> all = new ArrayList<>(AdmissionRules.shipped());
    policies.ownFile("admission.csv").map(AdmissionRules::of).ifPresent(all::addAll);
    // The closest one is cited first.
    all.sort(Comparator.comparingInt(AdmissionRule::closeness).reversed());
    this.rules = List.copyOf(all);
  }

  /**
   * 参保资格: every right to enrol that a person has in a pooling area.
   *
   * @param year the coverage year, or the year of the first month
   * @param on the day on which the ties must hold
   */
  public List<Admission> list(EnrolledPerson person, String area, int year, LocalDate on) {
    List<PersonTie> ties =
        people.ties(person.file()).stream()
            .filter(tie -> tie.holdsOn(on) && lies(tie.division(), area))
            .toList();
    Asker asker = new Asker(person, people.identities(person.file()), year, on);
    List<Admission> found = new ArrayList<>();
    for (AdmissionRule rule : rules) {
      if (rule.isInForce(year) && rule.speaksOf(area)) {
        tie(rule, ties)
            .filter(tie -> isMeant(rule.who(), tie, asker))
            .ifPresent(tie -> found.add(admission(rule, tie)));
      }
    }
    return List.copyOf(found);
  }

  /** The right that a person claims; refused when there is none, and told which there are. */
  public Admission require(
      List<Admission> admissions, Scheme scheme, Basis basis, Optional<Long> organisation) {
    return admissions.stream()
        .filter(it -> it.scheme() == scheme && it.basis() == basis)
        .filter(it -> organisation.isEmpty() || organisation.equals(it.organisation()))
        .max(Comparator.comparingInt(it -> it.programmeYears().orElse(0)))
        .orElseThrow(() -> refused(admissions, basis));
  }

  private static Problem refused(List<Admission> admissions, Basis basis) {
    String possible =
        admissions.stream()
            .map(it -> "%s %s（%s）".formatted(it.scheme(), it.basis(), it.clause()))
            .distinct()
            .collect(Collectors.joining("; "));
    return Problem.conflict(
        "not-admitted",
        Text.of(
                "档案中没有支持以 %s 在该统筹地区参保的记录；可用的依据：%s",
                "nothing in the file supports enrolling in this pooling area by %s; possible: %s")
            .formatted(basis, possible.isEmpty() ? "-" : possible));
  }

  private static Admission admission(AdmissionRule rule, PersonTie tie) {
    return new Admission(
        rule.scheme(), rule.basis(), tie.organisation(), rule.programmeYears(), rule.clause());
  }

  private boolean lies(String division, String area) {
    return policies.around(division).filter(found -> found.area().equals(area)).isPresent();
  }

  private static Optional<PersonTie> tie(AdmissionRule rule, List<PersonTie> ties) {
    return switch (rule.basis()) {
      case HUKOU -> first(ties, PersonTie.Kind.HUKOU);
      case RESIDENCE -> first(ties, PersonTie.Kind.RESIDENCE);
      case RESIDENCE_PERMIT -> first(ties, PersonTie.Kind.RESIDENCE_PERMIT);
      case SCHOOL -> first(ties, PersonTie.Kind.SCHOOL);
      // Flexible workers have no employer: they work where they live.
      case WORKPLACE ->
          first(ties, PersonTie.Kind.EMPLOYER)
              .or(() -> first(ties, PersonTie.Kind.RESIDENCE))
              .or(() -> first(ties, PersonTie.Kind.RESIDENCE_PERMIT))
              .or(() -> first(ties, PersonTie.Kind.HUKOU));
    };
  }

  private static Optional<PersonTie> first(List<PersonTie> ties, PersonTie.Kind kind) {
    return ties.stream().filter(tie -> tie.kind() == kind).findFirst();
  }

  private static boolean isMeant(Who who, PersonTie tie, Asker asker) {
    return switch (who) {
      case ALL -> true;
      case CHILD -> asker.isOfSchoolAge() || asker.holds(Identity.PUPIL);
      case STUDENT ->
          tie.organisationKind().filter("UNIVERSITY"::equals).isPresent()
              || asker.holds(Identity.UNIVERSITY_STUDENT);
    };
  }

  /** Who asks, and when. */
  private record Asker(
      EnrolledPerson person, List<IdentitySpell> identities, int year, LocalDate on) {

    boolean isOfSchoolAge() {
      return person.born().map(born -> year - born.getYear() <= CHILDHOOD).orElse(false);
    }

    boolean holds(Identity identity) {
      return identities.stream()
          .anyMatch(spell -> spell.identity() == identity && spell.heldOn(on));
    }
  }
}
