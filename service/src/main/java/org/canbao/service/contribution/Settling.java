package org.canbao.service.contribution;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.contribution.ledger.Ledger;
import org.canbao.service.contribution.ledger.LedgerEntry;
import org.canbao.service.contribution.ledger.MovementKind;
import org.canbao.service.contribution.ledger.NewMovement;
import org.canbao.service.division.China;
import org.canbao.service.enrolment.EnrolmentCourse;
import org.springframework.stereotype.Component;

/** 结算: what money that moved makes of bills, and bills of enrolments. */
@Component
class Settling {

  private final BillRows rows;
  private final Ledger ledger;
  private final EnrolmentCourse course;
  private final ContributionTrail trail;
  private final Clock clock;

  Settling(
      BillRows rows, Ledger ledger, EnrolmentCourse course, ContributionTrail trail, Clock clock) {
    this.rows = rows;
    this.ledger = ledger;
    this.course = course;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * 更新状态: reads what has arrived; the enrolment is posted when the person's side is complete, and
   * falls back when it no longer is.
   *
   * @param withMore whether more came than was owed
   */
  Bill settle(long id, boolean withMore) {
    Bill bill = rows.find(id).orElseThrow();
    if (bill.state() == BillState.CANCELLED) {
      return bill;
    }
    BillState next = bill.settled(withMore || bill.state() == BillState.OVERPAID);
    set(bill, next);
    if (!next.isAwaiting() && bill.state().isAwaiting()) {
      course.posted(
          bill.about().enrolment(), ledger.lastDayOf(id).orElseGet(() -> China.today(clock)));
    }
    if (next.isAwaiting() && !bill.state().isAwaiting()) {
      course.fallBack(bill.about().enrolment(), "reversal");
    }
    return rows.find(id).orElseThrow();
  }

  private void set(Bill bill, BillState next) {
    if (bill.state() != next) {
      rows.set(bill.id(), next);
      trail.changed("bill", bill.id(), rows.division(bill.id()), bill.state(), next);
    }
  }

  /** 出账单: a new bill of a quote; its price may be nothing for the person. */
  Bill issue(long enrolment, long person, long division, Quote quote) {
    long id =
        rows.insert(
            new BillRows.New(
                enrolment,
                person,
                division,
                quote,
                quote.effect().lastDay().filter(last -> !quote.asked().on().isAfter(last)),
                CurrentActor.get().id()));
    trail.created(
        "bill",
        id,
        division,
        Map.of(
            "enrolment", enrolment,
            "year", quote.asked().year(),
            "personal", quote.personal().toString(),
            "total", quote.total().toString()));
    return rows.find(id).orElseThrow();
  }

  /** 重出账单: another price; what had arrived moves along, what is too much becomes credit. */
  Bill reissue(Bill old, Quote quote) {
    long division = rows.division(old.id());
    set(old, BillState.CANCELLED);
    Bill now = issue(old.about().enrolment(), old.about().person(), division, quote);
    List<LedgerEntry> entries = new ArrayList<>();
    Yuan left = now.personal();
    for (Map.Entry<Funder, Yuan> held : ledger.ofBill(old.id()).entrySet()) {
      Funder funder = held.getKey();
      Yuan kept = held.getValue().atMost(funder.isPersonal() ? left : stateShare(now, funder));
      left = funder.isPersonal() ? left.minus(kept) : left;
      long person = old.about().person();
      entries.add(LedgerEntry.bill(old.id(), person, funder, held.getValue().negated()));
      entries.add(LedgerEntry.bill(now.id(), person, funder, kept));
      entries.add(LedgerEntry.credit(person, funder, held.getValue().minus(kept)));
    }
    if (!entries.isEmpty()) {
      ledger.append(
          new NewMovement(
              MovementKind.TRANSFER,
              NewMovement.Origin.inside("reissue:%d:%d".formatted(old.id(), now.id())),
              new NewMovement.Whose(
                  Optional.of(old.about().person()), Optional.of(now.id()), division),
              ledger.lastDayOf(old.id()).orElseGet(() -> China.today(clock)),
              Optional.empty(),
              entries));
    }
    return settle(now.id(), false);
  }

  /** 取消账单: what had arrived for it becomes the person's credit. */
  void cancel(Bill bill) {
    long division = rows.division(bill.id());
    set(bill, BillState.CANCELLED);
    List<LedgerEntry> entries = new ArrayList<>();
    ledger
        .ofBill(bill.id())
        .forEach(
            (funder, amount) -> {
              long person = bill.about().person();
              entries.add(LedgerEntry.bill(bill.id(), person, funder, amount.negated()));
              entries.add(LedgerEntry.credit(person, funder, amount));
            });
    if (!entries.isEmpty()) {
      ledger.append(
          new NewMovement(
              MovementKind.RELEASE,
              NewMovement.Origin.inside("release:" + bill.id()),
              new NewMovement.Whose(
                  Optional.of(bill.about().person()), Optional.of(bill.id()), division),
              China.today(clock),
              Optional.empty(),
              entries));
    }
  }

  /** 应收: what a funder still owes on a bill; on the person's side all funders stand together. */
  Yuan dueOf(Bill bill, Funder funder) {
    if (funder.isPersonal()) {
      return bill.due();
    }
    Yuan paid = ledger.ofBill(bill.id()).getOrDefault(funder, Yuan.ZERO);
    return stateShare(bill, funder).minus(paid).atLeastZero();
  }

  private static Yuan stateShare(Bill bill, Funder funder) {
    return Yuan.sum(bill.lines().stream().map(line -> line.of(funder::equals)).toList());
  }
}
