package org.canbao.service.person.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.canbao.service.person.Fact;
import org.canbao.service.person.FactField;
import org.canbao.service.person.Person;
import org.canbao.service.person.ToldFact;
import org.canbao.service.person.fact.CheckedFact;
import org.canbao.service.person.fact.Contradictions;
import org.canbao.service.person.fact.Deciding;
import org.canbao.service.person.fact.FactReading;
import org.canbao.service.person.fact.FactRows;
import org.canbao.service.person.fact.FactSeals;
import org.canbao.service.person.fact.Place;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Component;

/** 读取变更: checks what is told against itself and against what is known. */
@Component
class ChangeReading {

  private static final int MOST = 100;

  private final FactReading reading;
  private final FactRows facts;
  private final FactSeals seals;
  private final Numbers numbers;
  private final FileGround ground;

  ChangeReading(
      FactReading reading, FactRows facts, FactSeals seals, Numbers numbers, FileGround ground) {
    this.reading = reading;
    this.facts = facts;
    this.seals = seals;
    this.numbers = numbers;
    this.ground = ground;
  }

  List<CheckedFact> read(Checks checks, Person person, List<ToldFact> told) {
    boolean some = told != null && !told.isEmpty() && told.size() <= MOST;
    checks.that(some, "facts", Text.of("应有 1 至 %d 项", "expected 1 to %d of them").formatted(MOST));
    if (!some) {
      return List.of();
    }
    List<CheckedFact> all = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      Place place = new Place("facts[" + i + "]", false);
      Optional.ofNullable(told.get(i))
          .flatMap(one -> reading.read(checks, place, one))
          .ifPresent(all::add);
    }
    return complete(checks, person, all);
  }

  private List<CheckedFact> complete(Checks checks, Person person, List<CheckedFact> told) {
    List<Fact> known = facts.known(person.id());
    Deciding deciding = Deciding.on(ground.today(), known);
    List<CheckedFact> all = new ArrayList<>(told);
    Contradictions.told(told).stream()
        .filter(one -> deciding.find(one.field()).isEmpty())
        .forEach(all::add);
    Contradictions.check(
        checks, all, deciding, Contradictions.identifiers(deciding.all(FactField.DOCUMENT), seals));
    return all;
  }

  /** Numbers that come back may be another person's by now. */
  void keepApart(Person person, Stream<Fact> back) {
    back.filter(fact -> fact.field() == FactField.DOCUMENT)
        .forEach(fact -> numbers.keepApart(fact, person.fileId()));
  }

  void keepApart(Person person, List<CheckedFact> told) {
    numbers.keepApart(told, Optional.of(person.fileId()));
  }
}
