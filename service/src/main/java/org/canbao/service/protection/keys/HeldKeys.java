package org.canbao.service.protection.keys;

import java.util.HashSet;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 已占用的密钥: the data keys that the running transaction already holds, so that each costs one question
 * only.
 */
final class HeldKeys implements TransactionSynchronization {

  private final Set<Integer> ids = new HashSet<>();

  /** Those of the running transaction, which there must be: who seals also writes in it. */
  static HeldKeys ofTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "sealing and indexing need the transaction that writes or looks up");
    }
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(HeldKeys.class::isInstance)
        .map(HeldKeys.class::cast)
        .findFirst()
        .orElseGet(HeldKeys::register);
  }

  private static HeldKeys register() {
    HeldKeys held = new HeldKeys();
    TransactionSynchronizationManager.registerSynchronization(held);
    return held;
  }

  boolean contains(int id) {
    return ids.contains(id);
  }

  void add(int id) {
    ids.add(id);
  }

  /** Going back to a savepoint lets go of what was taken after it. */
  @Override
  public void savepointRollback(Object savepoint) {
    ids.clear();
  }
}
