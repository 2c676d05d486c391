package org.canbao.policy.decision;

import java.util.Optional;
import org.canbao.policy.limit.AwardParts;
import org.canbao.policy.limit.Cap;
import org.canbao.policy.limit.LimitOutcome;
import org.canbao.policy.price.PriceOutcome;
import org.canbao.policy.waiting.ExemptBy;
import org.canbao.policy.waiting.Waiting;

/** 签名: puts the branches and counts of the outcomes into eight bytes. */
final class Signing {

  private Signing() {}

  static long sign(Outcomes outcomes, Standing standing) {
    Optional<Waiting> waiting = outcomes.settledWaiting();
    return Signature.pack(
            outcomes.status(standing).ordinal()
                | waiting.map(wait -> wait(wait, standing.year())).orElse(0),
            limit(outcomes.limit()))
        | price(outcomes);
  }

  private static int wait(Waiting waiting, int year) {
    return Signature.waitBits(
        0,
        waiting.exempt().map(Signing::exempt).orElse(0),
        Integer.bitCount(waiting.gapYears()),
        waiting.fixed() > 0 ? 1 : 0,
        waiting.variable(),
        waiting.carriedFrom().isPresent() ? year - waiting.carriedFrom().getAsInt() : 0);
  }

  private static int exempt(ExemptBy exempt) {
    return switch (exempt) {
      case ExemptBy.Newborn() -> Signature.NEWBORN;
      case ExemptBy.Switch() -> Signature.SWITCH;
      case ExemptBy.Group(var identity) -> identity.ordinal() + 1;
    };
  }

  private static int limit(LimitOutcome outcome) {
    return switch (outcome) {
      case LimitOutcome.Open _ -> 0;
      case LimitOutcome.Settled(Cap cap, AwardParts parts) ->
          Signature.limitBits(
              cap.continuousYears(),
              Integer.bitCount(parts.continuity()),
              Integer.bitCount(parts.claimFree()),
              Integer.bitCount(parts.gaps()),
              cap.limit().isEmpty() ? 1 : 0,
              cap.awards().equals(cap.continuity().plus(cap.claimFree())) ? 0 : 1);
    };
  }

  private static long price(Outcomes outcomes) {
    int open =
        (outcomes.settledWaiting().isEmpty() ? Signature.WAIT_OPEN : 0)
            | (outcomes.settledCap().isEmpty() ? Signature.LIMIT_OPEN : 0)
            | (outcomes.settledPrice().isEmpty() ? Signature.PRICE_OPEN : 0);
    return switch (outcomes.price()) {
      case PriceOutcome.Open _ -> Signature.priceBits(0, open, 0);
      case PriceOutcome.Settled settled ->
          Signature.priceBits(
              settled.subsidised().map(identity -> identity.ordinal() + 1).orElse(0),
              open,
              settled.price().standard().isEmpty() ? 1 : 0);
    };
  }
}
