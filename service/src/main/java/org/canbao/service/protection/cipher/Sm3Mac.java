package org.canbao.service.protection.cipher;

import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * HMAC-SM3 机: digests many values with one key, which is taken in once. For one thread; what it
 * makes is what {@link Sm3#hmac} makes.
 */
public final class Sm3Mac {

  private final HMac hmac = new HMac(new SM3Digest());

  /** Digests with a key. */
  public Sm3Mac(byte[] key) {
    hmac.init(new KeyParameter(key));
  }

  /** The digest of some bytes. */
  public byte[] of(byte[] bytes) {
    byte[] result = new byte[Sm3.LENGTH];
    hmac.update(bytes, 0, bytes.length);
    hmac.doFinal(result, 0);
    return result;
  }
}
