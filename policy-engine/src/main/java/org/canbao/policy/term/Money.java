package org.canbao.policy.term;

/**
 * 金额: an exact amount of yuan, kept in fen.
 *
 * @param fen the amount in fen (1 yuan = 100 fen), never negative
 */
public record Money(long fen) implements Comparable<Money> {

  public static final Money ZERO = new Money(0);

  public Money {
    if (fen < 0) {
      throw new IllegalArgumentException("money must be 0 fen or more, but was " + fen);
    }
  }

  /** Returns a whole number of yuan. */
  public static Money yuan(long yuan) {
    return new Money(Math.multiplyExact(yuan, 100));
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }

  /** Returns the difference; the other amount may not be larger than this one. */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(fen, other.fen));
  }

  public Money times(long count) {
    return new Money(Math.multiplyExact(fen, count));
  }

  public Money atMost(Money ceiling) {
    return fen <= ceiling.fen ? this : ceiling;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  /** Returns yuan with two places, the form of the decision contract: {@code 812.50}. */
  @Override
  public String toString() {
    long rest = fen % 100;
    return fen / 100 + (rest < 10 ? ".0" : ".") + rest;
  }
}
