package org.canbao.policy.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.term.MissingFact;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Reading;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.Trace;
import org.canbao.policy.term.Unset;
import org.canbao.policy.term.YearSet;

/**
 * 最高支付限额规则 (CN 二(三), LN 二(三), AH 一(二), HL 二(三)).
 *
 * <p>limit = base + min(joint limit, continuity + claim-free) − min(penalty limit, penalty)
 */
public final class LimitRule {

  private LimitRule() {}

  /** Decides the limit of one person in one year; the trace hears the reasons. */
  public static LimitOutcome decide(LimitCase person, LimitBook book, Trace trace) {
    LimitTerms terms = book.of(person.year());
    List<MissingFact> missing = new ArrayList<>(0);
    if (!person.absencesKnown() && person.gaps() != 0) {
      trace.leansOn(Reading.R29);
      missing.add(LimitUnknowns.absences(person.gaps()));
    }
    if (person.outside().isEmpty()) {
      missing.add(LimitUnknowns.IDENTITIES);
    }
    return switch (terms.base()) {
      case Unset<Money> unset -> {
        missing.add(MissingFact.of(unset));
        yield new LimitOutcome.Open(missing.stream().distinct().toList());
      }
      case Term<Money> base -> withBase(person, book, base, missing, trace);
    };
  }

  /** Tells in which years the award quota was used, and whether that can be told. */
  public static QuotaUse quotaUse(LimitCase person, LimitBook book) {
    List<MissingFact> missing = new ArrayList<>(0);
    return new QuotaUse(new Awards(person, book, missing).quotaYears(), missing.isEmpty());
  }

  private static LimitOutcome withBase(
      LimitCase person, LimitBook book, Term<Money> base, List<MissingFact> missing, Trace trace) {
    Awards awards = new Awards(person, book, missing);
    AwardParts parts = awards.parts();
    Cap cap = cap(person, book, base.value(), awards, parts);
    if (!missing.isEmpty()) {
      return new LimitOutcome.Open(missing.stream().distinct().toList());
    }
    LimitReasons.give(person, book, cap, parts, trace);
    return new LimitOutcome.Settled(cap, parts);
  }

  private static Cap cap(
      LimitCase person, LimitBook book, Money base, Awards awards, AwardParts parts) {
    LimitTerms terms = book.of(person.year());
    Money continuity = awards.value(book.continuity(), parts.continuity());
    Money claimFree = awards.value(book.claimFree(), parts.claimFree());
    Money earned = continuity.plus(claimFree);
    Money awarded =
        earned.fen() == 0 ? earned : earned.atMost(awards.ceiling(terms.awards().ceiling(), base));
    Money penalty = awards.penalty(terms, base, parts.gaps());
    boolean outside = YearSet.contains(person.outside().orElse(0), person.year());
    return new Cap(
        base,
        continuousYears(person, terms),
        continuity,
        claimFree,
        awarded,
        penalty,
        outside ? Optional.empty() : Optional.of(base.plus(awarded).minus(penalty)));
  }

  private static int continuousYears(LimitCase person, LimitTerms terms) {
    return AwardYears.continuousYears(
        person.resident(), person.bridged(), terms.awards().from().value(), person.year());
  }
}
