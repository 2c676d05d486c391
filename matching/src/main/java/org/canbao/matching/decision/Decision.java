package org.canbao.matching.decision;

import java.util.List;
import java.util.Set;

/** 决定: what became of a row. */
public sealed interface Decision {

  /** The row. */
  long row();

  /**
   * 已关联.
   *
   * @param others who else was weighed, at most five
   */
  record Linked(Link link, List<Candidate> others) implements Decision {
    public Linked {
      others = List.copyOf(others);
    }

    @Override
    public long row() {
      return link.row();
    }
  }

  /**
   * 未在册.
   *
   * @param nearest who came nearest, at most five
   */
  record NotRegistered(long row, List<Candidate> nearest) implements Decision {
    public NotRegistered {
      nearest = List.copyOf(nearest);
    }
  }

  /**
   * 待复核.
   *
   * @param candidates at most five, the best supported first
   */
  record ForReview(long row, Stage stage, Set<ReviewReason> reasons, List<Candidate> candidates)
      implements Decision {
    public ForReview {
      reasons = Set.copyOf(reasons);
      candidates = List.copyOf(candidates);
    }
  }

  /** 无法比对: neither number nor name nor papers: a line of totals, a repeated title, half a line. */
  record SaysTooLittle(long row) implements Decision {}
}
