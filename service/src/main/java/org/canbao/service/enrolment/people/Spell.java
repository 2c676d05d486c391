package org.canbao.service.enrolment.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canbao.policy.history.Absence;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.term.Identity;

/**
 * 时段: from one day to another, both in it, as decisions are told of identities and absences.
 *
 * @param to the last day; none while it lasts
 */
public record Spell(String code, LocalDate from, Optional<LocalDate> to) {

  /** Of what has been so since nobody knows when. */
  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

  /** As a file tells it, until a day that is not in it any more. */
  public static Spell told(String code, Optional<LocalDate> from, Optional<LocalDate> until) {
    return new Spell(code, from.orElse(LONG_AGO), until.map(end -> end.minusDays(1)));
  }

  /** 身份: identities of the decision contract; what that does not know is left out. */
  public static List<IdentitySpell> identities(List<Spell> told) {
    return known(told, Identity.values()).stream()
        .map(spell -> new IdentitySpell(Identity.valueOf(spell.code), spell.from, spell.to))
        .toList();
  }

  /** 依法离开: absences up to a day; one that lasts is known up to it. */
  public static List<Absence> absences(List<Spell> told, LocalDate on) {
    return known(told, Absence.Kind.values()).stream()
        .filter(spell -> !spell.from.isAfter(on))
        .map(
            spell -> new Absence(Absence.Kind.valueOf(spell.code), spell.from, spell.to.orElse(on)))
        .toList();
  }

  private static List<Spell> known(List<Spell> told, Enum<?>[] codes) {
    Set<String> names = Stream.of(codes).map(Enum::name).collect(Collectors.toSet());
    return joined(
        told.stream()
            .filter(spell -> names.contains(spell.code))
            .sorted(Comparator.comparing(Spell::code).thenComparing(Spell::from))
            .toList());
  }

  /**
   * Makes one of those of the same code that overlap or touch: two sources tell of one thing.
   *
   * @param told by code and first day
   */
  static List<Spell> joined(List<Spell> told) {
    List<Spell> spells = new ArrayList<>();
    for (Spell next : told) {
      if (spells.isEmpty() || !spells.getLast().touches(next)) {
        spells.add(next);
      } else {
        Spell last = spells.removeLast();
        spells.add(new Spell(last.code, last.from, last.laterEnd(next)));
      }
    }
    return spells;
  }

  private boolean touches(Spell next) {
    return code.equals(next.code)
        && to.map(end -> !next.from.isAfter(end.plusDays(1))).orElse(true);
  }

  private Optional<LocalDate> laterEnd(Spell next) {
    return to.flatMap(a -> next.to.map(b -> a.isAfter(b) ? a : b));
  }
}
