package org.canbao.service.contribution;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.canbao.service.contribution.Landing.Arrived;
import org.canbao.service.contribution.PostingTargets.Aim;
import org.canbao.service.contribution.PostingTargets.Target;
import org.canbao.service.contribution.ledger.Ledger;
import org.canbao.service.contribution.ledger.MovementKind;
import org.canbao.service.contribution.ledger.NewMovement;
import org.canbao.service.division.China;
import org.canbao.service.enrolment.EndCause;
import org.canbao.service.enrolment.Enrolment;
import org.canbao.service.enrolment.EnrolmentEndings;
import org.canbao.service.enrolment.Enrolments;
import org.canbao.service.enrolment.people.EnrolledPeople;
import org.canbao.service.enrolment.people.EnrolledPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 划转: money that is there pays another bill than the one it came for. */
@Service
public class MoneyMoves {

  private final Ledger ledger;
  private final PostingTargets targets;
  private final Booking booking;
  private final Bills bills;
  private final Enrolments enrolments;
  private final EnrolmentEndings endings;
  private final EnrolledPeople people;
  private final Clock clock;

  MoneyMoves(
      Ledger ledger,
      PostingTargets targets,
      Booking booking,
      Bills bills,
      Enrolments enrolments,
      EnrolmentEndings endings,
      EnrolledPeople people,
      Clock clock) {
    this.ledger = ledger;
    this.targets = targets;
    this.booking = booking;
    this.bills = bills;
    this.enrolments = enrolments;
    this.endings = endings;
    this.people = people;
    this.clock = clock;
  }

  /** 结余划转: which credit shall pay a bill. */
  public record CreditMove(long person, Funder funder, Yuan amount, long bill) {}

  /** 结余划转: credit pays a bill, as of today. */
  @Transactional
  public Bill use(CreditMove wanted) {
    EnrolledPerson person = people.get(wanted.person());
    people.queue(person.file());
    Yuan there = ledger.creditOf(person.file()).getOrDefault(wanted.funder(), Yuan.ZERO);
    if (wanted.amount().compareTo(there) > 0) {
      throw MoneyRefusals.notEnoughCredit(there);
    }
    Bill bill = bills.get(wanted.bill());
    Enrolments.Kept kept = Bills.own(enrolments.kept(bill.about().enrolment()));
    if (kept.file() != person.file()) {
      throw MoneyRefusals.otherPerson();
    }
    Arrived arrived = new Arrived(wanted.funder(), wanted.amount(), China.today(clock));
    Target target =
        targets
            .find(new Aim(Optional.of(wanted.bill()), Optional.empty(), Optional.empty()), arrived)
            .orElseThrow(MoneyRefusals::targetUnknown);
    booking.book(
        Booking.movement(
            MovementKind.TRANSFER,
            NewMovement.Origin.inside("credit:" + UUID.randomUUID()),
            target,
            arrived,
            ledger.outOfCredit(
                new Ledger.Purse(person.file(), person.id(), wanted.funder()), wanted.amount())),
        target.place());
    return bills.get(target.whose().bill().orElseThrow());
  }

  /**
   * 转缴其他年度: the enrolment of a year that has not begun is taken back and its money pays another
   * bill of the same person.
   */
  @Transactional
  public Bill toOtherYear(long from, long version, long to) {
    Bill source = bills.locked(from, version);
    Enrolment it = enrolments.get(source.about().enrolment());
    Map<Funder, Yuan> before = ledger.ofBill(from);
    endings.cancel(it.id(), it.version(), EndCause.TAKEN_BACK);
    before.forEach(
        (funder, amount) -> {
          if (funder.isPersonal()) {
            use(new CreditMove(source.about().person(), funder, amount, bills.currentOf(to)));
          }
        });
    return bills.get(bills.currentOf(to));
  }
}
