package org.canbao.service.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.contribution.ledger.Account;
import org.canbao.service.contribution.ledger.Ledger;
import org.canbao.service.contribution.ledger.LedgerEntry;
import org.canbao.service.contribution.ledger.MovementKind;
import org.canbao.service.contribution.ledger.NewMovement;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** 入账: appends a movement and lets bills and enrolments follow. */
@Component
class Booking {

  private final Ledger ledger;
  private final Settling settling;
  private final ContributionTrail trail;

  Booking(Ledger ledger, Settling settling, ContributionTrail trail) {
    this.ledger = ledger;
    this.settling = settling;
    this.trail = trail;
  }

  /** 已入账: the number, and the bill as it stands now. */
  record Booked(long id, Optional<Bill> bill) {}

  /**
   * Books money that comes from one account to where it belongs.
   *
   * @param from takes the money out of where it was
   */
  Booked book(NewMovement movement, Landing.Place place) {
    long id = append(movement);
    return new Booked(id, place.bill().map(bill -> settling.settle(bill.id(), place.more())));
  }

  /** Appends a movement, tells the trail of it, and refuses a number that was used elsewhere. */
  long append(NewMovement movement) {
    try {
      long id = ledger.append(movement);
      trail.created(
          "movement",
          id,
          movement.whose().division(),
          Map.of(
              "kind", movement.kind().name(),
              "channel", movement.origin().channel(),
              "reference", movement.origin().reference(),
              "entries", movement.entries().stream().map(Booking::told).toList()));
      return id;
    } catch (DuplicateKeyException used) {
      throw MoneyRefusals.referenceUsed();
    }
  }

  private static String told(LedgerEntry entry) {
    return "%s %s %s".formatted(entry.account(), entry.funder(), entry.amount());
  }

  /** A movement of money to a place: what leaves one account arrives in others. */
  static NewMovement movement(
      MovementKind kind,
      NewMovement.Origin origin,
      PostingTargets.Target target,
      Landing.Arrived arrived,
      List<LedgerEntry> from) {
    List<LedgerEntry> entries = new ArrayList<>(target.place().entries());
    entries.addAll(from);
    return new NewMovement(kind, origin, target.whose(), arrived.day(), Optional.empty(), entries);
  }

  /** What of a place's entries went to an account. */
  static Yuan landed(Landing.Place place, Account account) {
    return Yuan.sum(
        place.entries().stream()
            .filter(entry -> entry.account() == account)
            .map(LedgerEntry::amount)
            .toList());
  }
}
