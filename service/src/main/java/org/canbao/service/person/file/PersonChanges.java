package org.canbao.service.person.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.canbao.service.person.Fact;
import org.canbao.service.person.FactField;
import org.canbao.service.person.Person;
import org.canbao.service.person.PersonFactsChanged;
import org.canbao.service.person.ToldFact;
import org.canbao.service.person.fact.CheckedFact;
import org.canbao.service.person.fact.FactRows;
import org.canbao.service.person.fact.FactTelling;
import org.canbao.service.person.fact.Lineage;
import org.canbao.service.protection.PlainNumbers;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 档案变更: tells more of a person, or takes back what proved wrong. */
@Service
public class PersonChanges {

  private final FileGround ground;
  private final ChangeReading reading;
  private final FactTelling telling;
  private final FactRows facts;
  private final ApplicationEventPublisher events;

  PersonChanges(
      FileGround ground,
      ChangeReading reading,
      FactTelling telling,
      FactRows facts,
      ApplicationEventPublisher events) {
    this.ground = ground;
    this.reading = reading;
    this.telling = telling;
    this.facts = facts;
    this.events = events;
  }

  /** 申报的变更: what a source tells. */
  public record Change(String source, List<ToldFact> facts) {}

  /** 变更: of a person who is still at the version that was read; returns the new version. */
  @Transactional
  public long tell(long id, long version, Change change) {
    return tell(held(id, version), change);
  }

  /** 变更: of a person at whatever version, on behalf of another part of the service. */
  @Transactional
  public long tell(long id, Change change) {
    return tell(open(ground.people().hold(id)), change);
  }

  private long tell(Person person, Change change) {
    Checks checks = new Checks();
    ground.sources().check(checks, change.source());
    List<CheckedFact> told = reading.read(checks, person, change.facts());
    checks.done();
    reading.keepApart(person, told);
    return done(
        person,
        telling.tell(person.id(), change.source(), told),
        () -> ground.trail().told(person, change.source(), told));
  }

  /** 撤回: facts that proved wrong are no longer known; they stay in the history. */
  @Transactional
  public long withdraw(long id, long version, List<Long> wrong, String reason) {
    Person person = held(id, version);
    List<Fact> known = facts.known(id);
    Checks checks = new Checks().text(reason, "reason", 500);
    PlainNumbers.refuse(checks, reason, "reason");
    List<Fact> found = new ArrayList<>();
    for (int i = 0; i < wrong.size(); i++) {
      Long asked = wrong.get(i);
      Optional<Fact> fact =
          known.stream().filter(it -> Long.valueOf(it.id()).equals(asked)).findFirst();
      checks.that(
          fact.isPresent(),
          "facts[" + i + "]",
          Text.of("该人员没有此编号的现行事实", "the person has no fact of this number that is known"));
      fact.ifPresent(found::add);
    }
    checks.that(!wrong.isEmpty(), "facts", Text.of("至少一项", "expected at least one")).done();
    Set<FactField> fields = EnumSet.noneOf(FactField.class);
    List<Lineage.Back> restored = new ArrayList<>();
    for (Fact fact : found) {
      List<Lineage.Back> back = telling.withdraw(fact);
      reading.keepApart(person, back.stream().map(Lineage.Back::fact));
      telling.restore(back);
      restored.addAll(back);
      fields.add(fact.field());
    }
    keepName(id, fields);
    return done(person, fields, () -> ground.trail().withdrawn(person, wrong, restored, reason));
  }

  /** Nobody is left without a name. */
  private void keepName(long id, Set<FactField> fields) {
    boolean named = facts.known(id).stream().anyMatch(it -> it.field() == FactField.NAME);
    if (fields.contains(FactField.NAME) && !named) {
      throw Problem.conflict(
          "name-needed",
          Text.of(
              "不能撤回唯一的姓名，请先登记正确的姓名",
              "the only name cannot be withdrawn; tell the right one first"));
    }
  }

  private long done(Person person, Set<FactField> fields, Runnable trail) {
    if (fields.isEmpty()) {
      return person.version();
    }
    ground.projection().refresh(person, ground.today());
    trail.run();
    events.publishEvent(new PersonFactsChanged(person.id(), fields));
    return person.version() + 1;
  }

  private Person held(long id, long version) {
    return open(ground.people().hold(id, version));
  }

  private static Person open(Person person) {
    if (person.isMerged()) {
      throw Problem.conflict(
          "person-merged",
          Text.of("该档案已并入档案 %d，请在该档案上办理", "this file was merged into %d; make the change there")
              .formatted(person.fileId()));
    }
    return person;
  }
}
