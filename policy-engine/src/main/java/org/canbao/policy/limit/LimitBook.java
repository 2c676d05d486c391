package org.canbao.policy.limit;

import java.util.List;
import org.canbao.policy.term.Amount;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.Unset;
import org.canbao.policy.term.YearSet;

/** 限额条款册: the limit terms of one area for every year, with the value of steps in each. */
public final class LimitBook {

  private final List<LimitTerms> years;
  private final Steps continuity;
  private final Steps claimFree;
  private final Steps penalty;

  /** Prepares the terms of each year, from the first year of a year set on. */
  public LimitBook(List<LimitTerms> years) {
    this.years = List.copyOf(years);
    List<Setting<Money>> bases = years.stream().map(LimitTerms::base).toList();
    continuity = Steps.of(years.stream().map(it -> it.awards().continuityStep()).toList(), bases);
    claimFree = Steps.of(years.stream().map(it -> it.awards().claimFreeStep()).toList(), bases);
    penalty = Steps.of(years.stream().map(LimitBook::penaltyStep).toList(), bases);
  }

  public LimitTerms of(int year) {
    return years.get(year - YearSet.FIRST);
  }

  public Steps continuity() {
    return continuity;
  }

  public Steps claimFree() {
    return claimFree;
  }

  /** Returns the penalty steps by year of return (R24). */
  public Steps penalty() {
    return penalty;
  }

  private static Setting<Amount> penaltyStep(LimitTerms terms) {
    return switch (terms.penalty()) {
      case Unset<Penalty>(var name, var area, var year) -> new Unset<>(name, area, year);
      case Term<Penalty> term ->
          new Term<>(
              term.name(),
              switch (term.value()) {
                case Penalty.None() -> new Amount.Fixed(Money.ZERO);
                case Penalty.PerYear(Amount step) -> step;
              },
              term.source(),
              term.modality(),
              term.provenance(),
              term.readings());
    };
  }
}
