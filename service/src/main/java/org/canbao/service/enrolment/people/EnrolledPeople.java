package org.canbao.service.enrolment.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.canbao.policy.history.Absence;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.service.division.Divisions;
import org.canbao.service.person.Fact;
import org.canbao.service.person.FactField;
import org.canbao.service.person.People;
import org.canbao.service.person.PlacedOrganisation;
import org.springframework.stereotype.Component;

/** 参保人员: asks the people's files for what enrolment has to know, in the current territory. */
@Component
public class EnrolledPeople {

  private static final Set<FactField> TIES =
      EnumSet.of(
          FactField.HUKOU,
          FactField.RESIDENCE,
          FactField.RESIDENCE_PERMIT,
          FactField.SCHOOL,
          FactField.EMPLOYER);

  private static final Comparator<PersonTie> LATEST_FIRST =
      Comparator.comparing(PersonTie::kind)
          .thenComparing(
              (PersonTie tie) -> tie.from().orElse(LocalDate.MIN), Comparator.reverseOrder());

  private final People people;
  private final Divisions divisions;

  EnrolledPeople(People people, Divisions divisions) {
    this.people = people;
    this.divisions = divisions;
  }

  /** The person of a number; refused when there is none in the territory. */
  public EnrolledPerson get(long id) {
    return EnrolledPerson.of(people.get(id));
  }

  /** The person of a number, if there is one in the territory. */
  public Optional<EnrolledPerson> find(long id) {
    return people.find(id).map(EnrolledPerson::of);
  }

  /** The people of a file, the one it is kept under first. */
  public List<EnrolledPerson> ofFile(long file) {
    return people.ofFile(file).stream().map(EnrolledPerson::of).toList();
  }

  /**
   * 排队: from here to the end of the transaction nobody else changes enrolments or money of this
   * file.
   */
  public void queue(long file) {
    people.queue(file);
  }

  /** The person of a number, in whose file nobody else is at work, as those before left them. */
  public EnrolledPerson queued(long id) {
    EnrolledPerson seen = get(id);
    queue(seen.file());
    EnrolledPerson now = get(id);
    while (now.file() != seen.file()) {
      seen = now;
      queue(seen.file());
      now = get(id);
    }
    return now;
  }

  /** 地域联系: what ties a file to places, whenever. */
  public List<PersonTie> ties(long file) {
    return people.facts(file, TIES).stream()
        .flatMap(fact -> tie(fact).stream())
        .sorted(LATEST_FIRST)
        .toList();
  }

  private Optional<PersonTie> tie(Fact fact) {
    Optional<PlacedOrganisation> organisation =
        fact.content().organisation().flatMap(people::organisation);
    return fact.content()
        .division()
        .or(() -> organisation.map(PlacedOrganisation::division))
        .flatMap(divisions::today)
        .map(
            place ->
                new PersonTie(
                    PersonTie.Kind.valueOf(fact.field().name()),
                    place.code(),
                    organisation.map(PlacedOrganisation::id),
                    organisation.map(PlacedOrganisation::kind),
                    fact.valid().from(),
                    fact.valid().to()));
  }

  /** 身份: identities of the decision contract; what that does not know is left out. */
  public List<IdentitySpell> identities(long file) {
    return Spell.identities(spells(file, FactField.IDENTITY));
  }

  /** 依法离开: absences up to a day; one that lasts is known up to it. */
  public List<Absence> absences(long file, LocalDate on) {
    return Spell.absences(spells(file, FactField.ABSENCE), on);
  }

  private List<Spell> spells(long file, FactField field) {
    return people.facts(file, Set.of(field)).stream()
        .flatMap(
            fact ->
                fact.content().code().stream()
                    .map(code -> Spell.told(code, fact.valid().from(), fact.valid().to())))
        .toList();
  }
}
