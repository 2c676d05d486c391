package org.canbao.policy.waiting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.term.Figure;
import org.canbao.policy.term.Matter;
import org.canbao.policy.term.Trace;
import org.canbao.policy.term.Wording;

/** 等待期实施前的年度: years before waits were introduced. */
final class BeforeWaits {

  private static final Wording NO_WAIT =
      Wording.of(
          "等待期自{from}年度起实施，{year}年度不设等待期，自{benefit}起享受待遇。",
          "Waits begin with {from}; {year} has none, with benefits from {benefit}.");

  private BeforeWaits() {}

  static WaitingOutcome decide(Posting posting, WaitingTerms terms, Trace trace) {
    LocalDate benefitFrom = BenefitStart.SAME_DAY.of(posting.on(), posting.year());
    trace.because(
        Matter.WAITING,
        terms.from(),
        NO_WAIT,
        List.of(posting.row()),
        Figure.year("from", terms.from().value()),
        Figure.year("year", posting.year()),
        Figure.date("benefit", benefitFrom));
    return WaitingRule.none(posting, terms, Optional.empty(), benefitFrom);
  }
}
