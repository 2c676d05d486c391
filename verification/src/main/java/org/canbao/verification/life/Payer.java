package org.canbao.verification.life;

import java.time.LocalDate;
import java.util.List;
import org.canbao.policy.history.IdentitySpell;

/**
 * 缴费人: what matters of a person beside the history.
 *
 * @param born the day of birth
 * @param identities identities held
 */
public record Payer(LocalDate born, List<IdentitySpell> identities) {

  /** An adult without any identity. */
  public static final Payer ORDINARY = new Payer(LocalDate.of(1980, 1, 1), List.of());

  public Payer {
    identities = List.copyOf(identities);
  }

  /** Returns an adult with these identities. */
  public static Payer holding(List<IdentitySpell> identities) {
    return new Payer(ORDINARY.born, identities);
  }

  /** Returns the identities held on a day, as a set of bits. */
  public int heldOn(LocalDate day) {
    int held = 0;
    for (IdentitySpell spell : identities) {
      held |= spell.heldOn(day) ? spell.identity().bit() : 0;
    }
    return held;
  }
}
