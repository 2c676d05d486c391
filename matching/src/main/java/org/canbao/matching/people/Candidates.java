package org.canbao.matching.people;

import java.util.List;
import java.util.Set;

/**
 * 候选人: those who share a key with a row.
 *
 * @param anchors in the order of the register
 * @param capped kinds of keys that too many shared to look at
 */
public record Candidates(List<Anchor> anchors, Set<String> capped) {

  public Candidates {
    anchors = List.copyOf(anchors);
    capped = Set.copyOf(capped);
  }
}
