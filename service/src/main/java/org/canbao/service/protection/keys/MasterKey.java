package org.canbao.service.protection.keys;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.canbao.service.protection.cipher.Sm3;
import org.canbao.service.protection.cipher.Sm4Gcm;

/**
 * 主密钥: the root of all other keys; it never seals anything but them. Each use has a key of its own
 * derived from it.
 */
final class MasterKey {

  static final int SHORTEST = 32;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,40}");

  private final String id;
  private final byte[] secret;

  MasterKey(String id, byte[] secret) {
    if (!ID.matcher(id).matches() || secret.length < SHORTEST) {
      throw new IllegalArgumentException(
          "a master key has an id of 1 to 40 letters, digits, dots, hyphens and at least %d bytes"
              .formatted(SHORTEST));
    }
    this.id = id;
    this.secret = secret.clone();
  }

  static MasterKey random() {
    return new MasterKey(
        "master-" + HexFormat.of().formatHex(Sm4Gcm.random(4)), Sm4Gcm.random(SHORTEST));
  }

  String id() {
    return id;
  }

  /** The line of a key file. */
  String line() {
    return id + ' ' + Base64.getEncoder().encodeToString(secret);
  }

  /** 校验值: tells whether two keys are the same without telling them. */
  byte[] checkValue() {
    return derived("check value");
  }

  byte[] wrap(String place, byte[] key) {
    return Sm4Gcm.seal(wrapping(), bytes(place), key);
  }

  byte[] unwrap(String place, byte[] wrapped) {
    return Sm4Gcm.open(wrapping(), bytes(place), wrapped);
  }

  byte[] sign(String label, byte[] content) {
    return Sm3.hmac(derived("sign " + label), content);
  }

  private byte[] wrapping() {
    return Arrays.copyOf(derived("wrap"), Sm4Gcm.KEY);
  }

  private byte[] derived(String use) {
    return Sm3.hmac(secret, "canbao " + use);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "MasterKey[" + id + "]";
  }
}
