package org.canbao.policy.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.canbao.policy.limit.Cap;
import org.canbao.policy.limit.LimitOutcome;
import org.canbao.policy.price.Price;
import org.canbao.policy.price.PriceOutcome;
import org.canbao.policy.term.MissingFact;
import org.canbao.policy.waiting.Waiting;
import org.canbao.policy.waiting.WaitingOutcome;

/**
 * 各事项结果: what each matter decided for one person.
 *
 * @param waiting the wait
 * @param repairOptions what further repair would do
 * @param limit the payment limit
 * @param price the price
 */
record Outcomes(
    WaitingOutcome waiting,
    List<RepairOption> repairOptions,
    LimitOutcome limit,
    PriceOutcome price) {

  Optional<Waiting> settledWaiting() {
    return switch (waiting) {
      case WaitingOutcome.Settled settled -> Optional.of(settled.waiting());
      case WaitingOutcome.Open _ -> Optional.empty();
    };
  }

  Optional<Cap> settledCap() {
    return switch (limit) {
      case LimitOutcome.Settled settled -> Optional.of(settled.cap());
      case LimitOutcome.Open _ -> Optional.empty();
    };
  }

  Optional<Price> settledPrice() {
    return switch (price) {
      case PriceOutcome.Settled settled -> Optional.of(settled.price());
      case PriceOutcome.Open _ -> Optional.empty();
    };
  }

  List<MissingFact> missing() {
    if (isSettled()) {
      return List.of();
    }
    List<MissingFact> waits =
        waiting instanceof WaitingOutcome.Open open ? open.missing() : List.of();
    List<MissingFact> limits = limit instanceof LimitOutcome.Open open ? open.missing() : List.of();
    List<MissingFact> prices = price instanceof PriceOutcome.Open open ? open.missing() : List.of();
    return Stream.of(waits, limits, prices).flatMap(List::stream).distinct().toList();
  }

  private boolean isSettled() {
    return waiting instanceof WaitingOutcome.Settled
        && limit instanceof LimitOutcome.Settled
        && price instanceof PriceOutcome.Settled;
  }

  Status status(Standing standing) {
    if (!isSettled()) {
      return Status.UNDECIDED;
    }
    if (!standing.enrolled()) {
      return Status.NOT_ENROLLED;
    }
    Waiting settled = settledWaiting().orElseThrow();
    if (!standing.on().isBefore(settled.benefitFrom())) {
      return Status.COVERED;
    }
    return settled.lastDay().isPresent() ? Status.WAITING : Status.NOT_STARTED;
  }

  long signature(Standing standing) {
    return Signing.sign(this, standing);
  }
}
