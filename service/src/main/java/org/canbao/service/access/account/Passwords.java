package org.canbao.service.access.account;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * 口令: hashed with Argon2id (19 MiB, 2 passes), the least that is recommended today.
 *
 * <p>Only a few are hashed at a time: a flood of sign-ins must wait, and not take all memory and
 * processors.
 */
@Component
class Passwords {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;

  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIBIBYTES, PASSES);
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors());

  /** Compared with when there is no account, so that the time of an answer tells nothing. */
  private final String nobodys = encoder.encode("nobody has this password");

  String hash(String password) {
    return inTurn(() -> encoder.encode(password));
  }

  boolean matches(String password, String hash) {
    return inTurn(() -> encoder.matches(password, hash));
  }

  /** Takes as long as a comparison and fails. */
  void matchNobody(String password) {
    inTurn(() -> encoder.matches(password, nobodys));
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
