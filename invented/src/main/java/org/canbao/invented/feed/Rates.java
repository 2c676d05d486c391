package org.canbao.invented.feed;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.canbao.invented.Lines;

/** 损坏率: how often each operator strikes in a world. */
final class Rates {

  private static final List<String[]> ROWS = Lines.csv("feed/operators.csv");
  private static final int FIRST_PROFILE = 3;
  private static final double WHOLE = 10_000;

  private final Map<Operator, Rate> rates = new EnumMap<>(Operator.class);

  /** 率: a share strikes alike everywhere; the others follow the dirt of office and line. */
  record Rate(double share, boolean followsDirt) {}

  Rates(Profile profile, World world, long seed) {
    SplittableRandom random = new SplittableRandom(seed ^ 0x5DEECE66DL);
    for (String[] row : ROWS) {
      double rate = Double.parseDouble(row[FIRST_PROFILE + profile.ordinal()]) / WHOLE;
      double factor =
          switch (world) {
            case DEVELOPMENT -> row[2].equals("yes") ? 1 : 0;
            case FRESH -> 1;
            case SHIFTED -> 0.5 * Math.pow(6, random.nextDouble());
          };
      rates.put(
          Operator.valueOf(row[0]), new Rate(Math.min(0.9, rate * factor), row[1].equals("rows")));
    }
  }

  Rate of(Operator operator) {
    return rates.get(operator);
  }
}
