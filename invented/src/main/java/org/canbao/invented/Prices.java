package org.canbao.invented;

import java.util.List;

/**
 * 缴费标准: what a resident paid for a year, in fen, and who pays a part of it; a year without a price
 * has the last one.
 */
final class Prices {

  private static final List<String[]> ROWS = Lines.csv("prices.csv");
  private static final int FIRST = Integer.parseInt(ROWS.getFirst()[0]);
  private static final long[] FEN =
      ROWS.stream().mapToLong(row -> Long.parseLong(row[1]) * 100).toArray();

  private Prices() {}

  static long of(int year) {
    return FEN[Math.max(0, Math.min(year - FIRST, FEN.length - 1))];
  }

  /** What medical assistance pays of a price for somebody with an identity; shares are invented. */
  static long assistance(String identity, long price) {
    return switch (identity) {
      case "EXTREME_POVERTY", "ORPHAN" -> price;
      case "SUBSISTENCE_ALLOWANCE" -> price * 9 / 10;
      case "SUBSISTENCE_MARGINAL", "POVERTY_MONITORED" -> price / 2;
      default -> 0;
    };
  }
}
