package org.canbao.service.contribution;

import java.util.List;
import java.util.Optional;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.contribution.Landing.Arrived;
import org.canbao.service.contribution.Landing.Place;
import org.canbao.service.contribution.ledger.LedgerEntry;
import org.canbao.service.contribution.ledger.NewMovement;
import org.canbao.service.division.Division;
import org.canbao.service.division.Divisions;
import org.canbao.service.enrolment.Enrolments;
import org.canbao.service.enrolment.people.EnrolledPeople;
import org.canbao.service.enrolment.people.EnrolledPerson;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Component;

/** 认领对象: for whom money is, as far as the one who books it can know. */
@Component
class PostingTargets {

  private final BillRows bills;
  private final Landing landing;
  private final Enrolments enrolments;
  private final EnrolledPeople people;
  private final Payers payers;
  private final Divisions divisions;

  PostingTargets(
      BillRows bills,
      Landing landing,
      Enrolments enrolments,
      EnrolledPeople people,
      Payers payers,
      Divisions divisions) {
    this.bills = bills;
    this.landing = landing;
    this.enrolments = enrolments;
    this.people = people;
    this.payers = payers;
    this.divisions = divisions;
  }

  /** 指向: a bill, or a person with a year. */
  record Aim(Optional<Long> bill, Optional<Long> person, Optional<Integer> year) {}

  /** 落点: where money goes, and whose it is then. */
  record Target(NewMovement.Whose whose, Place place) {}

  /** Where money goes that is for a bill or a person; nowhere when neither is known. */
  Optional<Target> find(Aim aim, Arrived arrived) {
    return aim.bill().isPresent()
        ? bills
            .find(aim.bill().get())
            .map(bill -> onBill(bill.id(), bill.about().person(), arrived))
        : aim.person().flatMap(people::find).map(person -> ofPerson(person, aim.year(), arrived));
  }

  /** Where money goes that is nobody's: it waits where it was collected. */
  Target suspended(Optional<String> code, Arrived arrived) {
    Division division = divisions.get(required(code));
    if (!CurrentActor.get().territory().covers(division.code())) {
      throw Problem.forbidden(
          "outside-territory",
          Text.of("该区划不在您的管辖范围内", "this division lies outside your territory"));
    }
    Place place =
        new Place(
            List.of(LedgerEntry.suspense(arrived.funder(), arrived.amount())),
            Optional.empty(),
            false,
            List.of(
                Note.of(
                    "unclaimed",
                    Text.of(
                        "未找到对应的缴费单或人员，记入待认领",
                        "no such bill or person is known here; the money waits to be claimed"))));
    return new Target(
        new NewMovement.Whose(Optional.empty(), Optional.empty(), division.id()), place);
  }

  private static String required(Optional<String> code) {
    new Checks()
        .that(
            code.isPresent(),
            "division",
            Text.of(
                "未找到缴费单或人员，须给出收款地区划代码",
                "no bill or person was found: name the division where it was collected"))
        .done();
    return code.orElseThrow();
  }

  private Target onBill(long id, long personId, Arrived arrived) {
    EnrolledPerson person = payers.get(personId);
    people.queue(person.file());
    Bill bill = bills.lock(id).orElseThrow(Bills::unknown);
    Place place = landing.onBill(bill, person, arrived);
    long landed = place.bill().map(Bill::id).orElse(id);
    return new Target(
        new NewMovement.Whose(Optional.of(personId), Optional.of(landed), bills.division(landed)),
        place);
  }

  private Target ofPerson(EnrolledPerson person, Optional<Integer> year, Arrived arrived) {
    Optional<Bill> bill =
        year.flatMap(one -> enrolments.residentOf(person.file(), one))
            .flatMap(it -> bills.ofEnrolment(it.id()))
            .or(
                () ->
                    year.flatMap(one -> enrolments.lapsedOf(person.file(), one))
                        .flatMap(it -> bills.lastCancelled(it.id())));
    return bill.isPresent()
        ? onBill(bill.get().id(), bill.get().about().person(), arrived)
        : new Target(
            new NewMovement.Whose(Optional.of(person.id()), Optional.empty(), person.division()),
            landing.onCredit(
                person, arrived, person.isDeadOn(arrived.day()) ? Landing.dead() : noBill()));
  }

  private static Note noBill() {
    return Note.of(
        "no-bill",
        Text.of(
            "该人员没有对应年度的缴费单，款项记入个人结余",
            "this person has no bill for the year; the money became credit"));
  }
}
