package org.canbao.matching.score;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * 比较项: one matter in which two records are compared.
 *
 * @param <R> the records
 */
public interface Comparison<R> {

  /** Its name in model and ledger. */
  String title();

  /** The degrees of agreement, the strongest first. */
  List<String> levels();

  /** The place of the degree at which two records agree, empty when one of them says nothing. */
  OptionalInt level(R one, R other);

  /**
   * 词频: how likely a random record agrees at this degree with what these two have in common, where
   * that is known better than on the average.
   */
  default OptionalDouble frequency(int level, R one, R other) {
    return OptionalDouble.empty();
  }

  /** What is taken off for these two, in thousandths of bits. */
  default int cost(int level, R one, R other) {
    return 0;
  }
}
