package org.canbao.service.person.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.audit.AuditAction;
import org.canbao.service.audit.AuditRecord;
import org.canbao.service.audit.AuditTrail;
import org.canbao.service.person.FactContent;
import org.canbao.service.person.Person;
import org.canbao.service.person.Span;
import org.canbao.service.person.fact.CheckedFact;
import org.canbao.service.person.fact.FactSeals;
import org.canbao.service.person.fact.Lineage;
import org.canbao.service.protection.Plain;
import org.canbao.service.protection.RevealPurpose;
import org.springframework.stereotype.Component;

/** 档案留痕: what was told of a person, with numbers masked. */
@Component
class PersonTrail {

  static final String MATTER = "person";

  private final AuditTrail trail;

  PersonTrail(AuditTrail trail) {
    this.trail = trail;
  }

  void registered(Person person, String source, List<CheckedFact> told) {
    note(AuditAction.CREATE, person, Map.of(), shown(source, told));
  }

  void told(Person person, String source, List<CheckedFact> told) {
    note(AuditAction.CHANGE, person, Map.of(), shown(source, told));
  }

  /** What came back is told by the fact and the days on which it is known again. */
  void withdrawn(Person person, List<Long> facts, List<Lineage.Back> restored, String reason) {
    trail.record(
        new AuditRecord(
            AuditAction.CHANGE,
            subject(person),
            new AuditRecord.Change(
                Map.of("facts", facts),
                restored.isEmpty()
                    ? Map.of()
                    : Map.of("restored", restored.stream().map(PersonTrail::shown).toList())),
            new AuditRecord.Grounds("", reason)));
  }

  void viewed(Person person, Optional<RevealPurpose> purpose) {
    trail.record(
        new AuditRecord(
            AuditAction.VIEW,
            subject(person),
            AuditRecord.Change.NONE,
            new AuditRecord.Grounds(purpose.map(Enum::name).orElse(""), "")));
  }

  void arrived(Person person, String place) {
    note(AuditAction.CHANGE, person, Map.of(), Map.of("arrived", place));
  }

  private void note(
      AuditAction action, Person person, Map<String, ?> before, Map<String, ?> after) {
    trail.record(AuditRecord.of(action, subject(person), new AuditRecord.Change(before, after)));
  }

  static AuditRecord.Subject subject(Person person) {
    return AuditRecord.Subject.of(MATTER, person.id(), person.places().division());
  }

  private static Map<String, ?> shown(String source, List<CheckedFact> told) {
    return Map.of("source", source, "facts", told.stream().map(PersonTrail::shown).toList());
  }

  private static String shown(Lineage.Back back) {
    StringBuilder shown = new StringBuilder(back.fact().field().name() + " " + back.fact().id());
    days(back.valid(), shown);
    return shown.toString();
  }

  private static void days(Span valid, StringBuilder shown) {
    valid.from().ifPresent(it -> shown.append(" from ").append(it));
    valid.to().ifPresent(it -> shown.append(" to ").append(it));
  }

  private static String shown(CheckedFact fact) {
    StringBuilder shown = new StringBuilder(fact.field().name());
    FactContent content = fact.content();
    content.code().ifPresent(it -> shown.append(' ').append(it));
    content.words().ifPresent(it -> shown.append(' ').append(it));
    content.day().ifPresent(it -> shown.append(' ').append(it));
    content.division().ifPresent(it -> shown.append(" division:").append(it));
    content.organisation().ifPresent(it -> shown.append(" organisation:").append(it));
    content.household().ifPresent(it -> shown.append(" household:").append(it));
    fact.number()
        .ifPresent(
            it ->
                shown
                    .append(' ')
                    .append(new Plain(FactSeals.kind(fact.field()).orElseThrow(), it).masked()));
    days(fact.valid(), shown);
    return shown.toString();
  }
}
