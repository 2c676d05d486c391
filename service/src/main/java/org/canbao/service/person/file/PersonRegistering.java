package org.canbao.service.person.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.canbao.service.person.FactContent;
import org.canbao.service.person.FactField;
import org.canbao.service.person.NewPerson;
import org.canbao.service.person.Person;
import org.canbao.service.person.PersonFactsChanged;
import org.canbao.service.person.fact.CheckedFact;
import org.canbao.service.person.fact.Contradictions;
import org.canbao.service.person.fact.Deciding;
import org.canbao.service.person.fact.FactReading;
import org.canbao.service.person.fact.FactTelling;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 建档: opens the file of somebody who has none. */
@Service
public class PersonRegistering {

  private final FileGround ground;
  private final FactReading reading;
  private final FactTelling telling;
  private final Numbers numbers;
  private final ApplicationEventPublisher events;

  PersonRegistering(
      FileGround ground,
      FactReading reading,
      FactTelling telling,
      Numbers numbers,
      ApplicationEventPublisher events) {
    this.ground = ground;
    this.reading = reading;
    this.telling = telling;
    this.numbers = numbers;
    this.events = events;
  }

  /** 建档: refused with all that is wrong, and when a number is known already. */
  @Transactional
  public Person register(NewPerson wanted) {
    List<CheckedFact> told = checked(wanted);
    Home home = home(told);
    numbers.keepApart(told, Optional.empty());
    String name = find(told, FactField.NAME).flatMap(FactContent::words).orElseThrow();
    long id = ground.people().insert(name, home.division(), home.hukou());
    Set<FactField> fields = telling.tell(id, wanted.source(), told);
    ground.projection().refresh(ground.people().get(id), ground.today());
    Person person = ground.people().get(id);
    ground.trail().registered(person, wanted.source(), told);
    events.publishEvent(new PersonFactsChanged(id, fields));
    return person;
  }

  private List<CheckedFact> checked(NewPerson wanted) {
    Checks checks = new Checks();
    ground.sources().check(checks, wanted.source());
    List<CheckedFact> told = new ArrayList<>();
    for (Telling one : Telling.of(wanted)) {
      reading.read(checks, one.place(), one.fact()).ifPresent(told::add);
    }
    told.addAll(Contradictions.told(told));
    Contradictions.check(checks, told, Deciding.on(ground.today(), List.of()), List.of());
    checks.that(
        wanted.residence().isPresent() || wanted.hukou().isPresent(),
        "residence",
        Text.of("居住地与户籍地至少填写一项", "say where the person lives or has the hukou"));
    checks.that(
        wanted.born().isPresent()
            || !wanted.documents().isEmpty() && find(told, FactField.BORN).isPresent(),
        "born",
        Text.of("应填写出生日期，除非证件号码已含有", "expected a day of birth, unless a number tells it"));
    checks.done();
    return told;
  }

  /**
   * 落脚处: who lives beyond the territory is seen from the first moment on by the hukou in it.
   *
   * @param division the residence, or else the hukou
   */
  private record Home(long division, Optional<Long> hukou) {}

  private Home home(List<CheckedFact> told) {
    Optional<Long> residence = find(told, FactField.RESIDENCE).flatMap(FactContent::division);
    Optional<Long> hukou = find(told, FactField.HUKOU).flatMap(FactContent::division);
    if (!ground.people().sees(residence) && !ground.people().sees(hukou)) {
      throw Problem.forbidden(
          "outside-territory",
          Text.of("居住地和户籍地都不在您的管辖范围内", "neither residence nor hukou lies in your territory"));
    }
    return new Home(residence.or(() -> hukou).orElseThrow(), hukou);
  }

  private static Optional<FactContent> find(List<CheckedFact> told, FactField field) {
    return told.stream().filter(it -> it.field() == field).map(CheckedFact::content).findFirst();
  }
}
