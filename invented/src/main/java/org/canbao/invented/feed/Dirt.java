package org.canbao.invented.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * 脏度: how much dirtier than usual a line is. A few lines and a few offices have most of the errors,
 * so errors meet in one line far more often than chance would have it.
 */
final class Dirt {

  private static final double SHAPE = 0.3;
  private static final double OTHER_SHAPE = 9;
  private static final double OFFICE = 0.8;
  private static final double MEAN = SHAPE / (SHAPE + OTHER_SHAPE) * Math.exp(OFFICE * OFFICE / 2);

  private final long seed;
  private final Map<String, Double> offices = new HashMap<>();

  Dirt(long seed) {
    this.seed = seed;
  }

  /** One on the average. */
  double of(String office, SplittableRandom random) {
    return beta(random) * offices.computeIfAbsent(office, this::office) / MEAN;
  }

  private double office(String office) {
    return Math.exp(
        OFFICE * new SplittableRandom(seed * 31 + office.hashCode()).split().nextGaussian());
  }

  private static double beta(SplittableRandom random) {
    double one = gamma(SHAPE, random);
    return one / (one + gamma(OTHER_SHAPE, random));
  }

  /** By Marsaglia and Tsang. */
  private static double gamma(double shape, SplittableRandom random) {
    if (shape < 1) {
      return gamma(shape + 1, random) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
