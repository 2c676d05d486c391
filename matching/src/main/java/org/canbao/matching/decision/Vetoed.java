package org.canbao.matching.decision;

/** 被否决: a row and a person that must not be linked automatically. */
public record Vetoed(Candidate candidate) implements Ruling {

  public Vetoed {
    if (candidate.vetoes().isEmpty()) {
      throw new IllegalArgumentException("expected at least one veto, but got none");
    }
  }
}
