package org.canbao.service.protection.cipher;

import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * SM4-GCM 加密机: seals many values with one key, whose tables are made once. For one thread; what it
 * seals is what {@link Sm4Gcm#seal} seals.
 */
public final class Sm4Sealer {

  private final GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
  private final KeyParameter key;
  private boolean keyed;

  /** Seals with a key. */
  public Sm4Sealer(byte[] key) {
    this.key = new KeyParameter(key);
  }

  /** Seals plain bytes, each time under a nonce of its own. */
  public byte[] seal(byte[] associated, byte[] plain) {
    byte[] nonce = Sm4Gcm.random(Sm4Gcm.NONCE);
    cipher.init(
        true, new AEADParameters(keyed ? null : key, Sm4Gcm.TAG * Byte.SIZE, nonce, associated));
    keyed = true;
    byte[] sealed = Arrays.copyOf(nonce, Sm4Gcm.NONCE + plain.length + Sm4Gcm.TAG);
    int written = cipher.processBytes(plain, 0, plain.length, sealed, Sm4Gcm.NONCE);
    try {
      cipher.doFinal(sealed, Sm4Gcm.NONCE + written);
    } catch (InvalidCipherTextException impossible) {
      throw new IllegalStateException("sealing never checks a tag", impossible);
    }
    return sealed;
  }
}
