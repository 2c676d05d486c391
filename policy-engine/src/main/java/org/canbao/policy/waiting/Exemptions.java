package org.canbao.policy.waiting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.term.Figure;
import org.canbao.policy.term.Matter;
import org.canbao.policy.term.Reading;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.Trace;
import org.canbao.policy.term.Wording;
import org.canbao.policy.waiting.WaitingOutcome.Settled;

/** 特殊群体 (AH 一(二), HL 二(三)): groups that a document exempts from waits. */
final class Exemptions {

  private static final Wording EXEMPT =
      Wording.of(
          "缴费当日属于“{group}”，不设等待期，自{benefit}起享受待遇。",
          "On the day of payment the person counts as {group} and does not wait; benefits run"
              + " from {benefit}.");

  private Exemptions() {}

  /** Finds the first exemption, in the order of the documents, that helps on the posting date. */
  static Optional<Settled> find(
      Posting posting, WaitingTerms terms, EnrolmentWindow window, Trace trace) {
    List<IdentitySpell> spells = posting.identities().orElse(List.of());
    if (spells.isEmpty()) {
      return Optional.empty();
    }
    for (Term<Exemption> exemption : terms.exemptions()) {
      Optional<IdentitySpell> spell = helping(exemption.value(), spells, posting.on());
      if (spell.isPresent()) {
        return Optional.of(exempt(posting, terms, window, exemption, spell.get(), trace));
      }
    }
    return Optional.empty();
  }

  /** Finds the spell that helps; the earliest of several, so that their order does not matter. */
  private static Optional<IdentitySpell> helping(
      Exemption exemption, List<IdentitySpell> spells, LocalDate posting) {
    return spells.stream()
        .filter(spell -> exemption.helps(spell, posting))
        .min(
            Comparator.comparing(IdentitySpell::from)
                .thenComparing(spell -> spell.to().orElse(LocalDate.MAX)));
  }

  private static Settled exempt(
      Posting posting,
      WaitingTerms terms,
      EnrolmentWindow window,
      Term<Exemption> exemption,
      IdentitySpell spell,
      Trace trace) {
    LocalDate benefitFrom =
        exemption.value().startFor(window, posting.on()).of(posting.on(), posting.year());
    trace.leansOn(Reading.R27);
    trace.because(
        Matter.WAITING,
        exemption,
        EXEMPT,
        List.of(posting.row(), spell),
        Figure.identity("group", spell.identity()),
        Figure.date("benefit", benefitFrom));
    return WaitingRule.none(
        posting, terms, Optional.of(new ExemptBy.Group(spell.identity())), benefitFrom);
  }
}
