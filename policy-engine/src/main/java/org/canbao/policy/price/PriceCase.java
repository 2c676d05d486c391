package org.canbao.policy.price;

import java.util.List;
import java.util.Optional;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.history.IdentitySpell;

/**
 * 缴费案情: what the price of one enrolment depends on.
 *
 * @param row the enrolment
 * @param newborn whether it is a newborn's, for whom no window and no fiscal deadline applies
 * @param identities spans of identities; empty when unknown
 */
public record PriceCase(Resident row, boolean newborn, Optional<List<IdentitySpell>> identities) {

  /** Returns the identities held on the posting date, as bits. */
  public int held() {
    int held = 0;
    for (IdentitySpell spell : identities.orElse(List.of())) {
      held |= spell.heldOn(row.paidOn()) ? spell.identity().bit() : 0;
    }
    return held;
  }
}
