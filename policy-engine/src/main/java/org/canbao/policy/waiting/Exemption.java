package org.canbao.policy.waiting;

import java.time.LocalDate;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.term.Identity;

/**
 * 免设等待期: a group that waits for nothing, until when that holds, and from when it has benefits.
 *
 * @param identity the group
 * @param helps how long the identity helps
 * @param start from when benefits run
 */
public record Exemption(Identity identity, Helps helps, Start start) {

  /** How long an identity helps. */
  public enum Helps {
    /** On every day on which it is held. */
    WHILE_HELD,
    /** In the calendar year in which it began. */
    YEAR_OF_START
  }

  /** From when an exempt person has benefits. */
  public enum Start {
    /** From the start of the clock, like anybody without a wait. */
    CLOCK,
    JAN_1,
    NEXT_DAY,
    SAME_DAY,
    NEXT_MONTH
  }

  /** Tells whether an identity helps a payment on this day. */
  public boolean helps(IdentitySpell spell, LocalDate posting) {
    return spell.identity() == identity
        && switch (helps) {
          case WHILE_HELD -> spell.heldOn(posting);
          case YEAR_OF_START -> spell.beganInYearOf(posting);
        };
  }

  /** Returns the rule by which benefits start for an exempt payment on this day. */
  public BenefitStart startFor(EnrolmentWindow window, LocalDate posting) {
    return switch (start) {
      case CLOCK -> window.startFor(posting);
      case JAN_1 -> BenefitStart.JAN_1;
      case NEXT_DAY -> BenefitStart.NEXT_DAY;
      case SAME_DAY -> BenefitStart.SAME_DAY;
      case NEXT_MONTH -> BenefitStart.NEXT_MONTH;
    };
  }
}
