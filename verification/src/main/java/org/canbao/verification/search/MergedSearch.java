package org.canbao.verification.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.canbao.verification.law.Ledger;
import org.canbao.verification.life.Life;
import org.canbao.verification.life.TrialArea;
import org.canbao.verification.life.YearKind;

/** 合并状态: goes year by year and keeps the simplest of all histories in equal states. */
public final class MergedSearch {

  private final TrialArea area;
  private final int first;
  private final int last;
  private final Past past;
  private final Ticks ticks;
  private final List<Ledger> ledgers = new ArrayList<>();
  private final Standings standings = new Standings();
  private long states;

  private MergedSearch(TrialArea area, int first, int last, Past past, Ticks ticks) {
    this.area = area;
    this.first = first;
    this.last = last;
    this.past = past;
    this.ticks = ticks;
  }

  /** Goes through all histories of these years; empty where their states cannot be told. */
  public static Optional<Found> run(TrialArea area, int first, int last, Ticks ticks) {
    return Past.of(area.policies(), first, last)
        .map(past -> new MergedSearch(area, first, last, past, ticks).run());
  }

  private Found run() {
    List<Reached> layer = List.of(new Reached(Life.startingIn(first), 1));
    for (int year = first; year <= last; year++) {
      layer = expand(merge(layer), year);
    }
    long histories = first > last ? 0 : layer.stream().mapToLong(Reached::histories).sum();
    return new Found(histories, states, Ledger.sum(ledgers), standings);
  }

  /** Keeps one history for each state. */
  private List<Reached> merge(List<Reached> layer) {
    ConcurrentMap<State, Reached> merged =
        layer.parallelStream()
            .collect(Collectors.toConcurrentMap(this::state, it -> it, Reached::plus));
    merged.forEach((state, reached) -> standings.note(state.waits(), reached.life()));
    states += merged.size();
    return List.copyOf(merged.values());
  }

  private State state(Reached reached) {
    return State.of(area.rule(area.then(reached.life(), YearKind.NO_CLAIM)), past);
  }

  /** Tries the next year on each history that was kept. */
  private List<Reached> expand(List<Reached> layer, int year) {
    AtomicInteger done = new AtomicInteger();
    List<Expanded> expanded =
        layer.parallelStream()
            .map(
                reached -> {
                  Expanded more = expand(reached);
                  tick(year, done.incrementAndGet(), layer.size());
                  return more;
                })
            .toList();
    expanded.forEach(more -> ledgers.add(more.ledger()));
    return expanded.stream().flatMap(more -> more.next().stream()).toList();
  }

  private Expanded expand(Reached reached) {
    Ledger ledger = new Ledger();
    Branches branches = Branches.of(area, reached.life(), last, ledger);
    List<Reached> next =
        branches.lives().stream().map(life -> new Reached(life, reached.histories())).toList();
    return new Expanded(next, ledger);
  }

  /** Later years have more states than earlier ones: the work grows about with the third power. */
  private void tick(int year, int done, int total) {
    double years = (year - first + (double) done / total) / (last - first + 1);
    ticks.done((int) (years * years * years * 1000), 1000);
  }

  /**
   * 到达.
   *
   * @param life the simplest history in a state
   * @param histories how many histories it stands for
   */
  private record Reached(Life life, long histories) {

    Reached plus(Reached other) {
      return new Reached(Life.simpler(life, other.life), Math.addExact(histories, other.histories));
    }
  }

  /**
   * 展开.
   *
   * @param next the histories with one more year
   * @param ledger what the laws found
   */
  private record Expanded(List<Reached> next, Ledger ledger) {}
}
