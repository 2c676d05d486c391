package org.canbao.service.protection.keys;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.canbao.service.rest.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 主密钥环: the master keys of this instance, held against those that the database was sealed with.
 *
 * <p>A database without keys gets one at its first start. A database with keys never does: a lost
 * file is said to be lost, not papered over with a new one.
 */
public final class MasterKeyring {

  private record Registered(String id, byte[] checkValue, boolean needed) {}

  /** 签名: made with the key derived from a master key for one label. */
  public record Signature(String master, byte[] bytes) {}

  private final KeySource source;
  private final JdbcClient database;
  private volatile MasterKeys keys;

  /** Reads the keys and checks them against the database, or throws {@link KeyTrouble}. */
  public MasterKeyring(KeySource source, JdbcClient database, TransactionTemplate transactions) {
    this.source = source;
    this.database = database;
    this.keys = new MasterKeys(List.of(), source.name());
    transactions.executeWithoutResult(_ -> start());
  }

  /** Signs bytes with the current master key. */
  public Signature sign(String label, byte[] content) {
    MasterKey key = current();
    return new Signature(key.id(), key.sign(label, content));
  }

  /** Whether a signature is right; empty when the key it was made with is not here. */
  public Optional<Boolean> verify(String label, byte[] content, Signature signature) {
    return keys.find(signature.master())
        .map(key -> MessageDigest.isEqual(key.sign(label, content), signature.bytes()));
  }

  /** The key that wraps new data keys: the one registered last. */
  MasterKey current() {
    return need(registered().getLast().id());
  }

  /** A key by its id, after another look at the source if need be. */
  MasterKey need(String id) {
    if (keys.find(id).isEmpty()) {
      read();
    }
    return keys.find(id).orElseThrow(() -> missing(List.of(id)));
  }

  /**
   * 更换主密钥: makes another master key the current one, the last line of the source when it is not in
   * use yet, else a new one that is added there. Needs a transaction; returns the id.
   */
  MasterKey replace() {
    lock();
    read();
    List<String> known = registered().stream().map(Registered::id).toList();
    if (keys.keys().isEmpty() || known.contains(keys.keys().getLast().id())) {
      source.append(MasterKey.random().line());
      read();
    }
    MasterKey newest = keys.keys().getLast();
    register(newest);
    return newest;
  }

  private void start() {
    lock();
    List<Registered> registered = registered();
    if (registered.isEmpty()) {
      if (source.read().isEmpty()) {
        source.append(MasterKey.random().line());
      }
      read();
      requireAny();
      register(keys.keys().getLast());
    } else {
      read();
      check(registered);
    }
  }

  private void read() {
    keys = MasterKeys.parse(source.read().orElse(""), source.name());
  }

  private void requireAny() {
    if (keys.keys().isEmpty()) {
      Text name = source.name();
      throw new KeyTrouble(
          Text.of(
              name.chinese() + " 中没有主密钥：应有至少一行“名称 base64”",
              name.english() + " holds no master key: expected at least one line \"id base64\""));
    }
  }

  private void check(List<Registered> registered) {
    List<String> missing =
        registered.stream()
            .filter(one -> one.needed() && keys.find(one.id()).isEmpty())
            .map(Registered::id)
            .toList();
    if (!missing.isEmpty()) {
      throw missing(missing);
    }
    for (Registered one : registered) {
      Optional<MasterKey> key = keys.find(one.id());
      if (key.isPresent() && !MessageDigest.isEqual(key.get().checkValue(), one.checkValue())) {
        throw other(one.id());
      }
    }
  }

  private KeyTrouble missing(List<String> ids) {
    String names = ids.stream().collect(Collectors.joining(", "));
    Text name = source.name();
    return new KeyTrouble(
        Text.of(
            "本数据库需要主密钥 %s，而 %s 中没有。请放回原来的密钥文件；没有它，已加密的个人信息无法读出".formatted(names, name.chinese()),
            "This database needs the master key %s, which is not in %s. Put the original key file back; without it the sealed personal data cannot be read"
                .formatted(names, name.english())));
  }

  private KeyTrouble other(String id) {
    Text name = source.name();
    return new KeyTrouble(
        Text.of(
            "%s 中名为 %s 的主密钥与本数据库所用的不是同一把（校验值不符）。请放回原来的密钥文件".formatted(name.chinese(), id),
            "The master key %s in %s is not the one that this database was sealed with (its check value differs). Put the original key file back"
                .formatted(id, name.english())));
  }

  /** All registered keys, the current one last, which is always needed. */
  private List<Registered> registered() {
    return database
        .sql(
            """
            select id, check_value,
                created_at = max(created_at) over ()
                or exists (select from data_key where master_id = master_key.id and state <> 'DESTROYED') as needed
            from master_key order by created_at
            """)
        .query(Registered.class)
        .list();
  }

  private void register(MasterKey key) {
    database
        .sql("insert into master_key (id, check_value) values (?, ?)")
        .params(key.id(), key.checkValue())
        .update();
  }

  /** One instance at a time looks whether there are keys and makes some. */
  private void lock() {
    database.sql("select pg_advisory_xact_lock(1684107117)").query().listOfRows();
  }
}
