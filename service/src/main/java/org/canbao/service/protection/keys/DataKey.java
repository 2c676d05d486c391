package org.canbao.service.protection.keys;

/**
 * 数据密钥: seals one table, or makes the blind indexes of one kind of field.
 *
 * @param purpose the table, or the kind of field
 */
public record DataKey(int id, Kind kind, String purpose, State state, byte[] secret) {

  /** 用途类别. */
  public enum Kind {
    SEAL,
    INDEX
  }

  /** 状态: new values use the active key; a retiring one still has values, a retired one none. */
  public enum State {
    ACTIVE,
    RETIRING,
    RETIRED,
    DESTROYED
  }

  boolean is(Kind kind, String purpose) {
    return this.kind == kind && this.purpose.equals(purpose);
  }

  @Override
  public String toString() {
    return "DataKey[%d, %s, %s, %s]".formatted(id, kind, purpose, state);
  }
}
