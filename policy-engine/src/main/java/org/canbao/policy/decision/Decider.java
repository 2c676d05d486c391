package org.canbao.policy.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.canbao.policy.history.Facts;

/** 核定: decides one person's facts on one day under a policy book. */
public final class Decider {

  /**
   * 引擎版本: raised with every change of the rules' code that may change a decision, so that what was
   * decided by an earlier one can be told from what was decided by this one.
   */
  public static final String VERSION = "1";

  private Decider() {}

  /**
   * Decides; pure, and the same for any order of the facts.
   *
   * @param facts the person and the coverage year asked about
   * @param on the day asked; postings after it are not known yet
   * @param policies the policies of all areas
   */
  public static Answer decide(Facts facts, LocalDate on, PolicyBook policies) {
    return switch (Preparation.of(facts, on, policies)) {
      case Preparation.Ready ready -> new OnePerson(ready).decision();
      case Preparation.Refused refused -> refused.refusal();
    };
  }

  /** Decides and signs: the signature is what a block keeps of the same decision. */
  public static Optional<SignedDecision> sign(Facts facts, LocalDate on, PolicyBook policies) {
    return switch (Preparation.of(facts, on, policies)) {
      case Preparation.Ready ready -> Optional.of(new OnePerson(ready).signed());
      case Preparation.Refused _ -> Optional.empty();
    };
  }

  /** Finds the standing from which both faces of the engine decide; empty for refused facts. */
  public static Optional<Standing> standing(Facts facts, LocalDate on, PolicyBook policies) {
    return switch (Preparation.of(facts, on, policies)) {
      case Preparation.Ready ready -> Optional.of(ready.standing());
      case Preparation.Refused _ -> Optional.empty();
    };
  }
}
