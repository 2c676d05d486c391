package org.canbao.service.person.file;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.person.Fact;
import org.canbao.service.person.FactContent;
import org.canbao.service.person.FactField;
import org.canbao.service.person.NameSound;
import org.canbao.service.person.Person;
import org.canbao.service.person.Span;
import org.canbao.service.person.fact.Deciding;
import org.canbao.service.person.fact.FactRows;
import org.canbao.service.rest.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 投影: writes beside a person what the facts show today, in the transaction that changed them. */
@Component
class Projection {

  private final FactRows facts;
  private final PersonRows people;
  private final JsonMapper json;

  Projection(FactRows facts, PersonRows people, JsonMapper json) {
    this.facts = facts;
    this.people = people;
    this.json = json;
  }

  /** Refreshes a person who is at a version; the version grows by one. */
  void refresh(Person person, LocalDate today) {
    Deciding deciding = Deciding.on(today, facts.known(person.id()));
    Map<String, Object> shown = shown(person, deciding);
    shown.put("today", today.toString());
    if (!people.project(person.id(), person.version(), json.writeValueAsString(shown))) {
      throw Problem.stale();
    }
  }

  private static Map<String, Object> shown(Person person, Deciding deciding) {
    Map<String, Object> shown = new LinkedHashMap<>();
    String name =
        find(deciding, FactField.NAME).flatMap(FactContent::words).orElse(person.traits().name());
    NameSound sound = NameSound.of(name);
    shown.put("name", name);
    shown.put("sound", sound.sound());
    shown.put("initials", sound.initials());
    shown.put("sex", find(deciding, FactField.SEX).flatMap(FactContent::code).orElse("9"));
    find(deciding, FactField.BORN)
        .flatMap(FactContent::day)
        .ifPresent(it -> shown.put("born", it.toString()));
    life(shown, deciding.find(FactField.LIFE));
    Optional<Long> hukou = find(deciding, FactField.HUKOU).flatMap(FactContent::division);
    shown.put(
        "division",
        find(deciding, FactField.RESIDENCE)
            .flatMap(FactContent::division)
            .or(() -> hukou)
            .orElse(person.places().division()));
    hukou.ifPresent(it -> shown.put("hukou", it));
    find(deciding, FactField.SCHOOL)
        .flatMap(FactContent::organisation)
        .ifPresent(it -> shown.put("school", it));
    find(deciding, FactField.EMPLOYER)
        .flatMap(FactContent::organisation)
        .ifPresent(it -> shown.put("employer", it));
    find(deciding, FactField.HOUSEHOLD)
        .flatMap(FactContent::household)
        .ifPresent(it -> shown.put("household", it));
    return shown;
  }

  private static void life(Map<String, Object> shown, Optional<Fact> life) {
    shown.put("life", life.flatMap(it -> it.content().code()).orElse("ALIVE"));
    life.map(Fact::valid)
        .flatMap(Span::from)
        .ifPresent(it -> shown.put("life_since", it.toString()));
  }

  private static Optional<FactContent> find(Deciding deciding, FactField field) {
    return deciding.find(field).map(Fact::content);
  }
}
