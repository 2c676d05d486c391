package org.canbao.service.contribution;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canbao.service.contribution.Landing.Arrived;
import org.canbao.service.contribution.PostingTargets.Aim;
import org.canbao.service.contribution.PostingTargets.Target;
import org.canbao.service.contribution.ledger.Ledger;
import org.canbao.service.contribution.ledger.LedgerEntry;
import org.canbao.service.contribution.ledger.Movement;
import org.canbao.service.contribution.ledger.MovementKind;
import org.canbao.service.contribution.ledger.Movements;
import org.canbao.service.contribution.ledger.NewMovement;
import org.canbao.service.division.China;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 认领: money that nobody was known for goes to whom it belongs. */
@Service
public class Claims {

  private final Ledger ledger;
  private final Movements movements;
  private final PostingTargets targets;
  private final Booking booking;
  private final Clock clock;

  Claims(Ledger ledger, Movements movements, PostingTargets targets, Booking booking, Clock clock) {
    this.ledger = ledger;
    this.movements = movements;
    this.targets = targets;
    this.booking = booking;
    this.clock = clock;
  }

  /** 认领: it became known whose money in suspense is. It counts from the day on which it arrived. */
  @Transactional
  public Movement claim(
      long posting, Optional<Long> bill, Optional<Long> person, Optional<Integer> year) {
    Movement found = claimable(posting);
    Arrived arrived = waiting(found);
    Target target =
        targets
            .find(new Aim(bill, person, year), arrived)
            .orElseThrow(MoneyRefusals::targetUnknown);
    List<LedgerEntry> entries = new ArrayList<>(target.place().entries());
    entries.add(LedgerEntry.suspense(arrived.funder(), arrived.amount().negated()));
    booking.book(
        new NewMovement(
            MovementKind.TRANSFER,
            NewMovement.Origin.inside("claim:" + posting),
            target.whose(),
            China.today(clock),
            Optional.of(posting),
            entries),
        target.place());
    ledger.claim(posting, target.whose().person(), target.whose().bill());
    return movements.find(posting).orElseThrow();
  }

  /** Only what came in from outside, and was not taken back, can be somebody's. */
  private Movement claimable(long posting) {
    Movement seen = movements.find(posting).orElseThrow(MoneyRefusals::unknownPosting);
    ledger.queue(seen.channel(), seen.reference());
    Movement found = movements.find(posting).orElseThrow(MoneyRefusals::unknownPosting);
    if (found.kind() != MovementKind.POSTING) {
      throw MoneyRefusals.notAPosting();
    }
    if (found.reversed()) {
      throw MoneyRefusals.reversedAlready();
    }
    return found;
  }

  private Arrived waiting(Movement found) {
    return ledger.suspenseOf(found.id()).entrySet().stream()
        .filter(it -> it.getValue().isPositive())
        .findFirst()
        .map(it -> new Arrived(it.getKey(), it.getValue(), found.bookedOn()))
        .orElseThrow(MoneyRefusals::notUnclaimed);
  }
}
