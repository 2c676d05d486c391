package org.canbao.service.person.web;

import java.time.LocalDate;
import java.util.Optional;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.person.Person;
import org.canbao.service.person.PersonElsewhere;
import org.canbao.service.person.file.Numbers;
import org.canbao.service.person.search.FoundPerson;
import org.canbao.service.person.search.PersonSearch;
import org.canbao.service.person.search.Wanted;
import org.canbao.service.protection.ProtectedField;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.LooksOnly;
import org.canbao.service.rest.Page;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 人员查找接口. What is looked for is sent in the body, so that no number stands in an address. */
@RestController
@RequestMapping("/api/people")
class PersonSearchController {

  private final PersonSearch search;
  private final Numbers numbers;
  private final Codes codes;

  PersonSearchController(PersonSearch search, Numbers numbers, Codes codes) {
    this.search = search;
    this.numbers = numbers;
    this.codes = codes;
  }

  /**
   * 查到的人, with numbers masked.
   *
   * @param file the person whose file this is
   * @param division 所在区划代码
   */
  record Found(
      long id,
      long file,
      String name,
      String sex,
      Optional<LocalDate> born,
      String life,
      Optional<String> division,
      Optional<String> number,
      Optional<String> phone) {}

  /** 号码. */
  record Number(String number) {
    @Override
    public String toString() {
      return "Number";
    }
  }

  /**
   * 登记去向.
   *
   * @param known 是否已有档案
   * @param within 是否在管辖范围内
   * @param person 档案编号, only inside the territory
   */
  record Whereabouts(boolean known, boolean within, Optional<Long> person) {}

  /** 查找人员: those for whom all conditions hold. */
  @PostMapping("/search")
  @Needs(Right.PERSON_READ)
  @LooksOnly
  Page<Found> search(
      @RequestBody Wanted wanted,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam Optional<String> after) {
    return search.search(wanted, limit, after).map(this::shown);
  }

  /** 查号码去向: whether somebody has a file under a number, here or in another place. */
  @PostMapping("/whereabouts/search")
  @Needs(Right.PERSON_CHANGE)
  @LooksOnly
  @Transactional
  public Whereabouts whereabouts(@RequestBody Number asked) {
    ProtectedField kind = ProtectedField.DOCUMENT_NUMBER;
    new Checks()
        .that(
            asked.number() != null && kind.clean(asked.number()).isPresent(),
            "number",
            kind.expected())
        .done();
    Optional<PersonElsewhere> found = numbers.find(asked.number());
    boolean within = found.map(PersonElsewhere::within).orElse(false);
    return new Whereabouts(
        found.isPresent(), within, found.filter(_ -> within).map(PersonElsewhere::file));
  }

  private Found shown(FoundPerson found) {
    Person person = found.person();
    return new Found(
        person.id(),
        person.fileId(),
        person.traits().name(),
        person.traits().sex(),
        person.traits().born(),
        person.life().state(),
        codes.of(person.places().division()),
        found.number(),
        found.phone());
  }
}
