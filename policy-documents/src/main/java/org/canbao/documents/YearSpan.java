package org.canbao.documents;

import java.util.stream.IntStream;
import org.canbao.policy.term.YearSet;

/**
 * 适用年度: coverage years from the first to the last, both included.
 *
 * @param from the first coverage year
 * @param to the last coverage year
 */
public record YearSpan(int from, int to) {

  /** Every year of which a document can speak. */
  public static final YearSpan ALL = new YearSpan(YearSet.FIRST, YearSet.LAST);

  public YearSpan {
    if (from < YearSet.FIRST || to > YearSet.LAST || from > to) {
      throw new IllegalArgumentException(
          "a span must run forward between %d and %d, but was %d to %d"
              .formatted(YearSet.FIRST, YearSet.LAST, from, to));
    }
  }

  public static YearSpan of(int year) {
    return new YearSpan(year, year);
  }

  public boolean contains(int year) {
    return from <= year && year <= to;
  }

  public boolean contains(YearSpan other) {
    return from <= other.from && other.to <= to;
  }

  public boolean overlaps(YearSpan other) {
    return from <= other.to && other.from <= to;
  }

  public IntStream years() {
    return IntStream.rangeClosed(from, to);
  }

  /** Returns {@code 2025}, {@code 2025–2027}, or {@code 2025–} where the span stays open. */
  @Override
  public String toString() {
    if (from == to) {
      return Integer.toString(from);
    }
    return to == YearSet.LAST ? from + "–" : from + "–" + to;
  }
}
