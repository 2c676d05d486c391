package org.canbao.service.person.fact;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.person.Fact;
import org.canbao.service.person.FactField;

/**
 * 定案: of facts that exclude each other on a day, the one of the best source decides, and of one
 * source the one told last.
 */
public final class Deciding {

  private static final Comparator<Fact> BETTER =
      Comparator.comparingInt(Fact::rank)
          .thenComparing(Comparator.comparingLong(Fact::id).reversed());

  private final Map<String, Fact> winners = new LinkedHashMap<>();

  private Deciding(Collection<Fact> facts, LocalDate day) {
    facts.stream()
        .filter(fact -> fact.valid().holds(day))
        .sorted(BETTER)
        .forEach(fact -> winners.putIfAbsent(fact.rivalry(), fact));
  }

  /** Decides among facts that were all known at one moment. */
  public static Deciding on(LocalDate day, Collection<Fact> facts) {
    return new Deciding(facts, day);
  }

  /** The fact that decides a field of which there is one. */
  public Optional<Fact> find(FactField field) {
    return Optional.ofNullable(winners.get(field.name()));
  }

  /** The facts that decide, of a field. */
  public List<Fact> all(FactField field) {
    return winners.values().stream().filter(fact -> fact.field() == field).toList();
  }

  /** Whether a fact decides. */
  public boolean decides(Fact fact) {
    return winners.get(fact.rivalry()) == fact;
  }
}
