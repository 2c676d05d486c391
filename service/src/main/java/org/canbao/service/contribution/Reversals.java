package org.canbao.service.contribution;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canbao.service.contribution.ledger.Account;
import org.canbao.service.contribution.ledger.Ledger;
import org.canbao.service.contribution.ledger.LedgerEntry;
import org.canbao.service.contribution.ledger.Movement;
import org.canbao.service.contribution.ledger.MovementKind;
import org.canbao.service.contribution.ledger.Movements;
import org.canbao.service.contribution.ledger.NewMovement;
import org.canbao.service.division.China;
import org.canbao.service.enrolment.people.EnrolledPeople;
import org.canbao.service.rest.Checks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 冲销: a channel takes a posting back; the money leaves from where it is by now. */
@Service
public class Reversals {

  private static final int LONGEST_REASON = 200;

  private final Ledger ledger;
  private final Movements movements;
  private final Booking booking;
  private final Settling settling;
  private final BillRows bills;
  private final EnrolledPeople people;
  private final Clock clock;

  Reversals(
      Ledger ledger,
      Movements movements,
      Booking booking,
      Settling settling,
      BillRows bills,
      EnrolledPeople people,
      Clock clock) {
    this.ledger = ledger;
    this.movements = movements;
    this.booking = booking;
    this.settling = settling;
    this.bills = bills;
    this.people = people;
    this.clock = clock;
  }

  /**
   * 冲销到账: undoes a posting. An enrolment whose price is no longer there falls back; money that was
   * refunded or moved on cannot be taken back here.
   */
  @Transactional
  public Movement reverse(long posting, String reason) {
    new Checks().text(reason, "reason", LONGEST_REASON).done();
    Movement seen = movements.find(posting).orElseThrow(MoneyRefusals::unknownPosting);
    ledger.queue(seen.channel(), seen.reference());
    Movement found = movements.find(posting).orElseThrow(MoneyRefusals::unknownPosting);
    if (found.kind() != MovementKind.POSTING) {
      throw MoneyRefusals.notAPosting();
    }
    if (found.reversed()) {
      throw MoneyRefusals.reversedAlready();
    }
    found.person().ifPresent(person -> people.queue(people.get(person).file()));
    Optional<Bill> bill = found.bill().flatMap(bills::find).map(this::current);
    long id = booking.append(undoing(found, bill));
    bill.ifPresent(it -> settling.settle(it.id(), false));
    return movements.find(id).orElseThrow();
  }

  private NewMovement undoing(Movement found, Optional<Bill> bill) {
    Funder funder =
        found.entries().stream()
            .filter(entry -> entry.account() == Account.CHANNEL)
            .findFirst()
            .orElseThrow()
            .funder();
    List<LedgerEntry> entries = new ArrayList<>(taken(found, bill, funder));
    entries.add(LedgerEntry.channel(funder, found.amount()));
    return new NewMovement(
        MovementKind.REVERSAL,
        NewMovement.Origin.inside("reversal:%d".formatted(found.id())),
        new NewMovement.Whose(found.person(), bill.map(Bill::id), movements.division(found.id())),
        China.today(clock),
        Optional.of(found.id()),
        entries);
  }

  /** Out of suspense, then out of credit, then off the bill, as long as there is some. */
  private List<LedgerEntry> taken(Movement found, Optional<Bill> bill, Funder funder) {
    List<LedgerEntry> entries = new ArrayList<>();
    Yuan left = found.amount();
    Yuan waiting = ledger.suspenseOf(found.id()).getOrDefault(funder, Yuan.ZERO).atMost(left);
    entries.add(LedgerEntry.suspense(funder, waiting.negated()));
    left = left.minus(waiting);
    if (found.person().isPresent()) {
      long person = found.person().get();
      Yuan credit =
          ledger
              .creditOf(people.get(person).file())
              .getOrDefault(funder, Yuan.ZERO)
              .atMost(left.atMost(creditedBy(found)));
      entries.add(LedgerEntry.credit(person, funder, credit.negated()));
      left = left.minus(credit);
    }
    if (bill.isPresent()) {
      long person = bill.get().about().person();
      Yuan paid = ledger.ofBill(bill.get().id()).getOrDefault(funder, Yuan.ZERO).atMost(left);
      entries.add(LedgerEntry.bill(bill.get().id(), person, funder, paid.negated()));
      left = left.minus(paid);
    }
    if (found.person().isPresent() && left.isPositive()) {
      left = left.minus(fromAnyCredit(found, funder, left, entries));
    }
    if (left.isPositive()) {
      throw MoneyRefusals.movedOn(left);
    }
    return entries;
  }

  /** What a released bill left behind is credit, too. */
  private Yuan fromAnyCredit(Movement found, Funder funder, Yuan left, List<LedgerEntry> entries) {
    long person = found.person().orElseThrow();
    Yuan already =
        Yuan.sum(
            entries.stream()
                .filter(entry -> entry.account() == Account.CREDIT)
                .map(LedgerEntry::amount)
                .toList());
    Yuan more =
        ledger
            .creditOf(people.get(person).file())
            .getOrDefault(funder, Yuan.ZERO)
            .plus(already)
            .atLeastZero()
            .atMost(left);
    entries.add(LedgerEntry.credit(person, funder, more.negated()));
    return more;
  }

  private static Yuan creditedBy(Movement found) {
    return Yuan.sum(
        found.entries().stream()
            .filter(entry -> entry.account() == Account.CREDIT)
            .map(LedgerEntry::amount)
            .toList());
  }

  /** A bill that was renewed since has another number. */
  private Bill current(Bill bill) {
    return bills.ofEnrolment(bill.about().enrolment()).orElse(bill);
  }
}
