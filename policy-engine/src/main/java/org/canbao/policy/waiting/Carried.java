package org.canbao.policy.waiting;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.canbao.policy.term.Figure;
import org.canbao.policy.term.Matter;
import org.canbao.policy.term.Trace;
import org.canbao.policy.term.Wording;
import org.canbao.policy.waiting.WaitingOutcome.Settled;

/** 等待期顺延: a wait of the year before that runs on across the year end. */
final class Carried {

  private static final Wording RUNS_ON =
      Wording.of(
          "{origin}年度的等待期跨年顺延至{last}，本年度自{benefit}起享受待遇。",
          "The wait of {origin} runs on across the year end to {last}; this year's benefits run"
              + " from {benefit}.");

  private Carried() {}

  /** Returns the later of a year's own wait and the one that runs on from the year before. */
  static Waiting later(Posting posting, Waiting own) {
    Optional<Settled> before = posting.yearBefore().flatMap(WaitingOutcome::atWorst);
    if (before.isEmpty() || !before.get().waiting().benefitFrom().isAfter(own.benefitFrom())) {
      return own;
    }
    Waiting deciding = before.get().waiting();
    return new Waiting(
        Optional.empty(),
        deciding.gapYears(),
        deciding.fixed(),
        deciding.variable(),
        deciding.unit(),
        deciding.from(),
        Optional.of(deciding.benefitFrom().minusDays(1)),
        deciding.benefitFrom(),
        OptionalInt.of(deciding.carriedFrom().orElse(posting.year() - 1)));
  }

  static void explain(Waiting waiting, Posting posting, WaitingTerms terms, Trace trace) {
    if (waiting.carriedFrom().isEmpty()) {
      return;
    }
    trace.because(
        Matter.WAITING,
        terms.lengths().fixed(),
        RUNS_ON,
        List.of(posting.row()),
        Figure.year("origin", waiting.carriedFrom().getAsInt()),
        Figure.date("last", waiting.benefitFrom().minusDays(1)),
        Figure.date("benefit", waiting.benefitFrom()));
  }
}
