package org.canbao.policy.block;

import org.canbao.policy.decision.Signature;
import org.canbao.policy.decision.Status;

/** 批量核定规则: decides rows of standings under one policy, one after the other. */
public final class BlockRule {

  private static final int UNDECIDED = Status.UNDECIDED.ordinal();
  private static final int NOT_ENROLLED = Status.NOT_ENROLLED.ordinal();
  private static final int NOT_STARTED = Status.NOT_STARTED.ordinal();
  private static final int WAITING = Status.WAITING.ordinal();
  private static final int COVERED = Status.COVERED.ordinal();
  private static final int HAS_WAIT = Signature.waitBits(0, 0, 0, 1, -1, 31) & 0x3FFFFFFF;

  private final BlockPolicy policy;
  private final WaitColumn waits;
  private final LimitColumn limits;
  private final PriceColumn prices;

  /** Takes the policy that all rows are decided under. */
  public BlockRule(BlockPolicy policy) {
    this.policy = policy;
    this.waits = new WaitColumn(policy);
    this.limits = new LimitColumn(policy);
    this.prices = new PriceColumn(policy);
  }

  /** Decides the rows from one up to, not including, another. */
  public void decide(Standings people, int from, int to, Verdicts verdicts) {
    boolean signed = verdicts.signature.length > 0;
    for (int row = from; row < to; row++) {
      int wait = waits.decide(people, row, verdicts);
      int limit = limits.decide(people, row, verdicts);
      int price = prices.decide(people, row, verdicts);
      int open =
          (wait == Verdicts.OPEN ? Signature.WAIT_OPEN : 0)
              | (limit == Verdicts.OPEN ? Signature.LIMIT_OPEN : 0)
              | (price == Verdicts.OPEN ? Signature.PRICE_OPEN : 0);
      int status =
          open != 0
              ? UNDECIDED
              : status(wait, people.traits[row], verdicts.benefitFrom[row]);
      verdicts.status[row] = (byte) status;
      if (signed) {
        verdicts.signature[row] = sign(status, wait, limit, price, open);
      }
    }
  }

  private int status(int wait, int traits, int benefitFrom) {
    if ((traits & Traits.ENROLLED) == 0) {
      return NOT_ENROLLED;
    }
    if (policy.on >= benefitFrom) {
      return COVERED;
    }
    return (wait & HAS_WAIT) != 0 ? WAITING : NOT_STARTED;
  }

  private static long sign(int status, int wait, int limit, int price, int open) {
    int waitBits = wait == Verdicts.OPEN ? 0 : wait;
    int limitBits = limit == Verdicts.OPEN ? 0 : limit;
    int priceBits = price == Verdicts.OPEN ? 0 : price;
    return Signature.pack(status | waitBits, limitBits)
        | Signature.priceBits(priceBits & 0x1F, open, priceBits >>> 5);
  }
}
