package org.canbao.verification.law;

import java.util.Optional;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.verification.life.Life;
import org.canbao.verification.life.Payer;
import org.canbao.verification.life.TrialArea;

/** 试验: one comparison that a law makes, kept so that it can be made again under other policies. */
public sealed interface Trial {

  /**
   * 修复与否.
   *
   * @param unrepaired without any repair
   * @param less with one year less repaired
   * @param more with one year more repaired
   */
  record Repaired(Life unrepaired, Life less, Life more) implements Trial {}

  /**
   * 早缴与晚缴.
   *
   * @param before the years before
   * @param payer who pays
   * @param earlier the earlier payment
   * @param later the later payment
   */
  record Posted(Life before, Payer payer, Resident earlier, Resident later) implements Trial {}

  /**
   * 限额.
   *
   * @param life the history
   */
  record Bounded(Life life) implements Trial {}

  /**
   * 两种经历.
   *
   * @param law which comparison
   * @param better the history that must not be worse
   * @param worse the other one
   */
  record Stayed(Law law, Life better, Life worse) implements Trial {}

  /**
   * 缴费.
   *
   * @param row the payment
   * @param payer who pays
   */
  record Priced(Resident row, Payer payer) implements Trial {}

  /** Returns the law that is tried. */
  default Law law() {
    return switch (this) {
      case Repaired _ -> Law.REPAIR;
      case Posted _ -> Law.POSTING;
      case Bounded _ -> Law.BOUNDS;
      case Stayed stayed -> stayed.law();
      case Priced _ -> Law.PRICE;
    };
  }

  /** Makes the comparison under an area's policies; returns what is wrong, empty if nothing is. */
  default Optional<Violation> in(TrialArea area) {
    return switch (this) {
      case Repaired trial -> RepairLaw.violation(area, trial);
      case Posted trial -> PostingLaw.violation(area, trial);
      case Bounded trial -> BoundsLaw.violation(area, area.rule(trial.life()));
      case Stayed trial -> StayingLaw.violation(area, trial);
      case Priced trial -> PriceLaw.violation(area, trial);
    };
  }

  /** Returns the coverage year in which the law is tried. */
  default int year() {
    return switch (this) {
      case Repaired trial -> trial.more().next() - 1;
      case Posted trial -> trial.later().year();
      case Bounded trial -> trial.life().next() - 1;
      case Stayed trial -> trial.better().next() - 1;
      case Priced trial -> trial.row().year();
    };
  }

  /** Returns the history by which counter-examples are put in order. */
  default Life life() {
    return switch (this) {
      case Repaired trial -> trial.more();
      case Posted trial -> trial.before();
      case Bounded trial -> trial.life();
      case Stayed trial -> trial.better();
      case Priced trial -> Life.startingIn(trial.row().year());
    };
  }
}
