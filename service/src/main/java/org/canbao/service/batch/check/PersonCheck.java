package org.canbao.service.batch.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.canbao.matching.identifier.Identifier;
import org.canbao.matching.identifier.Parsed;
import org.canbao.matching.identifier.Sex;
import org.canbao.service.batch.form.BatchForms;
import org.canbao.service.division.China;
import org.canbao.service.person.People;
import org.canbao.service.person.Person;
import org.canbao.service.person.PersonElsewhere;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Component;

/** 人员校验: that the number is one, whose it is, and that all that is told is that person's. */
@Component
class PersonCheck {

  private static final String USUAL_DOCUMENT = "RESIDENT_ID";
  private static final Map<String, Sex> SEXES = Map.of("1", Sex.MALE, "2", Sex.FEMALE);

  private final People people;
  private final Clock clock;

  PersonCheck(People people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  void check(List<Draft> drafts) {
    drafts.forEach(this::readNumber);
    List<String> wanted = drafts.stream().flatMap(draft -> draft.wanted().stream()).toList();
    Map<String, PersonElsewhere> holders = people.findAnywhere(wanted);
    List<Long> files =
        holders.values().stream()
            .filter(PersonElsewhere::within)
            .map(PersonElsewhere::file)
            .toList();
    Map<Long, Person> found =
        people.all(files).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    for (Draft draft : drafts) {
      draft
          .wanted()
          .ifPresent(number -> find(draft, Optional.ofNullable(holders.get(number)), found));
    }
  }

  private void readNumber(Draft draft) {
    Optional<String> told = draft.value(BatchForms.NUMBER);
    if (told.isEmpty()) {
      return;
    }
    String kind = draft.value(BatchForms.DOCUMENT).orElse(USUAL_DOCUMENT);
    Parsed parsed = People.document(kind, told.get());
    parsed
        .finding()
        .ifPresent(
            why -> draft.that(false, BatchForms.NUMBER, Text.of(why.chinese(), why.english())));
    parsed.identifier().ifPresent(number -> compare(draft, number));
  }

  private void compare(Draft draft, Identifier number) {
    LocalDate today = China.today(clock);
    draft.that(
        number.born().filter(today::isBefore).isEmpty(),
        BatchForms.NUMBER,
        Text.of("号码中的出生日期晚于今日", "the day of birth in the number lies after today"));
    Optional<LocalDate> born = draft.day(BatchForms.BORN);
    draft.that(
        born.isEmpty() || number.born().isEmpty() || born.equals(number.born()),
        BatchForms.BORN,
        Text.of("与证件号码中的出生日期不符", "is not the day of birth that the number tells"));
    Optional<Sex> sex = draft.value(BatchForms.SEX).map(SEXES::get);
    draft.that(
        sex.isEmpty() || number.sex().isEmpty() || sex.equals(number.sex()),
        BatchForms.SEX,
        Text.of("与证件号码中的性别不符", "is not the sex that the number tells"));
    draft.isNumbered(number);
  }

  private static void find(Draft draft, Optional<PersonElsewhere> holder, Map<Long, Person> found) {
    Optional<Person> person = holder.flatMap(it -> Optional.ofNullable(found.get(it.file())));
    if (person.isPresent()) {
      compare(draft, person.get());
    } else if (holder.isPresent()) {
      draft.that(
          false,
          BatchForms.NUMBER,
          Text.of(
              "该号码已在其他地区登记，不在您的管辖范围内，请先办理迁入",
              "this number is known in another place, outside your territory; let the person arrive"
                  + " first"));
    } else {
      draft.that(
          false,
          BatchForms.NUMBER,
          Text.of("没有此号码的人员档案，请先建档", "there is no file with this number; make one first"));
    }
  }

  private static void compare(Draft draft, Person person) {
    draft.isOf(person);
    draft.that(
        draft.value(BatchForms.NAME).map(person::isCalled).orElse(true),
        BatchForms.NAME,
        Text.of("与该号码档案中的姓名不符", "is not the name in the file of this number"));
    Optional<LocalDate> born = draft.day(BatchForms.BORN);
    draft.that(
        born.isEmpty() || person.traits().born().isEmpty() || born.equals(person.traits().born()),
        BatchForms.BORN,
        Text.of("与档案中的出生日期不符", "is not the day of birth in the file"));
    draft.that(
        !person.life().state().equals("DEAD"),
        "",
        Text.of("该人员已登记死亡", "this person is recorded as dead"));
  }
}
