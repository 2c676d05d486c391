package org.canbao.matching.score;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 权重: how often the degrees of one comparison occur among the same (m) and among different people
 * (u).
 */
public record Weights(List<Double> m, List<Double> u) {

  public Weights {
    if (m.size() != u.size() || m.isEmpty()) {
      throw new IllegalArgumentException(
          "expected as many m as u and at least one, but got %d and %d"
              .formatted(m.size(), u.size()));
    }
    m = List.copyOf(m);
    u = List.copyOf(u);
  }

  /** Evidence of a degree, in thousandths of bits. */
  public int bits(int level) {
    return Bits.of(m.get(level) / u.get(level));
  }

  /**
   * 单调: a stronger degree never gives less evidence than a weaker one; where counts say otherwise,
   * neighbours are taken together.
   */
  public static Weights monotone(double[] m, double[] u) {
    int[] until = new int[m.length];
    double[] sumM = new double[m.length];
    double[] sumU = new double[m.length];
    int pools = 0;
    for (int level = 0; level < m.length; level++) {
      sumM[pools] = m[level];
      sumU[pools] = u[level];
      until[pools++] = level + 1;
      while (pools > 1 && sumM[pools - 1] * sumU[pools - 2] > sumM[pools - 2] * sumU[pools - 1]) {
        sumM[pools - 2] += sumM[pools - 1];
        sumU[pools - 2] += sumU[pools - 1];
        until[pools - 2] = until[--pools];
      }
    }
    return spread(m.length, Arrays.copyOf(until, pools), sumM, sumU);
  }

  private static Weights spread(int levels, int[] until, double[] sumM, double[] sumU) {
    double[] m = new double[levels];
    double[] u = new double[levels];
    int from = 0;
    for (int pool = 0; pool < until.length; pool++) {
      for (int level = from; level < until[pool]; level++) {
        m[level] = sumM[pool] / (until[pool] - from);
        u[level] = sumU[pool] / (until[pool] - from);
      }
      from = until[pool];
    }
    return new Weights(list(m), list(u));
  }

  private static List<Double> list(double[] values) {
    return IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
  }
}
