package org.canbao.service.contribution;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.service.contribution.Landing.Arrived;
import org.canbao.service.contribution.PostingTargets.Target;
import org.canbao.service.contribution.ledger.Account;
import org.canbao.service.contribution.ledger.Ledger;
import org.canbao.service.contribution.ledger.LedgerEntry;
import org.canbao.service.contribution.ledger.MovementKind;
import org.canbao.service.contribution.ledger.Movements;
import org.canbao.service.contribution.ledger.NewMovement;
import org.canbao.service.dictionary.Dictionaries;
import org.canbao.service.division.China;
import org.canbao.service.enrolment.people.EnrolledPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 到账: books money that channels tell of, each once; money that has arrived is never refused. */
@Service
public class Postings {

  private static final byte[] NO_NUMBER = {};

  private final Ledger ledger;
  private final Movements movements;
  private final PostingTargets targets;
  private final Payees payees;
  private final Booking booking;
  private final Dictionaries dictionaries;
  private final JsonMapper json;
  private final Clock clock;

  Postings(
      Ledger ledger,
      Movements movements,
      PostingTargets targets,
      Payees payees,
      Booking booking,
      Dictionaries dictionaries,
      JsonMapper json,
      Clock clock) {
    this.ledger = ledger;
    this.movements = movements;
    this.targets = targets;
    this.payees = payees;
    this.booking = booking;
    this.dictionaries = dictionaries;
    this.json = json;
    this.clock = clock;
  }

  /**
   * 到账入账: books money once. Told again the same way it gets the same answer; told another way under
   * the same number it is refused.
   */
  @Transactional
  public Posted post(NewPosting sent) {
    LocalDate today = China.today(clock);
    sent.check(today);
    dictionaries.require("payment-channel", sent.channel(), today);
    ledger.queue(sent.channel(), sent.reference());
    Optional<Movements.Told> before = movements.told(sent.channel(), sent.reference());
    return before.isPresent() ? again(sent, before.get()) : first(named(sent), print(sent));
  }

  /** Somebody whom no document of the territory names is nobody, if it is known where to wait. */
  private NewPosting named(NewPosting sent) {
    if (sent.document().isEmpty()) {
      return sent;
    }
    Optional<Long> holder = payees.find(sent.document().get()).map(EnrolledPerson::id);
    if (holder.isEmpty() && sent.division().isEmpty()) {
      throw Payees.unknown();
    }
    return sent.of(holder);
  }

  private byte[] print(NewPosting sent) {
    return sent.fingerprint(sent.document().map(payees::trace).orElse(NO_NUMBER));
  }

  /** What was told decides, not whom a document names by now: people are merged and move. */
  private Posted again(NewPosting sent, Movements.Told before) {
    boolean same =
        sent.document().map(payees::traces).orElse(List.of(NO_NUMBER)).stream()
            .anyMatch(
                trace -> MessageDigest.isEqual(before.fingerprint(), sent.fingerprint(trace)));
    if (before.kind() != MovementKind.POSTING || !same) {
      throw MoneyRefusals.referenceUsed();
    }
    return json.readValue(before.answer(), Posted.class);
  }

  private Posted first(NewPosting sent, byte[] print) {
    Arrived arrived = new Arrived(sent.payer(), sent.amount(), sent.bookedOn());
    Target target =
        targets
            .find(new PostingTargets.Aim(sent.bill(), sent.person(), sent.year()), arrived)
            .orElseGet(() -> targets.suspended(sent.division(), arrived));
    Booking.Booked booked =
        booking.book(
            Booking.movement(
                MovementKind.POSTING,
                new NewMovement.Origin(sent.channel(), sent.reference(), print),
                target,
                arrived,
                List.of(LedgerEntry.channel(arrived.funder(), arrived.amount().negated()))),
            target.place());
    Posted posted = posted(sent, target, booked);
    movements.keep(booked.id(), json.writeValueAsString(posted));
    return posted;
  }

  private static Posted posted(NewPosting sent, Target target, Booking.Booked booked) {
    return new Posted(
        booked.id(),
        sent.channel(),
        sent.reference(),
        sent.bookedOn(),
        sent.amount(),
        new Posted.Landed(
            Booking.landed(target.place(), Account.BILL),
            Booking.landed(target.place(), Account.CREDIT),
            Booking.landed(target.place(), Account.SUSPENSE)),
        target.whose().person(),
        booked.bill().map(Postings::billed),
        target.place().notes());
  }

  static Posted.Billed billed(Bill bill) {
    return new Posted.Billed(bill.id(), bill.state(), bill.due(), bill.about().enrolment());
  }
}
