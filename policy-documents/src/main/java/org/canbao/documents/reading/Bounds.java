package org.canbao.documents.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.canbao.documents.Limit;
import org.canbao.documents.YearSpan;

/**
 * 上下限: what an open term must keep to, once for all years or year by year.
 *
 * @param least by coverage year, or under {@link #EVERY}
 * @param most by coverage year, or under {@link #EVERY}
 */
record Bounds(Map<Integer, Limit> least, Map<Integer, Limit> most) {

  /** The key of a limit that holds in every year. */
  static final int EVERY = 0;

  /**
   * 一对上下限.
   *
   * @param least the least
   * @param most the most
   */
  record Pair(Optional<Limit> least, Optional<Limit> most) {}

  /** Returns the pairs by the years for which they hold; a limit for every year joins each. */
  Map<YearSpan, Pair> by(YearSpan span) {
    var years = new TreeSet<>(least.keySet());
    years.addAll(most.keySet());
    years.remove(EVERY);
    Map<YearSpan, Pair> pairs = new LinkedHashMap<>();
    if (years.isEmpty()) {
      pairs.put(span, pair(EVERY));
    }
    years.stream().filter(span::contains).forEach(year -> pairs.put(YearSpan.of(year), pair(year)));
    return pairs;
  }

  private Pair pair(int year) {
    return new Pair(find(least, year), find(most, year));
  }

  private static Optional<Limit> find(Map<Integer, Limit> limits, int year) {
    return Optional.ofNullable(limits.getOrDefault(year, limits.get(EVERY)));
  }
}
