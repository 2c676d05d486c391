package org.canbao.policy.history;

import java.time.LocalDate;
import java.util.Optional;
import org.canbao.policy.term.Fact;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.Language;

/**
 * 身份认定: an identity held over a span of days.
 *
 * @param identity the identity
 * @param from the first day
 * @param to the last day; empty while it lasts
 */
public record IdentitySpell(Identity identity, LocalDate from, Optional<LocalDate> to)
    implements Fact {

  /** Tells whether the identity was held on this day. */
  public boolean heldOn(LocalDate day) {
    return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
  }

  /** Tells whether the identity began in the calendar year of this day. */
  public boolean beganInYearOf(LocalDate day) {
    return from.getYear() == day.getYear();
  }

  @Override
  public String in(Language language) {
    return language.choose(
        "%s起认定为%s".formatted(from, identity.in(language)),
        "%s since %s".formatted(identity.in(language), from));
  }
}
