package org.canbao.divisions;

import java.util.Optional;

/** 现行区划: one division of the published tree. */
public record ShippedDivision(String code, String name) {

  public ShippedDivision {
    if (Level.ofDigits(code.length()).isEmpty()) {
      throw new IllegalArgumentException(
          "expected a code of 2, 4, 6, 9 or 12 digits but was " + code);
    }
  }

  public Level level() {
    return Level.ofDigits(code.length()).orElseThrow();
  }

  public Optional<String> parent() {
    return level().above().map(above -> code.substring(0, above.digits()));
  }
}
