package org.canbao.policy.limit;

import java.util.List;
import org.canbao.policy.history.YearlyBenefits;
import org.canbao.policy.term.Amount;
import org.canbao.policy.term.MissingFact;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.Unset;
import org.canbao.policy.term.YearSet;

/** 激励核算: the sets of years that earn, clear and cost, from one person's history. */
final class Awards {

  private final LimitCase person;
  private final LimitBook book;
  private final AwardTerms terms;
  private final List<MissingFact> missing;

  Awards(LimitCase person, LimitBook book, List<MissingFact> missing) {
    this.person = person;
    this.book = book;
    this.terms = book.of(person.year()).awards();
    this.missing = missing;
  }

  AwardParts parts() {
    int kept = keptYears();
    int continuity =
        kept
            & AwardYears.continuity(
                person.resident(),
                person.bridged(),
                terms.from().value(),
                terms.fullYears().value());
    int used = YearSet.before(person.year()) & quotaYears();
    int credited = kept & AwardYears.credited(resident(), person.bridged(), claimFreeYears());
    int standing = credited & AwardYears.afterLast(used);
    return new AwardParts(continuity, standing, standing == credited ? 0 : used, person.gaps());
  }

  private int resident() {
    return person.resident() & YearSet.from(terms.claimFreeFrom().value());
  }

  /** What was earned before a gap is kept or forfeited; an uncredited step is lost anyway. */
  private int keptYears() {
    return switch (terms.afterGap().value()) {
      case KEEPS_EARNED -> -1;
      case FORFEITS -> AwardYears.afterLast(person.gaps());
    };
  }

  private int claimFreeYears() {
    int years = resident() & YearSet.before(person.year());
    if (years == 0) {
      return 0;
    }
    if (person.benefits().isEmpty()) {
      missing.add(LimitUnknowns.BENEFITS);
      return 0;
    }
    missing.addAll(person.unknownBenefit());
    for (YearlyBenefits row : person.benefits().get()) {
      if (row.fundPaid().fen() > 0) {
        years &= ~YearSet.of(row.year());
      }
    }
    return years & ~person.withoutBenefit();
  }

  /** Returns the years in which catastrophic payments went beyond the base after penalty. */
  int quotaYears() {
    int years = 0;
    for (YearlyBenefits row : person.benefits().orElse(List.of())) {
      if (row.catastrophicPaid().fen() > 0 && YearSet.contains(resident(), row.year())) {
        years |= usedQuota(row) ? YearSet.of(row.year()) : 0;
      }
    }
    return years;
  }

  private boolean usedQuota(YearlyBenefits row) {
    LimitTerms then = book.of(row.year());
    if (!(then.base() instanceof Term<Money>(_, Money base, _, _, _, _))) {
      missing.add(MissingFact.of((Unset<?>) then.base()));
      return false;
    }
    int gaps = person.gaps() & YearSet.before(row.year());
    Money threshold = base.minus(penalty(then, base, gaps));
    if (row.catastrophicPaid().compareTo(threshold) <= 0) {
      return false;
    }
    if (person.outside().isEmpty()) {
      missing.add(LimitUnknowns.IDENTITIES);
    }
    return !YearSet.contains(person.outside().orElse(0), row.year());
  }

  /** Returns what these gap years take off the limit, never more than the ceiling (R19). */
  Money penalty(LimitTerms then, Money base, int gaps) {
    int unset = book.penalty().unset(ReturnYears.of(gaps, person.resident()));
    if (unset != 0) {
      missing.add(unset(book.penalty(), unset));
      return Money.ZERO;
    }
    Money sum = new Money(ReturnYears.fen(gaps, person.resident(), book.penalty()));
    return sum.fen() == 0 ? sum : sum.atMost(ceiling(then.penaltyCeiling(), base));
  }

  /** Returns the amount of a ceiling; what is not set is missing. */
  Money ceiling(Setting<Amount> ceiling, Money base) {
    return switch (ceiling) {
      case Term<Amount> term -> term.value().of(base).atMost(base);
      case Unset<Amount> unset -> {
        missing.add(MissingFact.of(unset));
        yield Money.ZERO;
      }
    };
  }

  /** Returns the value of steps earned in these years. */
  Money value(Steps steps, int years) {
    if (steps.unset(years) != 0) {
      missing.add(unset(steps, steps.unset(years)));
    }
    return new Money(steps.fen(years));
  }

  private MissingFact unset(Steps steps, int years) {
    int year = YearSet.first(years);
    return switch (steps.of(year)) {
      case Unset<Amount> unset -> MissingFact.of(unset);
      // A percentage without a base to take it of.
      case Term<Amount> _ -> MissingFact.of((Unset<?>) book.of(year).base());
    };
  }
}
