package org.canbao.service.protection.cipher;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * SM4-GCM: seals bytes so that nobody without the key can read them and nobody at all can change
 * them unnoticed.
 *
 * <p>A seal is a nonce of 12 bytes, the ciphertext, and a tag of 16 bytes. The associated bytes are
 * not kept in it; who opens it must name the same ones. Nonces are random: one key is good for 2³²
 * seals (NIST SP 800-38D), more than one table of a province will ever hold.
 */
public final class Sm4Gcm {

  /** The length of a key in bytes. */
  public static final int KEY = 16;

  static final int NONCE = 12;
  static final int TAG = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Sm4Gcm() {}

  /** Makes a new random key, or any other secret of a length. */
  public static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** Seals plain bytes. */
  public static byte[] seal(byte[] key, byte[] associated, byte[] plain) {
    byte[] nonce = random(NONCE);
    byte[] sealed = Arrays.copyOf(nonce, NONCE + plain.length + TAG);
    GCMModeCipher cipher = cipher(true, key, nonce, associated);
    int written = cipher.processBytes(plain, 0, plain.length, sealed, NONCE);
    try {
      cipher.doFinal(sealed, NONCE + written);
    } catch (InvalidCipherTextException impossible) {
      throw new IllegalStateException("sealing never checks a tag", impossible);
    }
    return sealed;
  }

  /** Opens a seal, or throws {@link BrokenSeal}; there is no third way. */
  public static byte[] open(byte[] key, byte[] associated, byte[] sealed) {
    if (sealed.length < NONCE + TAG) {
      throw new BrokenSeal("a seal has at least %d bytes".formatted(NONCE + TAG));
    }
    GCMModeCipher cipher = cipher(false, key, Arrays.copyOf(sealed, NONCE), associated);
    byte[] plain = new byte[sealed.length - NONCE - TAG];
    byte[] output = new byte[cipher.getOutputSize(sealed.length - NONCE)];
    int written = cipher.processBytes(sealed, NONCE, sealed.length - NONCE, output, 0);
    try {
      cipher.doFinal(output, written);
    } catch (InvalidCipherTextException broken) {
      throw new BrokenSeal("the tag does not fit: changed, moved, or another key");
    }
    System.arraycopy(output, 0, plain, 0, plain.length);
    return plain;
  }

  private static GCMModeCipher cipher(boolean seal, byte[] key, byte[] nonce, byte[] associated) {
    GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
    cipher.init(
        seal, new AEADParameters(new KeyParameter(key), TAG * Byte.SIZE, nonce, associated));
    return cipher;
  }
}
