package org.canbao.matching.decision;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.canbao.matching.people.FeedRow;

/** 候选名单: at most five, the best supported first. */
final class Shortlist {

  static final int MOST = 5;

  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt(Candidate::bits)
          .reversed()
          .thenComparing(candidate -> candidate.anchor().person());

  private Shortlist() {}

  static List<Candidate> of(Collection<Candidate> candidates) {
    return candidates.stream().sorted(BEST_FIRST).limit(MOST).toList();
  }

  /** What a ruling means for a row. */
  static Decision decided(FeedRow row, Stage stage, Ruling ruling) {
    return switch (ruling) {
      case Link link -> new Decision.Linked(link, List.of());
      case Vetoed(var vetoed) -> review(row, stage, vetoed);
    };
  }

  /** A review of one candidate, for the reasons of its vetoes. */
  private static Decision review(FeedRow row, Stage stage, Candidate vetoed) {
    Set<ReviewReason> reasons = EnumSet.noneOf(ReviewReason.class);
    vetoed.vetoes().forEach(veto -> reasons.add(veto.reason()));
    return new Decision.ForReview(row.row(), stage, reasons, List.of(vetoed));
  }
}
