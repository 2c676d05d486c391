package org.canbao.service.person.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.canbao.service.person.FactField;
import org.canbao.service.person.NewPerson;
import org.canbao.service.person.ToldFact;
import org.canbao.service.person.fact.Place;

/** 一项申报: a told fact with its place in the request. */
record Telling(Place place, ToldFact fact) {

  /** All that is told of somebody new. */
  static List<Telling> of(NewPerson person) {
    List<Telling> all = new ArrayList<>();
    all.add(
        whole("name", FactField.NAME, it -> person.name() == null ? it : it.words(person.name())));
    person.sex().ifPresent(code -> all.add(whole("sex", FactField.SEX, it -> it.code(code))));
    person.born().ifPresent(day -> all.add(whole("born", FactField.BORN, it -> it.day(day))));
    person
        .ethnicGroup()
        .ifPresent(
            code -> all.add(whole("ethnicGroup", FactField.ETHNIC_GROUP, it -> it.code(code))));
    person
        .nationality()
        .ifPresent(
            code -> all.add(whole("nationality", FactField.NATIONALITY, it -> it.code(code))));
    places(person, all);
    lists(person, all);
    return all;
  }

  private static void places(NewPerson person, List<Telling> all) {
    person.residence().ifPresent(code -> all.add(division("residence", FactField.RESIDENCE, code)));
    person.hukou().ifPresent(code -> all.add(division("hukou", FactField.HUKOU, code)));
    person
        .residencePermit()
        .ifPresent(code -> all.add(division("residencePermit", FactField.RESIDENCE_PERMIT, code)));
    person
        .address()
        .ifPresent(
            words ->
                all.add(whole("address", FactField.ADDRESS, it -> it.code("HOME").words(words))));
    person
        .household()
        .ifPresent(
            id ->
                all.add(
                    whole(
                        "household",
                        FactField.HOUSEHOLD,
                        it -> it.household(id).code(person.relation().orElse("")))));
    person
        .school()
        .ifPresent(id -> all.add(whole("school", FactField.SCHOOL, it -> it.organisation(id))));
    person
        .employer()
        .ifPresent(id -> all.add(whole("employer", FactField.EMPLOYER, it -> it.organisation(id))));
  }

  private static void lists(NewPerson person, List<Telling> all) {
    for (int i = 0; i < person.formerNames().size(); i++) {
      String name = person.formerNames().get(i);
      all.add(whole("formerNames[" + i + "]", FactField.FORMER_NAME, it -> it.words(name)));
    }
    for (int i = 0; i < person.documents().size(); i++) {
      NewPerson.Document one = person.documents().get(i);
      ToldFact fact = spell(FactField.DOCUMENT, one.code(), one.from(), one.to());
      all.add(
          part("documents[" + i + "]", one.number() == null ? fact : fact.number(one.number())));
    }
    for (int i = 0; i < person.phones().size(); i++) {
      String phone = person.phones().get(i);
      all.add(whole("phones[" + i + "]", FactField.PHONE, it -> it.number(phone)));
    }
    for (int i = 0; i < person.identities().size(); i++) {
      NewPerson.Spell one = person.identities().get(i);
      all.add(
          part(
              "identities[" + i + "]",
              spell(FactField.IDENTITY, one.code(), one.from(), one.to())));
    }
    for (int i = 0; i < person.absences().size(); i++) {
      NewPerson.Spell one = person.absences().get(i);
      all.add(
          part("absences[" + i + "]", spell(FactField.ABSENCE, one.code(), one.from(), one.to())));
    }
  }

  private static ToldFact spell(
      FactField field, String code, Optional<LocalDate> from, Optional<LocalDate> to) {
    ToldFact fact = ToldFact.of(field).during(from, to);
    return code == null ? fact : fact.code(code);
  }

  private static Telling division(String path, FactField field, String code) {
    return whole(path, field, it -> it.division(code));
  }

  private static Telling whole(String path, FactField field, UnaryOperator<ToldFact> content) {
    return new Telling(new Place(path, true), content.apply(ToldFact.of(field)));
  }

  private static Telling part(String path, ToldFact fact) {
    return new Telling(new Place(path, false), fact);
  }
}
