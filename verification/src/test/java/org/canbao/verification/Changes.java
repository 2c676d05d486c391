package org.canbao.verification;

import static org.canbao.verification.InventedArea.months;
import static org.canbao.verification.InventedArea.term;
import static org.canbao.verification.InventedArea.window;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.limit.AfterGap;
import org.canbao.policy.limit.AwardTerms;
import org.canbao.policy.limit.LimitTerms;
import org.canbao.policy.limit.Penalty;
import org.canbao.policy.term.Amount;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.TermName;
import org.canbao.policy.term.Unset;
import org.canbao.policy.waiting.EnrolmentWindow;
import org.canbao.policy.waiting.EnrolmentWindow.Extension;
import org.canbao.policy.waiting.Exemption;
import org.canbao.policy.waiting.GapBase;
import org.canbao.policy.waiting.RepairTerms;
import org.canbao.policy.waiting.SchemeSwitch;
import org.canbao.policy.waiting.WaitLength;
import org.canbao.policy.waiting.WaitTerms;
import org.canbao.policy.waiting.WaitingTerms;

/** Ways to change one choice of a policy. */
public final class Changes {

  private Changes() {}

  static Policy waiting(Policy policy, WaitingTerms waiting) {
    return new Policy(
        policy.area(), policy.year(), policy.history(), waiting, policy.limit(), policy.price());
  }

  static Policy limit(Policy policy, LimitTerms limit) {
    return new Policy(
        policy.area(), policy.year(), policy.history(), policy.waiting(), limit, policy.price());
  }

  /** Lets windows have extensions that depend on the year. */
  public static UnaryOperator<Policy> extensions(IntFunction<Extension[]> extensions) {
    return policy -> windowOf(policy, window(policy.year(), extensions.apply(policy.year())));
  }

  static Policy windowOf(Policy policy, Setting<EnrolmentWindow> window) {
    WaitingTerms it = policy.waiting();
    return waiting(
        policy,
        new WaitingTerms(
            it.from(),
            window,
            it.lengths(),
            it.repair(),
            it.newbornDays(),
            it.exemptions(),
            it.schemeSwitch()));
  }

  static Policy lengths(Policy policy, WaitTerms lengths, RepairTerms repair) {
    WaitingTerms it = policy.waiting();
    return waiting(
        policy,
        new WaitingTerms(
            it.from(),
            it.window(),
            lengths,
            repair,
            it.newbornDays(),
            it.exemptions(),
            it.schemeSwitch()));
  }

  /** Changes the variable wait for each counted gap year. */
  static UnaryOperator<Policy> variableMonths(int length) {
    return policy -> variable(policy, months(length), GapBase.BEYOND_FIRST, false);
  }

  /** Lets every gap year count, and a late payment as one more. */
  public static Policy countingAll(Policy policy) {
    return variable(policy, months(1), GapBase.ALL, true);
  }

  private static Policy variable(
      Policy policy, WaitLength variable, GapBase gapBase, boolean lateCounts) {
    WaitTerms it = policy.waiting().lengths();
    WaitTerms lengths =
        new WaitTerms(
            it.fixed(),
            term(TermName.VARIABLE_WAIT, variable),
            term(TermName.GAP_BASE, gapBase),
            term(TermName.LATE_COUNTS_AS_GAP, lateCounts),
            it.firstEnrolmentWaits());
    return lengths(policy, lengths, policy.waiting().repair());
  }

  /** Adds a scheme switch that allows an interruption of so many months. */
  public static UnaryOperator<Policy> switching(int interruptionMonths) {
    return policy -> {
      WaitingTerms it = policy.waiting();
      return waiting(
          policy,
          new WaitingTerms(
              it.from(),
              it.window(),
              it.lengths(),
              it.repair(),
              it.newbornDays(),
              it.exemptions(),
              term(TermName.SCHEME_SWITCH, new SchemeSwitch(interruptionMonths, 24))));
    };
  }

  /** Adds exemptions. */
  public static UnaryOperator<Policy> exempting(List<Term<Exemption>> exemptions) {
    return policy -> {
      WaitingTerms it = policy.waiting();
      return waiting(
          policy,
          new WaitingTerms(
              it.from(),
              it.window(),
              it.lengths(),
              it.repair(),
              it.newbornDays(),
              exemptions,
              it.schemeSwitch()));
    };
  }

  /** Sets no penalty, as a document that says nothing of it. */
  public static Policy withoutPenalty(Policy policy) {
    LimitTerms it = policy.limit();
    Setting<Amount> none = new Unset<>(TermName.PENALTY_CEILING, policy.area(), policy.year());
    return limit(
        policy,
        new LimitTerms(
            it.base(),
            it.awards(),
            term(TermName.PENALTY_STEP, new Penalty.None()),
            none,
            it.outside()));
  }

  /** Lets a gap forfeit what was earned. */
  public static Policy forfeiting(Policy policy) {
    AwardTerms it = policy.limit().awards();
    return awards(policy, it.continuityStep(), it.ceiling(), AfterGap.FORFEITS);
  }

  /** Sets a joint limit of awards. */
  public static UnaryOperator<Policy> ceiling(int yuan) {
    return policy ->
        awards(
            policy,
            policy.limit().awards().continuityStep(),
            term(TermName.AWARD_CEILING, InventedArea.yuan(yuan)),
            AfterGap.KEEPS_EARNED);
  }

  /** Lets steps fall over the years. */
  public static Policy fallingSteps(Policy policy) {
    int yuan = Math.max(500, 5000 - 300 * Math.max(0, policy.year() - 2025));
    return awards(
        policy,
        term(TermName.CONTINUITY_STEP, InventedArea.yuan(yuan)),
        policy.limit().awards().ceiling(),
        AfterGap.KEEPS_EARNED);
  }

  private static Policy awards(
      Policy policy, Setting<Amount> step, Setting<Amount> ceiling, AfterGap afterGap) {
    LimitTerms it = policy.limit();
    AwardTerms awards =
        new AwardTerms(
            it.awards().from(),
            it.awards().fullYears(),
            step,
            it.awards().claimFreeFrom(),
            step,
            ceiling,
            term(TermName.AFTER_GAP, afterGap));
    return limit(
        policy, new LimitTerms(it.base(), awards, it.penalty(), it.penaltyCeiling(), it.outside()));
  }

  static Policy base(Policy policy, Setting<Money> base) {
    LimitTerms it = policy.limit();
    return limit(
        policy, new LimitTerms(base, it.awards(), it.penalty(), it.penaltyCeiling(), it.outside()));
  }
}
