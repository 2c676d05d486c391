package org.canbao.policy.term;

/**
 * 百分比: an exact percentage.
 *
 * @param hundredths hundredths of one percent: 20 % is 2000
 */
public record Percent(int hundredths) {

  private static final int WHOLE = 10_000;

  public Percent {
    if (hundredths < 0 || hundredths > WHOLE) {
      throw new IllegalArgumentException(
          "a percentage must lie between 0 and 100, but was %d hundredths".formatted(hundredths));
    }
  }

  public static Percent of(int percent) {
    return new Percent(Math.multiplyExact(percent, 100));
  }

  /** Returns this share of an amount, rounded half up to whole fen. */
  public Money of(Money whole) {
    return new Money((Math.multiplyExact(whole.fen(), hundredths) + WHOLE / 2) / WHOLE);
  }

  @Override
  public String toString() {
    return hundredths % 100 == 0
        ? hundredths / 100 + "%"
        : "%d.%02d%%".formatted(hundredths / 100, hundredths % 100);
  }
}
