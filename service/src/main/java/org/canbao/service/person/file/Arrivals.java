package org.canbao.service.person.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.service.division.China;
import org.canbao.service.division.Division;
import org.canbao.service.division.DivisionCode;
import org.canbao.service.division.Divisions;
import org.canbao.service.person.FactField;
import org.canbao.service.person.Person;
import org.canbao.service.person.PersonElsewhere;
import org.canbao.service.person.ToldFact;
import org.canbao.service.person.fact.NameForm;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 迁入: somebody whose file is kept in another place now lives here. Who takes the file over must
 * know the number and the name that goes with it.
 */
@Service
public class Arrivals {

  private final FileGround ground;
  private final Numbers numbers;
  private final Divisions divisions;
  private final PersonChanges changes;

  Arrivals(FileGround ground, Numbers numbers, Divisions divisions, PersonChanges changes) {
    this.ground = ground;
    this.numbers = numbers;
    this.divisions = divisions;
    this.changes = changes;
  }

  /**
   * 迁入申请.
   *
   * @param residence 新居住地区划代码
   * @param from since when the person lives there, today without it
   */
  public record Arrival(
      String number, String name, String residence, Optional<LocalDate> from, String source) {

    /** Without the number: it may stand in a log. */
    @Override
    public String toString() {
      return "Arrival";
    }
  }

  /** 迁入: takes the file over. */
  @Transactional
  public Person arrive(Arrival arrival) {
    Division place = check(arrival);
    PersonElsewhere found = numbers.find(arrival.number()).orElseThrow(Arrivals::unknown);
    if (found.within()) {
      throw Problem.conflict(
          "person-here",
          Text.of(
                  "该人员档案 %d 已在您的管辖范围内，请直接变更居住地",
                  "the person %d is in your territory; change the residence")
              .formatted(found.file()));
    }
    if (!ground.people().arrive(found.file(), NameForm.of(arrival.name()), place.id())) {
      throw unknown();
    }
    ToldFact residence =
        ToldFact.of(FactField.RESIDENCE)
            .division(place.code())
            .during(Optional.of(arrival.from().orElseGet(ground::today)), Optional.empty());
    changes.tell(found.file(), new PersonChanges.Change(arrival.source(), List.of(residence)));
    Person person = ground.people().get(found.file());
    ground.trail().arrived(person, place.code());
    return person;
  }

  private Division check(Arrival arrival) {
    Checks checks =
        new Checks().text(arrival.number(), "number", 100).text(arrival.name(), "name", 100);
    ground.sources().check(checks, arrival.source());
    Optional<Division> place =
        Optional.ofNullable(arrival.residence())
            .filter(DivisionCode::isCode)
            .flatMap(code -> divisions.find(code, China.today(ground.clock())));
    checks
        .that(
            place.isPresent(),
            "residence",
            Text.of("应为现行区划的代码", "expected the code of a division of today"))
        .done();
    if (!ground.people().sees(place.map(Division::id))) {
      throw Problem.forbidden(
          "outside-territory", Text.of("该居住地不在您的管辖范围内", "this place lies outside your territory"));
    }
    return place.orElseThrow();
  }

  /**
   * The same whether the number, the name or both are not known: nothing is found out by trying.
   */
  private static Problem unknown() {
    return Problem.notFound(
        "arrival-unknown",
        Text.of("没有证件号码与姓名相符的在世人员档案", "no living person has this number together with this name"));
  }
}
