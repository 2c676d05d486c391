package org.canbao.matching.score;

/** 比特: evidence in whole thousandths of bits, so that sums are exact. */
public final class Bits {

  /** 0.9999 的后验概率: from here on a decision needs nobody, margin and vetoes aside. */
  public static final int CERTAIN = 13_288;

  /** 0.001 的后验概率: from here down somebody is taken for another. */
  public static final int UNLIKELY = -9_965;

  private static final double THOUSAND = 1_000;
  private static final double LOG_2 = StrictMath.log(2);

  private Bits() {}

  /** The evidence of a ratio of probabilities, the same on every machine. */
  public static int of(double ratio) {
    if (!(ratio > 0)) {
      throw new IllegalArgumentException("expected a ratio above 0, but got " + ratio);
    }
    return (int) StrictMath.round(THOUSAND * StrictMath.log(ratio) / LOG_2);
  }

  /** The probability after the evidence, prior included. */
  public static double probability(int bits) {
    return 1 / (1 + StrictMath.pow(2, -bits / THOUSAND));
  }

  /** As a text with three decimals and sign: {@code +13.288}. */
  public static String text(int bits) {
    int size = Math.abs(bits);
    return "%s%d.%03d".formatted(bits < 0 ? "-" : "+", size / 1_000, size % 1_000);
  }
}
