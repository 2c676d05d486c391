package org.canbao.service.contribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canbao.service.contribution.Line.Share;
import org.canbao.service.contribution.ledger.Ledger;
import org.canbao.service.contribution.ledger.LedgerEntry;
import org.canbao.service.enrolment.Enrolments;
import org.canbao.service.enrolment.people.EnrolledPerson;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Component;

/**
 * 到账归属: where a person's money goes: to the bill as far as something is owed, else to the person's
 * credit. The price is that of the day on which the last of the money arrived.
 */
@Component
class Landing {

  private final Settling settling;
  private final Pricing pricing;
  private final Quotes quotes;
  private final Enrolments enrolments;
  private final Ledger ledger;
  private final Payers payers;
  private final Restorations restorations;

  Landing(
      Settling settling,
      Pricing pricing,
      Quotes quotes,
      Enrolments enrolments,
      Ledger ledger,
      Payers payers,
      Restorations restorations) {
    this.settling = settling;
    this.pricing = pricing;
    this.quotes = quotes;
    this.enrolments = enrolments;
    this.ledger = ledger;
    this.payers = payers;
    this.restorations = restorations;
  }

  /** 到账款: an amount, more than nothing, whose, and its day. */
  record Arrived(Funder funder, Yuan amount, LocalDate day) {
    Arrived {
      if (!amount.isPositive()) {
        throw new IllegalArgumentException(
            "what arrives is more than 0.00, but was %s".formatted(amount));
      }
    }
  }

  /**
   * 归属.
   *
   * @param bill the bill it went to or was meant for
   * @param more whether more came than was owed
   */
  record Place(List<LedgerEntry> entries, Optional<Bill> bill, boolean more, List<Note> notes) {}

  /** For a person without a bill: all of it is credit. */
  Place onCredit(EnrolledPerson person, Arrived arrived, Note why) {
    return new Place(
        List.of(LedgerEntry.credit(person.id(), arrived.funder(), arrived.amount())),
        Optional.empty(),
        false,
        List.of(why));
  }

  /** For a bill. */
  Place onBill(Bill bill, EnrolledPerson person, Arrived arrived) {
    if (person.isDeadOn(arrived.day())) {
      return untouched(bill, arrived, dead());
    }
    if (bill.state() == BillState.CANCELLED) {
      return revived(bill, person, arrived)
          .map(now -> split(now, arrived, List.of(revived(now))))
          .orElseGet(() -> untouched(bill, arrived, cancelled(bill)));
    }
    if (!bill.state().isAwaiting() || !arrived.funder().isPersonal()) {
      return split(bill, arrived, List.of());
    }
    if (!payers.isHere(person)) {
      return isInTime(bill, arrived)
          ? split(bill, arrived, List.of())
          : untouched(bill, arrived, movedAway());
    }
    try {
      return priced(bill, arrived);
    } catch (Problem problem) {
      return untouched(bill, arrived, Note.of(problem.code(), problem.text()));
    }
  }

  /** Money that came in time and was told of too late still pays what lapsed without it. */
  private Optional<Bill> revived(Bill bill, EnrolledPerson person, Arrived arrived) {
    return payers.isHere(person)
        ? restorations.revive(bill, decisive(bill, arrived))
        : Optional.empty();
  }

  private Place priced(Bill bill, Arrived arrived) {
    LocalDate day = decisive(bill, arrived);
    Quote quote =
        pricing.quote(
            quotes.question(enrolments.kept(bill.about().enrolment()), day, helpers(bill)));
    List<Note> notes = new ArrayList<>(timing(quote));
    if (quote.personal().equals(bill.personal())) {
      return split(bill, arrived, notes);
    }
    notes.add(
        Note.of(
            "price-changed",
            Text.of(
                    "按 %s 到账计价，个人侧应缴由 %s 元变为 %s 元",
                    "priced as of %s: the person's side owes %s yuan before, %s now")
                .formatted(day, bill.personal(), quote.personal())));
    return split(settling.reissue(bill, quote), arrived, notes);
  }

  /** Whether the price that was billed still holds, also when nobody here may ask for another. */
  private boolean isInTime(Bill bill, Arrived arrived) {
    LocalDate day = decisive(bill, arrived);
    return bill.about().dueBy().map(due -> !day.isAfter(due)).orElse(false);
  }

  /** The last day decides, and what was told last need not have been booked last. */
  private LocalDate decisive(Bill bill, Arrived arrived) {
    return ledger.lastDayOf(bill.id()).filter(arrived.day()::isBefore).orElse(arrived.day());
  }

  private Place split(Bill bill, Arrived arrived, List<Note> before) {
    Yuan owed = settling.dueOf(bill, arrived.funder());
    Yuan toBill = arrived.amount().atMost(owed);
    Yuan more = arrived.amount().minus(toBill);
    List<Note> notes = new ArrayList<>(before);
    if (more.isPositive()) {
      notes.add(toBill.isZero() ? paidAlready(more) : overpaid(more));
    }
    long person = bill.about().person();
    return new Place(
        List.of(
            LedgerEntry.bill(bill.id(), person, arrived.funder(), toBill),
            LedgerEntry.credit(person, arrived.funder(), more)),
        Optional.of(bill),
        more.isPositive(),
        notes);
  }

  private static Place untouched(Bill bill, Arrived arrived, Note why) {
    return new Place(
        List.of(LedgerEntry.credit(bill.about().person(), arrived.funder(), arrived.amount())),
        Optional.of(bill),
        false,
        List.of(why));
  }

  static List<Share> helpers(Bill bill) {
    return bill.lines().stream()
        .filter(line -> line.kind() == LineKind.PREMIUM)
        .flatMap(line -> line.shares().stream())
        .filter(share -> share.funder().isHelper())
        .toList();
  }

  private static List<Note> timing(Quote quote) {
    Quote.Effect effect = quote.effect();
    String from = effect.benefitFrom().map(LocalDate::toString).orElse("?");
    return switch (effect.timing()) {
      case EARLY ->
          List.of(
              Note.of(
                  "early",
                  Text.of(
                      "集中参保期前到账，视同集中期缴费", "arrived before the window opens; counts as inside it")));
      case LATE ->
          List.of(
              Note.of(
                  "late",
                  Text.of(
                          "集中参保期及延长期之后到账，设等待期，自 %s 起享受待遇",
                          "arrived after the window and its extensions: a wait applies, benefits"
                              + " from %s")
                      .formatted(from)));
      case IN_WINDOW, IN_EXTENSION, UNKNOWN -> List.of();
    };
  }

  private static Note overpaid(Yuan more) {
    return Note.of(
        "overpaid",
        Text.of(
                "多缴 %s 元，记入个人结余，可退费或划转",
                "%s yuan too much became credit; it can be refunded or moved")
            .formatted(more));
  }

  private static Note paidAlready(Yuan more) {
    return Note.of(
        "paid-already",
        Text.of(
                "该缴费单已缴清，%s 元记入个人结余，可退费或划转",
                "the bill was paid already: %s yuan became credit; it can be refunded or moved")
            .formatted(more));
  }

  static Note dead() {
    return Note.of(
        "payer-dead",
        Text.of(
            "该人员到账日前已去世，不予参保，款项记入结余待退费",
            "this person had died before the money arrived: no enrolment, the money waits to be"
                + " refunded"));
  }

  private static Note movedAway() {
    return Note.of(
        "payer-elsewhere",
        Text.of(
            "该人员已迁出本辖区，缴费单价格已过期，款项记入个人结余，由现管辖地重新计价",
            "this person has moved elsewhere and the price of the bill no longer holds; the money"
                + " became credit, and the place that keeps the person now prices the bill anew"));
  }

  private static Note revived(Bill bill) {
    return Note.of(
        "told-late",
        Text.of(
                "到账日在参保年度内，因未缴费取消的参保登记已恢复，缴费单为 %d",
                "the money came in within the year: the enrolment that had lapsed unpaid stands"
                    + " again, with bill %d")
            .formatted(bill.id()));
  }

  private static Note cancelled(Bill bill) {
    return Note.of(
        "bill-cancelled",
        Text.of("缴费单 %d 已取消，款项记入个人结余", "bill %d is cancelled; the money became credit")
            .formatted(bill.id()));
  }
}
