package org.canbao.policy.term;

import java.util.List;
import java.util.stream.Stream;

/**
 * 解释口径集合: an immutable set of readings.
 *
 * @param bits one bit for each reading, by its ordinal
 */
public record Readings(long bits) {

  public static final Readings NONE = new Readings(0);

  public static Readings of(Reading... readings) {
    long bits = 0;
    for (Reading reading : readings) {
      bits |= 1L << reading.ordinal();
    }
    return new Readings(bits);
  }

  public Readings plus(Readings other) {
    return new Readings(bits | other.bits);
  }

  public boolean contains(Reading reading) {
    return (bits & 1L << reading.ordinal()) != 0;
  }

  /** Returns the readings in the order of their numbers. */
  public List<Reading> list() {
    return Stream.of(Reading.values()).filter(this::contains).toList();
  }
}
