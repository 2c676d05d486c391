package org.canbao.verification.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.canbao.verification.law.Ledger;
import org.canbao.verification.life.Life;
import org.canbao.verification.life.TrialArea;

/** 逐一枚举: walks the tree of all histories, each on its own, on all processors. */
public final class PlainSearch {

  /** Years that are walked first, to cut the tree into pieces for the processors. */
  private static final int TRUNK_YEARS = 4;

  private final TrialArea area;
  private final int first;
  private final int last;
  private final Optional<SwitchReach> reach;
  private final Standings standings = new Standings();

  private PlainSearch(TrialArea area, int first, int last) {
    this.area = area;
    this.first = first;
    this.last = last;
    this.reach = SwitchReach.of(area.policies(), first, last);
  }

  /** Goes through all histories of these years. */
  public static Found run(TrialArea area, int first, int last, Ticks ticks) {
    return new PlainSearch(area, first, last).run(ticks);
  }

  private Found run(Ticks ticks) {
    Ledger trunk = new Ledger();
    List<Life> limbs = List.of(Life.startingIn(first));
    for (int year = first; year <= last && year < first + TRUNK_YEARS; year++) {
      limbs = limbs.stream().flatMap(life -> grow(life, trunk).stream()).toList();
    }
    int total = limbs.size();
    AtomicInteger done = new AtomicInteger();
    List<Limb> walked =
        limbs.parallelStream()
            .map(
                life -> {
                  Limb limb = new Limb(this);
                  limb.walk(life);
                  ticks.done(done.incrementAndGet(), total);
                  return limb;
                })
            .toList();
    List<Ledger> ledgers = new ArrayList<>(walked.stream().map(limb -> limb.ledger).toList());
    ledgers.add(trunk);
    long histories = first > last ? 0 : walked.stream().mapToLong(limb -> limb.histories).sum();
    return new Found(histories, histories, Ledger.sum(ledgers), standings);
  }

  private List<Life> grow(Life life, Ledger ledger) {
    Branches branches = Branches.of(area, life, last, ledger);
    standings.note(life, branches.staying(), reach);
    return branches.lives();
  }

  /** 枝干: a part of the tree that one processor walks. */
  private static final class Limb {

    private final PlainSearch search;
    private final Ledger ledger = new Ledger();
    private long histories;

    Limb(PlainSearch search) {
      this.search = search;
    }

    void walk(Life life) {
      if (life.next() > search.last) {
        histories++;
        return;
      }
      search.grow(life, ledger).forEach(this::walk);
    }
  }
}
