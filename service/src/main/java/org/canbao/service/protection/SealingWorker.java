package org.canbao.service.protection;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.canbao.service.protection.cipher.Sm3Mac;
import org.canbao.service.protection.cipher.Sm4Sealer;
import org.canbao.service.protection.keys.DataKey;

/**
 * 加密工: seals and indexes many values of one table, as {@link Protection} does one. For one thread,
 * and only as long as the transaction runs that asked for it.
 */
public final class SealingWorker {

  private final String table;
  private final int key;
  private final Sm4Sealer sealer;
  private final Map<ProtectedField, Sm3Mac> indexes = new EnumMap<>(ProtectedField.class);

  SealingWorker(String table, DataKey seal, Map<ProtectedField, DataKey> indexes) {
    this.table = table;
    this.key = seal.id();
    this.sealer = new Sm4Sealer(seal.secret());
    indexes.forEach((kind, index) -> this.indexes.put(kind, new Sm3Mac(index.secret())));
  }

  /** 加密. */
  public Protected seal(FieldPlace place, String plain) {
    if (!place.table().equals(table)) {
      throw new IllegalArgumentException("this worker seals values of " + table);
    }
    byte[] text = Protection.clean(place.kind(), plain).getBytes(StandardCharsets.UTF_8);
    return Protected.of(key, sealer.seal(Protection.associated(place, key), text));
  }

  /** 盲索引. */
  public BlindIndex index(ProtectedField kind, String plain) {
    Sm3Mac mac = indexes.get(kind);
    if (mac == null) {
      throw new IllegalArgumentException("this worker was not given the key of " + kind);
    }
    String text = Protection.indexed(kind, Protection.clean(kind, plain));
    return new BlindIndex(mac.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
