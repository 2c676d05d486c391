package org.canbao.matching.decision;

import java.util.Set;
import org.canbao.matching.people.Anchor;
import org.canbao.matching.score.Ledger;

/**
 * 候选: a person whom a row may be, with the evidence and what forbids it.
 *
 * @param ledger its parts sum up to the score exactly
 */
public record Candidate(Anchor anchor, Ledger ledger, Set<Veto> vetoes) {

  public Candidate {
    vetoes = Set.copyOf(vetoes);
  }

  /** The score, in thousandths of bits. */
  public int bits() {
    return ledger.bits();
  }

  /** Without whom it is: it may stand in a log. */
  @Override
  public String toString() {
    return "Candidate[person " + anchor.person() + ", " + bits() + ", " + vetoes + "]";
  }
}
