package org.canbao.invented.feed;

/**
 * 世界: with which errors a matcher is developed, tried afresh, and tried where it was never before.
 */
public enum World {
  /** 开发: some operators are never shown. */
  DEVELOPMENT,
  /** 新种子: everything, with a seed nobody has seen. */
  FRESH,
  /** 偏移: another province, other rates, a third of the names dotted. */
  SHIFTED;

  /** How many of a hundred people have dotted names in it. */
  public int dotted() {
    return this == SHIFTED ? 30 : 0;
  }
}
