package org.canbao.policy.waiting;

import org.canbao.policy.history.Switching;

/**
 * 制度切换: the conditions under which a change between schemes brings no wait.
 *
 * @param maxInterruptionMonths whole calendar months that may lie between the two covers
 * @param minContinuousMonths months without a break, in whichever scheme, up to the end of the
 *     other
 */
public record SchemeSwitch(int maxInterruptionMonths, int minContinuousMonths) {

  /** Tells whether somebody came over in time and after long enough cover. */
  public boolean isMetBy(Switching switching) {
    return switching.interruptionMonths() <= maxInterruptionMonths
        && switching.continuousMonths() >= minContinuousMonths;
  }
}
