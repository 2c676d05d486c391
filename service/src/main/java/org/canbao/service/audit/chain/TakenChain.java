package org.canbao.service.audit.chain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** 占用的链: the chain that the running transaction hangs its entries to, and where it ends now. */
final class TakenChain implements TransactionSynchronization {

  /** 链尾: a chain as it was locked, at a time of the database's clock. */
  record End(int chain, long length, byte[] head, Instant at) {}

  private Optional<End> end = Optional.empty();
  private long takenNanos;

  /**
   * That of the running transaction, which there must be: an entry is kept with what it tells, or
   * not at all.
   */
  static TakenChain ofTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("an audit entry needs the transaction of what it tells");
    }
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(TakenChain.class::isInstance)
        .map(TakenChain.class::cast)
        .findFirst()
        .orElseGet(TakenChain::register);
  }

  private static TakenChain register() {
    TakenChain taken = new TakenChain();
    TransactionSynchronizationManager.registerSynchronization(taken);
    return taken;
  }

  Optional<End> end() {
    return end;
  }

  void take(End locked) {
    end = Optional.of(locked);
    takenNanos = System.nanoTime();
  }

  void moveTo(long length, byte[] head) {
    end = end.map(old -> new End(old.chain(), length, head, old.at()));
  }

  void letGo() {
    end = Optional.empty();
  }

  /** The database's time now, reckoned from when the chain was taken. */
  Instant now() {
    Duration since = Duration.ofNanos(System.nanoTime() - takenNanos);
    return end.orElseThrow().at().plus(since).truncatedTo(ChronoUnit.MICROS);
  }

  /** Going back to a savepoint may have undone entries and let go of the chain. */
  @Override
  public void savepointRollback(Object savepoint) {
    letGo();
  }
}
