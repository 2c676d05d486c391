package org.canbao.verification.search;

import java.util.Optional;
import java.util.stream.IntStream;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.term.Term;
import org.canbao.policy.waiting.SchemeSwitch;

/**
 * 制度切换回溯: how far back a scheme switch looks.
 *
 * @param interruptionMonths the longest interruption that any year allows
 * @param continuousMonths the most months that any year asks for
 */
record SwitchReach(int interruptionMonths, int continuousMonths) {

  /** Returns the widest reach of some years; empty where none of them knows a switch. */
  static Optional<SwitchReach> of(AreaPolicies area, int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(year -> area.of(year).waiting().schemeSwitch())
        .flatMap(
            setting ->
                setting instanceof Term<SchemeSwitch> term
                    ? Optional.of(term.value()).stream()
                    : Optional.<SchemeSwitch>empty().stream())
        .map(it -> new SwitchReach(it.maxInterruptionMonths(), it.minContinuousMonths()))
        .reduce(SwitchReach::widest);
  }

  private SwitchReach widest(SwitchReach other) {
    return new SwitchReach(
        Math.max(interruptionMonths, other.interruptionMonths),
        Math.max(continuousMonths, other.continuousMonths));
  }
}
