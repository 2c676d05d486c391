package org.canbao.service.access.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.canbao.service.access.AccessTrail;
import org.canbao.service.access.AccessTrail.Event;
import org.canbao.service.protection.FieldPlace;
import org.canbao.service.protection.Protected;
import org.canbao.service.protection.ProtectedField;
import org.canbao.service.protection.Protection;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 第二因素: codes of six digits that an authenticator app makes every 30 seconds (TOTP, RFC 6238). */
@Service
public class SecondFactors {

  static final FieldPlace SECRET =
      FieldPlace.of("staff_account", "totp_secret", ProtectedField.SECRET);
  private static final int SECRET_BYTES = 20;
  private static final int NEIGHBOURS = 1;

  private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
  private final SecureRandom random = new SecureRandom();
  private final JdbcClient database;
  private final Protection protection;
  private final AccessTrail trail;
  private final Clock clock;

  SecondFactors(JdbcClient database, Protection protection, AccessTrail trail, Clock clock) {
    this.database = database;
    this.protection = protection;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Gives an account a new secret, in force once a first code has confirmed it; returns its bytes.
   */
  @Transactional
  public byte[] begin(StaffAccount account) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    String text = Base64.getEncoder().encodeToString(secret);
    int begun =
        database
            .sql(
                "update staff_account set totp_secret = ?, totp_last_step = 0 where id = ? and not"
                    + " totp_confirmed")
            .params(protection.seal(SECRET.in(account.id()), text).bytes(), account.id())
            .update();
    if (begun == 0) {
      throw Problem.conflict(
          "second-factor-there",
          Text.of(
              "该帐号已绑定第二因素，须先由管理员解除",
              "this account has a second factor; an administrator must remove it first"));
    }
    return secret;
  }

  /** Puts a new secret in force, when a first code is right. */
  @Transactional
  public boolean confirm(StaffAccount account, String code) {
    if (!accepts(account.id(), code)) {
      return false;
    }
    database
        .sql("update staff_account set totp_confirmed = true, version = version + 1 where id = ?")
        .param(account.id())
        .update();
    trail.note(account, Event.BIND_SECOND_FACTOR, Map.of(), Map.of());
    return true;
  }

  /** Takes the second factor from an account whose device was lost. */
  @Transactional
  public void remove(StaffAccount account) {
    database
        .sql(
            """
            update staff_account set totp_secret = null, totp_confirmed = false, version = version + 1 where id = ?
            """)
        .param(account.id())
        .update();
    trail.note(account, Event.REMOVE_SECOND_FACTOR, Map.of(), Map.of());
  }

  /**
   * Whether a code is right now, or one step of 30 seconds ago or ahead; each is good for one time.
   */
  @Transactional
  public boolean accepts(long account, String code) {
    Optional<byte[]> secret =
        database
            .sql("select totp_secret from staff_account where id = ?")
            .param(account)
            .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
            .optional()
            .flatMap(bytes -> bytes);
    if (secret.isEmpty()) {
      return false;
    }
    String text = protection.open(SECRET.in(account), Protected.of(secret.get())).text();
    OptionalLong step = step(Base64.getDecoder().decode(text), code);
    return step.isPresent() && use(account, step.getAsLong());
  }

  private boolean use(long account, long step) {
    return database
            .sql("update staff_account set totp_last_step = ? where id = ? and totp_last_step < ?")
            .params(step, account, step)
            .update()
        == 1;
  }

  private OptionalLong step(byte[] secret, String code) {
    long length = codes.getTimeStep().toSeconds();
    long now = clock.instant().getEpochSecond() / length;
    for (long step = now - NEIGHBOURS; step <= now + NEIGHBOURS; step++) {
      if (code(secret, Instant.ofEpochSecond(step * length)).equals(code)) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  private String code(byte[] secret, Instant at) {
    try {
      return codes.generateOneTimePasswordString(
          new SecretKeySpec(secret, codes.getAlgorithm()), at);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("a secret of %d bytes is a key".formatted(SECRET_BYTES), e);
    }
  }

  /** The refusal of a code. */
  public static Problem wrong() {
    return Problem.unauthenticated(
        "code-wrong", Text.of("验证码不正确或已用过", "the code is wrong or was used before"));
  }
}
