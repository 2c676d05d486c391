package org.canbao.policy.block;

import org.canbao.policy.decision.Signature;
import org.canbao.policy.decision.Status;

/** 逐行核定: decides one row after the other, whatever its circumstances. */
final class RowRule {

  private static final int UNDECIDED = Status.UNDECIDED.ordinal();
  private static final int NOT_ENROLLED = Status.NOT_ENROLLED.ordinal();
  private static final int NOT_STARTED = Status.NOT_STARTED.ordinal();
  private static final int WAITING = Status.WAITING.ordinal();
  private static final int COVERED = Status.COVERED.ordinal();

  private final BlockPolicy policy;
  private final WaitColumn waits;
  private final LimitColumn limits;
  private final PriceColumn prices;

  RowRule(BlockPolicy policy) {
    this.policy = policy;
    this.waits = new WaitColumn(policy);
    this.limits = new LimitColumn(policy);
    this.prices = new PriceColumn(policy);
  }

  void decide(Standings people, int row, Verdicts verdicts) {
    int gaps = policy.gaps(people, row);
    int wait = waits.decide(people, row, gaps, verdicts);
    int limit = limits.decide(people, row, gaps, verdicts);
    int price = prices.decide(people, row, verdicts);
    int open =
        (wait == Verdicts.OPEN ? Signature.WAIT_OPEN : 0)
            | (limit == Verdicts.OPEN ? Signature.LIMIT_OPEN : 0)
            | (price == Verdicts.OPEN ? Signature.PRICE_OPEN : 0);
    int status =
        open != 0 ? UNDECIDED : status(wait, people.traits[row], verdicts.benefitFrom[row]);
    verdicts.wait[row] |= status;
    if (verdicts.signature.length > 0) {
      verdicts.signature[row] = sign(status, wait, limit, price, open);
    }
  }

  private int status(int wait, int traits, int benefitFrom) {
    if ((traits & Traits.ENROLLED) == 0) {
      return NOT_ENROLLED;
    }
    if (policy.on >= benefitFrom) {
      return COVERED;
    }
    return (wait & Signature.HAS_WAIT) != 0 ? WAITING : NOT_STARTED;
  }

  private static long sign(int status, int wait, int limit, int price, int open) {
    int waitBits = wait == Verdicts.OPEN ? 0 : wait;
    int limitBits = limit == Verdicts.OPEN ? 0 : limit;
    int priceBits = price == Verdicts.OPEN ? 0 : price;
    return Signature.pack(status | waitBits, limitBits)
        | Signature.priceBits(priceBits & 0x1F, open, priceBits >>> 5);
  }
}
