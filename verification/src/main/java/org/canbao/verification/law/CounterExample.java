package org.canbao.verification.law;

import java.util.Comparator;

/**
 * 反例: a comparison that breaks a law; in order, the shortest and simplest history first.
 *
 * @param trial the comparison
 * @param rank which of several comparisons on one history, the simplest first
 * @param violation the values
 */
public record CounterExample(Trial trial, int rank, Violation violation)
    implements Comparable<CounterExample> {

  private static final Comparator<CounterExample> SIMPLEST =
      Comparator.comparing((CounterExample example) -> example.trial().life())
          .thenComparing(CounterExample::rank);

  public Law law() {
    return trial.law();
  }

  /** Returns the coverage year in which the law breaks. */
  public int year() {
    return trial.year();
  }

  @Override
  public int compareTo(CounterExample other) {
    return SIMPLEST.compare(this, other);
  }
}
