package org.canbao.benchmarks.matching;

import java.util.Locale;

/** 区间: a share with its interval of 95 % (Wilson). Without an error seen, it is told as a bound. */
record Interval(long hits, long of) {

  private static final double Z = 1.959964;

  double low() {
    return bound(-1);
  }

  double high() {
    return bound(1);
  }

  private double bound(int side) {
    if (of == 0) {
      return side < 0 ? 0 : 1;
    }
    double share = (double) hits / of;
    double square = Z * Z / of;
    double middle = share + square / 2;
    double spread = Z * Math.sqrt(share * (1 - share) / of + square / (4 * of));
    return Math.clamp((middle + side * spread) / (1 + square), 0, 1);
  }

  /** In percent, with so many places. */
  String text(int places) {
    String share = "%." + places + "f";
    if (hits == of) {
      return String.format(Locale.ROOT, "> " + share + " %%, no error in %,d", 100 * low(), of);
    }
    if (of == 0) {
      return "–";
    }
    return String.format(
        Locale.ROOT,
        share + " %% (" + share + "–" + share + ")",
        100.0 * hits / of,
        100 * low(),
        100 * high());
  }
}
