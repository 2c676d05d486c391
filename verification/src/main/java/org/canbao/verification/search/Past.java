package org.canbao.verification.search;

import java.util.Optional;
import java.util.stream.IntStream;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.history.HistoryTerms;
import org.canbao.policy.limit.AwardTerms;
import org.canbao.policy.limit.LimitBook;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Term;

/**
 * 过往条款: the terms by which a decision looks back on earlier years.
 *
 * <p>They must be the same in all years of a search: a state sums up the past under one set of
 * them.
 *
 * @param awards which years earn awards
 * @param book what steps are worth
 * @param switching how far a scheme switch looks back; empty where no document knows one
 */
record Past(AwardTerms awards, LimitBook book, Optional<SwitchReach> switching) {

  /** Returns the terms of a search; empty where they differ from year to year. */
  static Optional<Past> of(AreaPolicies area, int first, int last) {
    long ofHistory = years(first, last).mapToObj(y -> history(area.of(y))).distinct().count();
    long ofAwards =
        years(first, last)
            .mapToObj(area::of)
            .filter(policy -> policy.limit().base() instanceof Term<Money>)
            .map(Past::awards)
            .distinct()
            .count();
    if (ofHistory > 1 || ofAwards > 1) {
      return Optional.empty();
    }
    AwardTerms awards = area.of(last).limit().awards();
    return Optional.of(new Past(awards, area.limits(), SwitchReach.of(area, first, last)));
  }

  private static IntStream years(int first, int last) {
    return IntStream.rangeClosed(first, last);
  }

  /** 参保史条款之值. */
  private record HistoryValues(int firstCountableYear, int toleratedMonths) {}

  private static HistoryValues history(Policy policy) {
    HistoryTerms terms = policy.history();
    return new HistoryValues(terms.firstCountableYear().value(), terms.toleratedMonths().value());
  }

  /** 激励条款之值. */
  private record AwardValues(int from, int fullYears, int claimFreeFrom, Enum<?> afterGap) {}

  private static AwardValues awards(Policy policy) {
    AwardTerms terms = policy.limit().awards();
    return new AwardValues(
        terms.from().value(),
        terms.fullYears().value(),
        terms.claimFreeFrom().value(),
        terms.afterGap().value());
  }
}
