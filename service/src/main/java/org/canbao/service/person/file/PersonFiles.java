package org.canbao.service.person.file;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.canbao.service.division.China;
import org.canbao.service.division.Divisions;
import org.canbao.service.division.TodayCode;
import org.canbao.service.person.Fact;
import org.canbao.service.person.Person;
import org.canbao.service.person.fact.Deciding;
import org.canbao.service.person.fact.FactRows;
import org.canbao.service.person.fact.FactSeals;
import org.canbao.service.person.file.PersonFile.ShownFact;
import org.canbao.service.protection.RevealPurpose;
import org.canbao.service.rest.Cursor;
import org.canbao.service.rest.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 阅档: shows files as of any day and any knowledge, with numbers masked. */
@Service
public class PersonFiles {

  private final PersonRows people;
  private final FactRows facts;
  private final FactSeals seals;
  private final Divisions divisions;
  private final FileViews views;
  private final Clock clock;

  PersonFiles(
      PersonRows people,
      FactRows facts,
      FactSeals seals,
      Divisions divisions,
      FileViews views,
      Clock clock) {
    this.people = people;
    this.facts = facts;
    this.seals = seals;
    this.divisions = divisions;
    this.views = views;
    this.clock = clock;
  }

  /**
   * 阅档: of a person, as of a day and as known at a moment, both now when absent. It leaves a trace.
   *
   * @param purpose what for, if it was said
   */
  @Transactional
  public PersonFile file(
      long id,
      Optional<LocalDate> asOf,
      Optional<Instant> knownOn,
      Optional<RevealPurpose> purpose) {
    Person person = people.get(id);
    views.note(person, purpose);
    LocalDate day = asOf.orElseGet(() -> China.today(clock));
    List<Fact> known =
        facts.everKnown(person.fileId()).stream()
            .filter(
                fact ->
                    knownOn
                        .map(fact.known()::holds)
                        .orElseGet(() -> fact.known().endedAt().isEmpty()))
            .filter(fact -> fact.valid().holds(day))
            .toList();
    Deciding deciding = Deciding.on(day, known);
    return new PersonFile(
        person,
        day,
        knownOn.orElseGet(clock::instant),
        people.ofFile(person.fileId()).stream().map(Person::id).toList(),
        known.stream()
            .sorted(
                Comparator.comparing(Fact::field)
                    .thenComparing(fact -> !deciding.decides(fact))
                    .thenComparing(Fact::id))
            .map(fact -> shown(fact, deciding.decides(fact)))
            .toList());
  }

  /**
   * 沿革: all that was ever told, the latest first, with what is no longer known. It leaves a trace.
   *
   * @param purpose what for, if it was said
   */
  @Transactional
  public Page<ShownFact> history(
      long id, int limit, Optional<String> after, Optional<RevealPurpose> purpose) {
    Person person = people.get(id);
    views.note(person, purpose);
    long before = after.map(Cursor::number).orElse(Long.MAX_VALUE);
    List<Fact> told = facts.history(person.fileId(), before, Page.limit(limit) + 1);
    List<Fact> known = told.stream().filter(it -> it.known().endedAt().isEmpty()).toList();
    Deciding deciding = Deciding.on(China.today(clock), known);
    return Page.of(told, limit, fact -> Cursor.of(fact.id()))
        .map(fact -> shown(fact, deciding.decides(fact)));
  }

  private ShownFact shown(Fact fact, boolean decides) {
    return new ShownFact(
        fact.id(),
        fact.person(),
        fact.field().name(),
        fact.content().code(),
        fact.content().words(),
        fact.content().day(),
        fact.content().division().flatMap(divisions::today).map(TodayCode::code),
        fact.content().organisation(),
        fact.content().household(),
        seals.masked(fact),
        fact.valid().from(),
        fact.valid().to(),
        fact.source(),
        fact.rank(),
        decides,
        fact.known().by(),
        fact.known().at(),
        fact.known().endedBy(),
        fact.known().endedAt());
  }
}
