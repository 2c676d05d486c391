package org.canbao.service.protection.cipher;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SM3Digest;

/** SM3: digests of 32 bytes, and with a key the HMAC of them. */
public final class Sm3 {

  /** The length of a digest in bytes. */
  public static final int LENGTH = 32;

  private Sm3() {}

  /** The digest of the first bytes of an array. */
  public static byte[] digest(byte[] bytes, int length) {
    SM3Digest digest = new SM3Digest();
    digest.update(bytes, 0, length);
    byte[] result = new byte[LENGTH];
    digest.doFinal(result, 0);
    return result;
  }

  /** HMAC-SM3: a digest that only a holder of the key can make. */
  public static byte[] hmac(byte[] key, byte[] bytes) {
    return new Sm3Mac(key).of(bytes);
  }

  /** HMAC-SM3 of a text. */
  public static byte[] hmac(byte[] key, String text) {
    return hmac(key, text.getBytes(StandardCharsets.UTF_8));
  }
}
