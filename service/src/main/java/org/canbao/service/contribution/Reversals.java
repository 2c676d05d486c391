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
  private final Payers payers;
  private final Clock clock;

  Reversals(
      Ledger ledger,
      Movements movements,
      Booking booking,
      Settling settling,
      BillRows bills,
      EnrolledPeople people,
      Payers payers,
      Clock clock) {
    this.ledger = ledger;
    this.movements = movements;
    this.booking = booking;
    this.settling = settling;
    this.bills = bills;
    this.people = people;
    this.payers = payers;
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
    found.person().ifPresent(person -> people.queue(payers.get(person).file()));
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
    Yuan waiting =
        ledger.suspenseOf(found.id()).getOrDefault(funder, Yuan.ZERO).atMost(found.amount());
    Yuan left = found.amount().minus(waiting);
    Yuan credit = creditOf(found, funder);
    Yuan direct = credit.atMost(left.atMost(creditedBy(found)));
    left = left.minus(direct);
    Yuan paid =
        bill.flatMap(it -> Optional.ofNullable(ledger.ofBill(it.id()).get(funder)))
            .orElse(Yuan.ZERO)
            .atMost(left);
    left = left.minus(paid);
    // What a released bill left behind is credit, too.
    Yuan released = credit.minus(direct).atMost(left);
    left = left.minus(released);
    if (left.isPositive()) {
      throw MoneyRefusals.movedOn(left);
    }
    List<LedgerEntry> entries = new ArrayList<>();
    entries.add(LedgerEntry.suspense(funder, waiting.negated()));
    bill.ifPresent(
        it -> entries.add(LedgerEntry.bill(it.id(), it.about().person(), funder, paid.negated())));
    found
        .person()
        .ifPresent(
            person ->
                entries.addAll(
                    ledger.outOfCredit(
                        new Ledger.Purse(payers.get(person).file(), person, funder),
                        direct.plus(released))));
    return entries;
  }

  private Yuan creditOf(Movement found, Funder funder) {
    return found
        .person()
        .map(person -> ledger.creditOf(payers.get(person).file()))
        .flatMap(credit -> Optional.ofNullable(credit.get(funder)))
        .orElse(Yuan.ZERO);
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
