package org.canbao.service.person.web;

import java.util.OptionalLong;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.Right;
import org.canbao.service.person.Fact;
import org.canbao.service.person.Person;
import org.canbao.service.person.fact.FactRows;
import org.canbao.service.person.fact.FactSeals;
import org.canbao.service.person.file.PersonRows;
import org.canbao.service.protection.Reveal;
import org.canbao.service.protection.RevealPurpose;
import org.canbao.service.protection.RevealRequest;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Confidential;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 人员明文接口. */
@RestController
class PersonRevealController {

  private final PersonRows people;
  private final FactRows facts;
  private final Reveal reveal;

  PersonRevealController(PersonRows people, FactRows facts, Reveal reveal) {
    this.people = people;
    this.facts = facts;
    this.reveal = reveal;
  }

  /**
   * 查看申请.
   *
   * @param fact 事实编号
   */
  record Wish(long fact, RevealPurpose purpose, String reason) {}

  /** 明文. */
  record Shown(String value) {
    @Override
    public String toString() {
      return "Shown";
    }
  }

  /** 查看明文: one number of a person in plain, for a purpose and a reason that stand in the trail. */
  @PostMapping("/api/people/{id}/reveal")
  @Needs(Right.REVEAL_PERSONAL_DATA)
  @Confidential
  @Transactional
  public Shown reveal(@PathVariable long id, @RequestBody Wish wish) {
    new Checks()
        .that(wish.purpose() != null, "purpose", Text.of("必须选择", "must be chosen"))
        .text(wish.reason(), "reason", 200)
        .done();
    Person person = people.get(id);
    Fact fact =
        facts.everKnown(person.fileId()).stream()
            .filter(it -> it.id() == wish.fact() && it.content().sealed().isPresent())
            .findFirst()
            .orElseThrow(PersonRevealController::nothing);
    RevealRequest request =
        new RevealRequest(
            FactSeals.place(fact.field(), fact.id()),
            fact.content().sealed().orElseThrow(),
            new RevealRequest.Subject(
                "person", Long.toString(id), OptionalLong.of(person.places().division())),
            wish.purpose(),
            wish.reason());
    return new Shown(reveal.reveal(request).text());
  }

  private static Problem nothing() {
    return Problem.notFound(
        "nothing-kept", Text.of("该人员没有此编号的号码", "this person has no number under this fact"));
  }
}
