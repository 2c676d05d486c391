package org.canbao.postgres;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.canbao.postgres.program.Folders;

/** 数据库口令: the password of the superuser, random, kept in a file that only its owner can read. */
record Secret(String password) {

  private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9]{16,128}");
  private static final int RANDOM_BYTES = 24;

  /** Returns the kept password, empty when there is none or the file is damaged. */
  static Optional<Secret> kept(Home home) throws IOException {
    String kept = Folders.readOrEmpty(home.secret()).strip();
    return SOUND.matcher(kept).matches() ? Optional.of(new Secret(kept)) : Optional.empty();
  }

  /** Returns the kept password, or else a new one, which is kept from now on. */
  static Secret keptOrNew(Home home) throws IOException {
    Optional<Secret> kept = kept(home);
    return kept.isPresent() ? kept.get() : fresh(home);
  }

  private static Secret fresh(Home home) throws IOException {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    var fresh = new Secret(HexFormat.of().formatHex(random));
    Folders.writePrivate(home.secret(), fresh.password() + "\n");
    return fresh;
  }

  @Override
  public String toString() {
    return "Secret";
  }
}
