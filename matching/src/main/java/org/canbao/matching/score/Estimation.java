package org.canbao.matching.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 参数估计: learns weights without known answers: u from random pairs, m by expectation and
 * maximisation over pairs that share something.
 *
 * <p>What the pairs were chosen by cannot be learned from them. So several choices are made, each
 * leaving its own matters out, and a matter's m is the mean of the choices that could tell it.
 *
 * @param <R> the records
 */
public final class Estimation<R> {

  private static final int ROUNDS = 50;
  private static final double START = 0.9;

  private final Patterns<R> random;
  private final List<double[]> u = new ArrayList<>();
  private final Map<Integer, List<double[]>> m = new HashMap<>();

  /** Begins with pairs taken at random, of which next to none are the same person. */
  public Estimation(Patterns<R> random) {
    this.random = random;
    for (int i = 0; i < random.comparisons().size(); i++) {
      u.add(random.shares(i));
    }
  }

  /** Learns from pairs that were chosen because they agree in some matters. */
  public Estimation<R> learn(Patterns<R> chosen, Set<String> agreeing) {
    List<Integer> free = new ArrayList<>();
    for (int i = 0; i < u.size(); i++) {
      if (!agreeing.contains(random.comparisons().get(i).title())) {
        free.add(i);
      }
    }
    Map<Integer, double[]> learned = new HashMap<>();
    free.forEach(i -> learned.put(i, start(u.get(i).length)));
    double share = 0.5;
    for (int round = 0; round < ROUNDS; round++) {
      share = round(chosen, free, learned, share);
    }
    learned.forEach((i, values) -> m.computeIfAbsent(i, _ -> new ArrayList<>()).add(values));
    return this;
  }

  private double round(
      Patterns<R> chosen, List<Integer> free, Map<Integer, double[]> learned, double share) {
    Map<Integer, double[]> next = new HashMap<>();
    for (int i : free) {
      double[] floor = new double[u.get(i).length];
      Arrays.fill(floor, Patterns.FLOOR);
      next.put(i, floor);
    }
    double same = 0;
    double all = 0;
    for (Map.Entry<List<Integer>, Long> entry : chosen.counts().entrySet()) {
      double part = same(entry.getKey(), free, learned, share) * entry.getValue();
      same += part;
      all += entry.getValue();
      for (int i : free) {
        int level = entry.getKey().get(i);
        if (level != Patterns.SILENT) {
          next.get(i)[level] += part;
        }
      }
    }
    next.forEach((i, counts) -> learned.put(i, shares(counts)));
    return Math.clamp(same / all, 1e-9, 1 - 1e-9);
  }

  /** How likely a pair of this pattern is the same person. */
  private double same(
      List<Integer> pattern, List<Integer> free, Map<Integer, double[]> learned, double share) {
    double odds = share / (1 - share);
    for (int i : free) {
      int level = pattern.get(i);
      if (level != Patterns.SILENT) {
        odds *= learned.get(i)[level] / u.get(i)[level];
      }
    }
    return odds / (1 + odds);
  }

  /** The frozen model of what was learned. */
  public Model<R> model() {
    Map<String, Weights> weights = new HashMap<>();
    for (int i = 0; i < u.size(); i++) {
      Comparison<R> comparison = random.comparisons().get(i);
      List<double[]> told = m.getOrDefault(i, List.of());
      if (told.isEmpty()) {
        throw new IllegalStateException("no choice of pairs could tell " + comparison.title());
      }
      weights.put(comparison.title(), Weights.monotone(mean(told), u.get(i)));
    }
    return new Model<>(random.comparisons(), weights);
  }

  private static double[] mean(List<double[]> told) {
    double[] mean = new double[told.getFirst().length];
    for (double[] values : told) {
      for (int level = 0; level < mean.length; level++) {
        mean[level] += values[level] / told.size();
      }
    }
    return mean;
  }

  private static double[] start(int levels) {
    double[] values = new double[levels];
    Arrays.fill(values, (1 - START) / Math.max(1, levels - 1));
    values[0] = START;
    return values;
  }

  private static double[] shares(double[] counts) {
    double sum = Arrays.stream(counts).sum();
    return Arrays.stream(counts).map(count -> count / sum).toArray();
  }
}
