package org.canbao.service.protection;

import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Right;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 查看明文: the only way on which a plain value reaches a person: with the right, a purpose, a reason,
 * and a trace.
 */
public final class Reveal {

  private final Protection protection;
  private final RevealWitness witness;

  /** Reveals what the witness has written down. */
  public Reveal(Protection protection, RevealWitness witness) {
    this.protection = protection;
    this.witness = witness;
  }

  /** Opens a value for the current actor; the trace is written first, in the same transaction. */
  public Plain reveal(RevealRequest request) {
    if (!CurrentActor.get().may(Right.REVEAL_PERSONAL_DATA)) {
      throw Problem.forbidden(
          "reveal-not-allowed",
          Text.of("您没有查看个人信息明文的权限", "You may not see personal data in plain form"));
    }
    request.check();
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "a value is revealed in the transaction that keeps its trace");
    }
    witness.beforeRevealing(request);
    return protection.open(request.place(), request.value());
  }
}
