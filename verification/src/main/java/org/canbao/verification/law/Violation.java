package org.canbao.verification.law;

import java.util.List;

/**
 * 违反: the two values that are in the wrong order.
 *
 * @param first what the first side gives
 * @param second what the second side gives
 */
public record Violation(Sentence first, Sentence second) {

  /** Returns both, the first side first. */
  public List<Sentence> sides() {
    return List.of(first, second);
  }
}
