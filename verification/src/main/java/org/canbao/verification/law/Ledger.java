package org.canbao.verification.law;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.canbao.policy.term.MissingFact;

/** 验证账: what was compared, measured, broken and left undecided in one part of the search. */
public final class Ledger {

  private final Map<Law, Long> comparisons = new EnumMap<>(Law.class);
  private final Map<Law, CounterExample> broken = new EnumMap<>(Law.class);
  private final Map<Law, Set<MissingFact>> undecided = new EnumMap<>(Law.class);
  private final Map<Measure, Extremes> measures = new EnumMap<>(Measure.class);

  /** Adds up the ledgers of all parts. */
  public static Ledger sum(Collection<Ledger> parts) {
    Ledger sum = new Ledger();
    parts.forEach(sum::add);
    return sum;
  }

  private void add(Ledger part) {
    part.comparisons.forEach((law, count) -> comparisons.merge(law, count, Long::sum));
    part.broken.values().forEach(this::breaks);
    part.undecided.forEach(this::undecided);
    part.measures.forEach((measure, found) -> measures.merge(measure, found, Extremes::plus));
  }

  void compared(Law law) {
    comparisons.merge(law, 1L, Long::sum);
  }

  void measured(Measure measure, long value) {
    measures.merge(measure, Extremes.of(value), Extremes::plus);
  }

  /** Keeps the shortest and simplest of all counter-examples. */
  void breaks(CounterExample example) {
    broken.merge(example.law(), example, (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  /** Notes what a comparison would have needed. */
  public void undecided(Law law, Collection<MissingFact> missing) {
    if (!missing.isEmpty()) {
      undecided.computeIfAbsent(law, _ -> new HashSet<>()).addAll(missing);
    }
  }

  /** Returns how often the law was tried. */
  public long comparisons(Law law) {
    return comparisons.getOrDefault(law, 0L);
  }

  /** Finds the shortest history that breaks a law. */
  public Optional<CounterExample> broken(Law law) {
    return Optional.ofNullable(broken.get(law));
  }

  /** Returns what was missing where the law could not be tried. */
  public Set<MissingFact> undecided(Law law) {
    return Set.copyOf(undecided.getOrDefault(law, Set.of()));
  }

  /** Finds the extremes of a measure. */
  public Optional<Extremes> extremes(Measure measure) {
    return Optional.ofNullable(measures.get(measure));
  }

  /** Returns everything but the counts: what merging equal states may not change. */
  public List<Object> substance() {
    return List.of(broken, undecided, measures);
  }
}
