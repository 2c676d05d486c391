package org.canbao.verification.search;

import org.canbao.verification.life.Ruling;

/**
 * 状态: everything of a history that later decisions can depend on.
 *
 * <p>Two histories in the same state are decided alike for ever after, so that one of them is
 * enough; the tests of this package hold that against the rules.
 *
 * @param waits what later waits depend on
 * @param limits what later payment limits depend on
 */
record State(WaitState waits, LimitState limits) {

  /**
   * Returns the state of a history.
   *
   * @param staying the history with one more year, paid in the window without claims
   */
  static State of(Ruling staying, Past past) {
    return new State(WaitState.of(staying, past.switching()), LimitState.of(staying, past));
  }
}
