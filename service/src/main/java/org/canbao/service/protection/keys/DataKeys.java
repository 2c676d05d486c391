package org.canbao.service.protection.keys;

import java.util.List;
import java.util.Optional;
import org.canbao.service.protection.cipher.Sm4Gcm;
import org.canbao.service.protection.keys.DataKey.Kind;
import org.canbao.service.protection.keys.DataKey.State;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 数据密钥库: the data keys of this instance, unwrapped in memory.
 *
 * <p>Other instances may replace a key at any time. Who writes or looks up therefore holds its key
 * until the transaction ends and asks for its state once; a replacement waits for the holders. So
 * nothing is ever written with a key that is being emptied. Who opens a value needs no state: its
 * key is named in it, and an unknown one is looked up.
 */
public final class DataKeys {

  private static final int INDEX_LENGTH = 32;
  private static final int ATTEMPTS = 5;
  private static final int TURNS = 60;

  private final MasterKeyring masters;
  private final DataKeyRows rows;
  private final TransactionTemplate apart;
  private volatile List<DataKey> keys;

  /** Unwraps all keys, or throws {@link KeyTrouble}. */
  public DataKeys(
      MasterKeyring masters, JdbcClient database, PlatformTransactionManager transactions) {
    this.masters = masters;
    this.rows = new DataKeyRows(database);
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.keys = List.of();
    reload();
  }

  /**
   * The active key for new values, made if there is none, held until the running transaction ends.
   */
  public DataKey held(Kind kind, String purpose) {
    HeldKeys held = HeldKeys.ofTransaction();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      DataKey key = active(kind, purpose).orElseGet(() -> create(kind, purpose));
      if (held.contains(key.id()) || rows.hold(key.id()) == State.ACTIVE) {
        held.add(key.id());
        return key;
      }
      reload();
    }
    throw new IllegalStateException("the keys of %s are replaced all the time".formatted(purpose));
  }

  /**
   * All keys under which a value may be found: the active one, held, and those that still have
   * values.
   */
  public List<DataKey> searched(String purpose) {
    held(Kind.INDEX, purpose);
    return keys.stream()
        .filter(key -> key.is(Kind.INDEX, purpose) && key.state() != State.RETIRED)
        .sorted((one, other) -> one.state().compareTo(other.state()))
        .toList();
  }

  /** A key by the number that stands in a sealed value. */
  public DataKey get(int id) {
    return find(id)
        .or(
            () -> {
              reload();
              return find(id);
            })
        .orElseThrow(
            () -> new IllegalStateException("there is no data key %d any more".formatted(id)));
  }

  /** Looks at the table again. */
  public void reload() {
    keys = rows.list().stream().map(row -> row.unwrapped(masters)).toList();
  }

  /** All keys as of the last look. */
  public List<DataKey> list() {
    return keys;
  }

  private Optional<DataKey> find(int id) {
    return keys.stream().filter(key -> key.id() == id).findFirst();
  }

  private Optional<DataKey> active(Kind kind, String purpose) {
    return keys.stream()
        .filter(key -> key.is(kind, purpose) && key.state() == State.ACTIVE)
        .findFirst();
  }

  /**
   * In a transaction of its own: a key that rolled back with the first value would leave this
   * instance with a phantom.
   */
  private DataKey create(Kind kind, String purpose) {
    apart.executeWithoutResult(
        _ -> {
          rows.lockCreation();
          reload();
          if (active(kind, purpose).isEmpty()) {
            insert(kind, purpose);
          }
        });
    reload();
    return active(kind, purpose).orElseThrow();
  }

  private void insert(Kind kind, String purpose) {
    int id = rows.nextId();
    byte[] secret = Sm4Gcm.random(kind == Kind.SEAL ? Sm4Gcm.KEY : INDEX_LENGTH);
    MasterKey master = masters.current();
    byte[] wrapped = master.wrap(DataKeyRows.place(kind, purpose, id), secret);
    rows.insert(new DataKeyRows.Row(id, kind, purpose, State.ACTIVE, master.id(), wrapped));
  }

  /**
   * 换钥: from here on new values use a new key, and the one before retires. Waits for those who hold
   * it, in short turns, so that nobody who comes after them stands in a queue for long.
   */
  public void replace(DataKey key) {
    for (int turn = 1; ; turn++) {
      try {
        apart.executeWithoutResult(_ -> replaceNow(key));
        reload();
        return;
      } catch (PessimisticLockingFailureException held) {
        if (turn == TURNS) {
          throw held;
        }
      }
    }
  }

  private void replaceNow(DataKey key) {
    rows.lockCreation();
    rows.takeOver(key.id());
    rows.move(key.id(), State.ACTIVE, State.RETIRING);
    insert(key.kind(), key.purpose());
  }

  /** 退役: no value uses the key any more. */
  public void retire(DataKey key) {
    apart.executeWithoutResult(_ -> rows.move(key.id(), State.RETIRING, State.RETIRED));
    reload();
  }

  /** 销毁: forgets a retired key for good. */
  public void destroy(DataKey key) {
    apart.executeWithoutResult(_ -> rows.destroy(key.id()));
    reload();
  }

  /** 更换主密钥: wraps every data key with another master key; returns its id. */
  public String replaceMaster() {
    String id =
        apart.execute(
            _ -> {
              rows.lockCreation();
              MasterKey master = masters.replace();
              for (DataKeyRows.Row row : rows.list()) {
                String place = DataKeyRows.place(row.kind(), row.purpose(), row.id());
                rows.rewrap(
                    row.id(), master.id(), master.wrap(place, row.unwrapped(masters).secret()));
              }
              return master.id();
            });
    reload();
    return id;
  }
}
