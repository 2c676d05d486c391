package org.canbao.matching.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * 相符型式: how often each combination of degrees occurred among pairs.
 *
 * @param <R> the records
 */
public final class Patterns<R> {

  static final int SILENT = -1;

  private final List<Comparison<R>> comparisons;
  private final Map<List<Integer>, Long> counts = new HashMap<>();

  public Patterns(List<Comparison<R>> comparisons) {
    this.comparisons = List.copyOf(comparisons);
  }

  /** Adds a pair. */
  public void add(R one, R other) {
    Integer[] pattern = new Integer[comparisons.size()];
    for (int i = 0; i < pattern.length; i++) {
      OptionalInt level = comparisons.get(i).level(one, other);
      pattern[i] = level.isPresent() ? level.getAsInt() : SILENT;
    }
    counts.merge(List.of(pattern), 1L, Long::sum);
  }

  List<Comparison<R>> comparisons() {
    return comparisons;
  }

  Map<List<Integer>, Long> counts() {
    return counts;
  }

  /** How often each degree of a comparison occurred, each with the floor of half a pair. */
  double[] shares(int comparison) {
    double[] shares = new double[comparisons.get(comparison).levels().size()];
    double[] sum = new double[1];
    java.util.Arrays.fill(shares, FLOOR);
    sum[0] = FLOOR * shares.length;
    counts.forEach(
        (pattern, count) -> {
          if (pattern.get(comparison) != SILENT) {
            shares[pattern.get(comparison)] += count;
            sum[0] += count;
          }
        });
    for (int level = 0; level < shares.length; level++) {
      shares[level] /= sum[0];
    }
    return shares;
  }

  /** Nothing is impossible because it was not seen. */
  static final double FLOOR = 0.5;
}
