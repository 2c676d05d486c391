package org.canbao.service.contribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.contribution.ledger.Ledger;
import org.canbao.service.contribution.ledger.LedgerEntry;
import org.canbao.service.contribution.ledger.MovementKind;
import org.canbao.service.contribution.ledger.NewMovement;
import org.canbao.service.division.China;
import org.canbao.service.enrolment.EnrolmentCourse;
import org.canbao.service.enrolment.EnrolmentRestored;
import org.canbao.service.enrolment.Enrolments;
import org.canbao.service.rest.Problem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * 恢复缴费: an enrolment that is there again gets its bill again, priced as of the day on which its
 * money had arrived, and the money that had come free for it, if all of that is still credit.
 */
@Component
class Restorations {

  private final BillRows rows;
  private final Ledger ledger;
  private final Quotes quotes;
  private final Pricing pricing;
  private final Settling settling;
  private final Enrolments enrolments;
  private final EnrolmentCourse course;
  private final Clock clock;

  Restorations(
      BillRows rows,
      Ledger ledger,
      Quotes quotes,
      Pricing pricing,
      Settling settling,
      Enrolments enrolments,
      EnrolmentCourse course,
      Clock clock) {
    this.rows = rows;
    this.ledger = ledger;
    this.quotes = quotes;
    this.pricing = pricing;
    this.settling = settling;
    this.enrolments = enrolments;
    this.course = course;
    this.clock = clock;
  }

  @EventListener
  void heed(EnrolmentRestored event) {
    rows.lastCancelled(event.enrolmentId()).ifPresent(this::restore);
  }

  /**
   * 补缴恢复: an enrolment that lapsed unpaid has a bill again, as of a day of its year on which money
   * came in; nothing if it did not lapse, or something else took its place.
   */
  Optional<Bill> revive(Bill old, LocalDate day) {
    long enrolment = old.about().enrolment();
    return rows.lastCancelled(enrolment)
        .filter(last -> last.id() == old.id())
        .filter(_ -> course.reviveUnpaid(enrolment, day))
        .flatMap(last -> restore(last, ledger.releasedFrom(last.id()), day));
  }

  private void restore(Bill old) {
    Map<Funder, Yuan> released = ledger.releasedFrom(old.id());
    LocalDate day =
        released.isEmpty()
            ? China.today(clock)
            : ledger.lastDayOf(old.id()).orElseGet(() -> China.today(clock));
    restore(old, released, day);
  }

  private Optional<Bill> restore(Bill old, Map<Funder, Yuan> released, LocalDate day) {
    Enrolments.Kept kept = enrolments.kept(old.about().enrolment());
    return quote(kept, day, old)
        .map(
            quote -> {
              Bill now =
                  settling.issue(kept.it().id(), kept.it().personId(), kept.division(), quote);
              course.billed(kept.it().id());
              if (isStillThere(kept.file(), released)) {
                putBack(kept.file(), old, now, new Released(released, day));
              }
              return settling.settle(now.id(), false);
            });
  }

  /** Without a price it stays registered, and a clerk bills it. */
  private Optional<Quote> quote(Enrolments.Kept kept, LocalDate day, Bill old) {
    try {
      return Optional.of(pricing.quote(quotes.question(kept, day, Landing.helpers(old))));
    } catch (Problem unpriced) {
      return Optional.empty();
    }
  }

  private boolean isStillThere(long file, Map<Funder, Yuan> released) {
    Map<Funder, Yuan> credit = ledger.creditOf(file);
    return !released.isEmpty()
        && released.entrySet().stream()
            .allMatch(
                it -> credit.getOrDefault(it.getKey(), Yuan.ZERO).compareTo(it.getValue()) >= 0);
  }

  /** 已释放款: what had come free, and the day that decides. */
  private record Released(Map<Funder, Yuan> amounts, LocalDate day) {}

  private void putBack(long file, Bill old, Bill now, Released released) {
    long person = old.about().person();
    List<LedgerEntry> entries = new ArrayList<>();
    Yuan left = now.personal();
    for (Map.Entry<Funder, Yuan> one : released.amounts().entrySet()) {
      Funder funder = one.getKey();
      Yuan owed = funder.isPersonal() ? left : settling.dueOf(now, funder);
      Yuan back = one.getValue().atMost(owed);
      left = funder.isPersonal() ? left.minus(back) : left;
      entries.addAll(ledger.outOfCredit(new Ledger.Purse(file, person, funder), back));
      entries.add(LedgerEntry.bill(now.id(), person, funder, back));
    }
    if (entries.stream().anyMatch(entry -> !entry.amount().isZero())) {
      ledger.append(
          new NewMovement(
              MovementKind.TRANSFER,
              NewMovement.Origin.inside("restore:%d:%d".formatted(old.id(), now.id())),
              new NewMovement.Whose(
                  Optional.of(person), Optional.of(now.id()), rows.division(now.id())),
              released.day(),
              Optional.empty(),
              entries));
    }
  }
}
