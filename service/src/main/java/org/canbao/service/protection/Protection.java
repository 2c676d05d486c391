package org.canbao.service.protection;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.canbao.service.protection.cipher.Sm3;
import org.canbao.service.protection.cipher.Sm4Gcm;
import org.canbao.service.protection.keys.DataKey;
import org.canbao.service.protection.keys.DataKeys;

/**
 * 保护: seals personal data for a column, opens it for the program, and makes the indexes by which it
 * is found.
 *
 * <p>Opening is for the work of the program itself (masking, sending a message). A person gets to
 * see an opened value only through {@link Reveal}.
 */
public final class Protection {

  private final DataKeys keys;

  /** Protects with the data keys of this instance. */
  public Protection(DataKeys keys) {
    this.keys = keys;
  }

  /**
   * 加密: seals a value, brought to its clean form, for a place; in the transaction that writes it.
   *
   * @throws IllegalArgumentException when the value is not of the place's kind, which the caller
   *     checks before
   */
  public Protected seal(FieldPlace place, String plain) {
    byte[] text = clean(place.kind(), plain).getBytes(StandardCharsets.UTF_8);
    DataKey key = keys.held(DataKey.Kind.SEAL, place.table());
    return Protected.of(key.id(), Sm4Gcm.seal(key.secret(), associated(place, key.id()), text));
  }

  /** 解密: opens a value in its place; a changed or moved one throws. */
  public Plain open(FieldPlace place, Protected value) {
    DataKey key = keys.get(value.key());
    byte[] text = Sm4Gcm.open(key.secret(), associated(place, key.id()), value.seal());
    return new Plain(place.kind(), new String(text, StandardCharsets.UTF_8));
  }

  /** 脱敏显示: the value with its middle hidden. */
  public String masked(FieldPlace place, Protected value) {
    return open(place, value).masked();
  }

  /** 盲索引: the index to keep beside a value; in the transaction that writes it. */
  public BlindIndex index(ProtectedField kind, String plain) {
    return index(keys.held(DataKey.Kind.INDEX, kind.name()), kind, clean(kind, plain));
  }

  /**
   * 检索: all indexes under which a value may be found, the newest first; more than one only while
   * keys are rotated. In the transaction that looks up.
   */
  public List<BlindIndex> indexes(ProtectedField kind, String plain) {
    String clean = clean(kind, plain);
    return keys.searched(kind.name()).stream().map(key -> index(key, kind, clean)).toList();
  }

  /**
   * 批量加密: what seals and indexes many values of a table in threads of their own, while the running
   * transaction, which writes them, holds the keys; each thread asks for its own.
   */
  public Supplier<SealingWorker> workers(String table, Set<ProtectedField> kinds) {
    DataKey seal = keys.held(DataKey.Kind.SEAL, table);
    Map<ProtectedField, DataKey> indexes = new EnumMap<>(ProtectedField.class);
    for (ProtectedField kind : kinds) {
      indexes.put(kind, keys.held(DataKey.Kind.INDEX, kind.name()));
    }
    return () -> new SealingWorker(table, seal, indexes);
  }

  private static BlindIndex index(DataKey key, ProtectedField kind, String clean) {
    return new BlindIndex(Sm3.hmac(key.secret(), indexed(kind, clean)));
  }

  static String indexed(ProtectedField kind, String clean) {
    return kind.name() + ':' + kind.indexed(clean);
  }

  static String clean(ProtectedField kind, String plain) {
    return kind.clean(plain)
        .orElseThrow(() -> new IllegalArgumentException(kind + ": " + kind.expected().english()));
  }

  static byte[] associated(FieldPlace place, int key) {
    return (place.associated() + '@' + key).getBytes(StandardCharsets.UTF_8);
  }
}
