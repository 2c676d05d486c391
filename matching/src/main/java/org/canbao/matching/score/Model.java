package org.canbao.matching.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * 比对模型: comparisons with their weights, frozen; scores two records.
 *
 * @param <R> the records
 */
public final class Model<R> {

  private static final String TITLES = "comparison,level,m,u";

  /** Rarity moves the evidence by no more than this. */
  private static final int MOST_RARITY = 12_000;

  private final List<Comparison<R>> comparisons;
  private final Map<String, Weights> weights;

  /** Puts comparisons and weights together; each comparison needs a weight for each degree. */
  public Model(List<Comparison<R>> comparisons, Map<String, Weights> weights) {
    for (Comparison<R> comparison : comparisons) {
      Weights known = weights.get(comparison.title());
      if (known == null || known.m().size() != comparison.levels().size()) {
        throw new IllegalArgumentException(
            "expected %d weights of %s".formatted(comparison.levels().size(), comparison.title()));
      }
    }
    this.comparisons = List.copyOf(comparisons);
    this.weights = Map.copyOf(weights);
  }

  /**
   * 评分: the evidence that two records are of one person.
   *
   * @param among how many records the other could have been, all alike likely
   */
  public Ledger score(R one, R other, long among) {
    List<Ledger.Entry> entries = new ArrayList<>();
    entries.add(new Ledger.Entry(Ledger.PRIOR, "1 / " + among, Bits.of(1.0 / Math.max(1, among))));
    for (Comparison<R> comparison : comparisons) {
      OptionalInt level = comparison.level(one, other);
      if (level.isPresent()) {
        add(entries, comparison, level.getAsInt(), one, other);
      }
    }
    return new Ledger(entries);
  }

  private void add(
      List<Ledger.Entry> entries, Comparison<R> comparison, int level, R one, R other) {
    Weights known = weights.get(comparison.title());
    String title = comparison.title();
    entries.add(new Ledger.Entry(title, comparison.levels().get(level), known.bits(level)));
    OptionalDouble frequency = comparison.frequency(level, one, other);
    if (frequency.isPresent()) {
      int rarity = Bits.of(known.u().get(level) / frequency.getAsDouble());
      int within = Math.clamp(rarity, -MOST_RARITY, MOST_RARITY);
      entries.add(new Ledger.Entry(title, "rarity", within));
    }
    int cost = comparison.cost(level, one, other);
    if (cost != 0) {
      entries.add(new Ledger.Entry(title, "variants", -cost));
    }
  }

  /** 冻结: the model as a table, which {@link #parse} reads again. */
  public String table() {
    StringBuilder table = new StringBuilder(TITLES).append('\n');
    for (Comparison<R> comparison : comparisons) {
      Weights known = weights.get(comparison.title());
      for (int level = 0; level < comparison.levels().size(); level++) {
        table.append(
            String.format(
                Locale.ROOT,
                "%s,%s,%.4e,%.4e\n",
                comparison.title(),
                comparison.levels().get(level),
                known.m().get(level),
                known.u().get(level)));
      }
    }
    return table.toString();
  }

  /** Reads a frozen model; lines that begin with # are remarks. */
  public static <R> Model<R> parse(List<Comparison<R>> comparisons, List<String> lines) {
    Map<String, Double> m = new HashMap<>();
    Map<String, Double> u = new HashMap<>();
    for (String line : lines) {
      if (!line.startsWith("#") && !line.equals(TITLES) && !line.isBlank()) {
        String[] cells = line.split(",");
        m.put(cells[0] + ',' + cells[1], Double.valueOf(cells[2]));
        u.put(cells[0] + ',' + cells[1], Double.valueOf(cells[3]));
      }
    }
    Map<String, Weights> weights = new HashMap<>();
    for (Comparison<R> comparison : comparisons) {
      weights.put(comparison.title(), new Weights(column(comparison, m), column(comparison, u)));
    }
    return new Model<>(comparisons, weights);
  }

  private static <R> List<Double> column(Comparison<R> comparison, Map<String, Double> values) {
    return comparison.levels().stream()
        .map(
            level -> {
              Double value = values.get(comparison.title() + ',' + level);
              if (value == null) {
                throw new IllegalArgumentException(
                    "the model lacks " + comparison.title() + " " + level);
              }
              return value;
            })
        .toList();
  }
}
