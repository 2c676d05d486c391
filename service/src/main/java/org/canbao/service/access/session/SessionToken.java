package org.canbao.service.access.session;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.canbao.service.rest.Fingerprint;

/** 令牌: 256 random bits that a browser or a client carries; the database knows only their hash. */
public final class SessionToken {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final String text;

  private SessionToken(String text) {
    this.text = text;
  }

  /** A token that nobody has seen before. */
  public static SessionToken create() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** A token as it came from outside. */
  public static SessionToken of(String text) {
    return new SessionToken(text);
  }

  /** Whether it could be one of ours: what could not is not worth a question to the database. */
  public boolean isPlausible() {
    return FORM.matcher(text).matches();
  }

  /** What the bearer carries. */
  public String secret() {
    return text;
  }

  /** What is kept. */
  public byte[] hash() {
    return Fingerprint.of(text);
  }

  @Override
  public String toString() {
    return "SessionToken";
  }
}
