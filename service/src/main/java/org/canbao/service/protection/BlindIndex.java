package org.canbao.service.protection;

import java.util.Arrays;
import org.canbao.service.protection.cipher.Sm3;

/**
 * 盲索引: HMAC-SM3 of a value, by which it is found again without being opened. All 32 bytes are kept:
 * a shorter one would save little, and unique columns need it whole.
 */
public final class BlindIndex {

  private final byte[] bytes;

  /** Reads what a column holds. */
  public BlindIndex(byte[] bytes) {
    if (bytes.length != Sm3.LENGTH) {
      throw new IllegalArgumentException("a blind index has %d bytes".formatted(Sm3.LENGTH));
    }
    this.bytes = bytes.clone();
  }

  /** What the column keeps. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BlindIndex that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "BlindIndex";
  }
}
