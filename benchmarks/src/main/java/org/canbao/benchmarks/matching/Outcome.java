package org.canbao.benchmarks.matching;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.canbao.matching.decision.Decision;
import org.canbao.matching.decision.ReviewReason;
import org.canbao.matching.decision.Stage;

/**
 * 结果: what became of the rows of a case, beside the truth.
 *
 * @param linkable rows of registered people who live
 * @param right rows linked to their person
 * @param wrong rows linked to somebody else
 * @param taken of these, rows of people who are not registered
 * @param review rows to be looked at
 * @param shown of these, rows whose person is among the candidates
 * @param missed rows of registered people, taken for new ones
 */
record Outcome(
    long rows,
    long linkable,
    long right,
    long wrong,
    long taken,
    long review,
    long shown,
    long missed,
    long strangers,
    Map<String, Long> stages) {

  static Outcome of(Case one, List<Decision> decisions) {
    long[] counts = new long[8];
    Map<String, Long> stages = new TreeMap<>();
    for (int row = 0; row < decisions.size(); row++) {
      if (one.isOfDead(row)) {
        tell(stages, Stage.INTAKE, "of the dead, " + dead(decisions.get(row)));
        continue;
      }
      counts[0] += one.isLinkable(row) ? 1 : 0;
      counts[7] += one.isLinkable(row) ? 0 : 1;
      count(one, row, decisions.get(row), counts, stages);
    }
    return new Outcome(
        decisions.size(),
        counts[0],
        counts[1],
        counts[2],
        counts[3],
        counts[4],
        counts[5],
        counts[6],
        counts[7],
        stages);
  }

  /** The dead are named as dead, and linked by nobody. */
  private static String dead(Decision decision) {
    return switch (decision) {
      case Decision.Linked _ -> "LINKED";
      case Decision.ForReview review ->
          review.reasons().contains(ReviewReason.DEAD_BUT_ACTIVE) ? "named" : "review";
      case Decision.NotRegistered _ -> "missed";
      case Decision.SaysTooLittle _ -> "says too little";
    };
  }

  private static void count(
      Case one, int row, Decision decision, long[] counts, Map<String, Long> stages) {
    switch (decision) {
      case Decision.Linked(var link, _) -> {
        boolean right = one.isRight(row, link.person());
        counts[right ? 1 : 2]++;
        counts[3] += right || one.isLinkable(row) ? 0 : 1;
        tell(stages, link.stage(), right ? "right" : "WRONG");
      }
      case Decision.ForReview(_, var stage, var reasons, var candidates) -> {
        counts[4]++;
        boolean shown = candidates.stream().anyMatch(it -> one.isRight(row, it.anchor().person()));
        counts[5] += shown ? 1 : 0;
        ReviewReason first = reasons.stream().sorted().findFirst().orElseThrow();
        tell(stages, stage, "review " + first + (one.isLinkable(row) ? "" : " of a stranger"));
      }
      case Decision.NotRegistered _ -> {
        counts[6] += one.isLinkable(row) ? 1 : 0;
        tell(stages, Stage.SCORED, one.isLinkable(row) ? "missed" : "new");
      }
      case Decision.SaysTooLittle _ -> {
        counts[6] += one.isLinkable(row) ? 1 : 0;
        tell(stages, Stage.INTAKE, one.isLinkable(row) ? "missed" : "says too little");
      }
    }
  }

  private static void tell(Map<String, Long> stages, Stage stage, String what) {
    stages.merge(stage.name().toLowerCase(Locale.ROOT) + " " + what, 1L, Long::sum);
  }

  Interval precision() {
    return new Interval(right, right + wrong);
  }

  Interval recall() {
    return new Interval(right, linkable);
  }

  Interval recallWithReview() {
    return new Interval(right + shown, linkable);
  }

  Interval reviews() {
    return new Interval(review, linkable + strangers);
  }

  Interval strangersTaken() {
    return new Interval(taken, strangers);
  }
}
