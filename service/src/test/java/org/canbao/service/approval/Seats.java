package org.canbao.service.approval;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.canbao.service.actor.Right;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;

/** A matter of the tests' own: how many seats each office has. */
final class Seats implements ProposalKind<Seats.Change> {

  /** So many seats for an office of a division. */
  record Change(String office, int seats, long division) {

    Change {
      if (seats < 0) {
        throw Problem.invalid("seats-negative", Text.of("座位数不能为负", "no fewer than no seats"));
      }
    }
  }

  final Map<String, Integer> now = new ConcurrentHashMap<>();
  final AtomicInteger applied = new AtomicInteger();

  @Override
  public String name() {
    return "seats";
  }

  @Override
  public Class<Change> payload() {
    return Change.class;
  }

  @Override
  public Right propose() {
    return Right.DIVISION_CHANGE;
  }

  @Override
  public Right approve() {
    return Right.DIVISION_APPROVE;
  }

  @Override
  public Duration validity() {
    return Duration.ofDays(7);
  }

  @Override
  public Difference difference(Change change) {
    return Difference.NONE.with(
        "seats",
        Optional.ofNullable(now.get(change.office())).map(Object::toString),
        Optional.of(Integer.toString(change.seats())));
  }

  @Override
  public void apply(Change change, Proposal proposal) {
    if (change.seats() > 100) {
      throw Problem.conflict("too-many-seats", Text.of("座位过多", "too many seats"));
    }
    applied.incrementAndGet();
    now.put(change.office(), change.seats());
  }

  @Override
  public Optional<Long> division(Change change) {
    return change.division() == 0 ? Optional.empty() : Optional.of(change.division());
  }

  @Override
  public String record(Change change) {
    return "office:" + change.office();
  }
}
