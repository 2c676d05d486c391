package org.canbao.service.protection;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.canbao.service.protection.cipher.BrokenSeal;

/**
 * 密文: a sealed value as its column keeps it: a version byte, the number of the data key in four
 * bytes, then the seal (nonce, ciphertext, tag).
 */
public final class Protected {

  private static final byte VERSION = 1;
  private static final int HEADER = 5;

  private final byte[] bytes;

  private Protected(byte[] bytes) {
    this.bytes = bytes;
  }

  static Protected of(int key, byte[] seal) {
    return new Protected(
        ByteBuffer.allocate(HEADER + seal.length).put(VERSION).putInt(key).put(seal).array());
  }

  /** Reads what a column holds. */
  public static Protected of(byte[] column) {
    if (column.length <= HEADER || column[0] != VERSION) {
      throw new BrokenSeal("these bytes are not a sealed value of version " + VERSION);
    }
    return new Protected(column.clone());
  }

  /** What the column keeps. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The number of the data key it was sealed with. */
  public int key() {
    return ByteBuffer.wrap(bytes).getInt(1);
  }

  byte[] seal() {
    return Arrays.copyOfRange(bytes, HEADER, bytes.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Protected that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Protected[key " + key() + "]";
  }
}
