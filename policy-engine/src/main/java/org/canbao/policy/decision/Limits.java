package org.canbao.policy.decision;

import java.util.List;
import java.util.Optional;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.history.EnrolmentHistory;
import org.canbao.policy.history.Facts;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.history.YearlyBenefits;
import org.canbao.policy.limit.LimitCase;
import org.canbao.policy.limit.LimitOutcome;
import org.canbao.policy.limit.LimitRule;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.Trace;
import org.canbao.policy.term.YearSet;

/** 限额案情汇集: gathers what the limit of one year depends on, and has it decided. */
final class Limits {

  private final Waits waits;
  private final EnrolmentHistory history;
  private final AreaPolicies asked;

  Limits(Waits waits, AreaPolicies asked) {
    this.waits = waits;
    this.history = waits.history();
    this.asked = asked;
  }

  LimitOutcome decide(int year, Trace trace) {
    return LimitRule.decide(standing(year), asked.limits(), trace);
  }

  /** Gathers what the limit of a year depends on. */
  LimitCase standing(int year) {
    Facts facts = history.facts();
    int upTo = YearSet.before(year + 1);
    int claimable =
        history.resident()
            & YearSet.before(year)
            & YearSet.from(asked.of(year).limit().awards().claimFreeFrom().value());
    int withoutBenefit = waits.withoutBenefit(claimable);
    return new LimitCase(
        year,
        history.resident() & upTo,
        history.bridged() & upTo,
        history.gaps(year),
        withoutBenefit,
        waits.unknownBenefit(claimable, withoutBenefit),
        outside(year),
        outsideAs(year),
        facts.benefits(),
        facts.absences().isPresent());
  }

  /** Returns the years outside the limit among those for which it matters. */
  private Optional<Integer> outside(int year) {
    int years = outsideAs(year).isPresent() ? YearSet.of(year) : 0;
    boolean matters = !asked.limits().of(year).outside().isEmpty();
    for (YearlyBenefits row : history.facts().benefits().orElse(List.of())) {
      if (row.catastrophicPaid().fen() > 0 && row.year() < year) {
        matters |= !asked.limits().of(row.year()).outside().isEmpty();
        years |= outsideAs(row.year()).isPresent() ? YearSet.of(row.year()) : 0;
      }
    }
    return matters && history.facts().identities().isEmpty()
        ? Optional.empty()
        : Optional.of(years);
  }

  /** Finds the term that puts the person outside the limit on the posting date of a year. */
  private Optional<Term<Identity>> outsideAs(int year) {
    List<Term<Identity>> groups = asked.limits().of(year).outside();
    List<IdentitySpell> spells = history.facts().identities().orElse(List.of());
    if (groups.isEmpty() || spells.isEmpty()) {
      return Optional.empty();
    }
    return history.find(year).flatMap(row -> group(groups, spells, row));
  }

  private static Optional<Term<Identity>> group(
      List<Term<Identity>> groups, List<IdentitySpell> spells, Resident row) {
    for (Term<Identity> group : groups) {
      for (IdentitySpell spell : spells) {
        if (spell.identity() == group.value() && spell.heldOn(row.paidOn())) {
          return Optional.of(group);
        }
      }
    }
    return Optional.empty();
  }
}
