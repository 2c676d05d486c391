package org.canbao.service.person.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.canbao.service.person.Fact;
import org.canbao.service.person.Span;
import org.canbao.service.person.fact.FactRows.Told;

/**
 * 沿革推导: which telling each fact of one source and rivalry goes back to, and what comes back when
 * one of them is withdrawn. Each day of a fact comes back at most once.
 */
public final class Lineage {

  private final Map<Long, Told> byId = new HashMap<>();
  private final List<Told> told;

  private Lineage(List<Told> told) {
    this.told = told;
    told.forEach(one -> byId.put(one.fact().id(), one));
  }

  /** Of the facts that exclude one, itself included. */
  static Lineage of(List<Told> ever, Fact one) {
    return new Lineage(
        ever.stream().filter(it -> it.fact().rivalry().equals(one.rivalry())).toList());
  }

  /** 恢复的事实: a fact, and the days on which it is known again. */
  public record Back(Fact fact, Span valid) {}

  /** The telling that a fact goes back to. */
  private Told root(Told one) {
    return one.remainsOf().map(byId::get).map(this::root).orElse(one);
  }

  /** What a fact that was just withdrawn had cut short. */
  List<Back> cutBy(Fact withdrawn) {
    Told telling = root(byId.get(withdrawn.id()));
    List<Span> known = known().map(it -> it.fact().valid()).toList();
    boolean last = known().noneMatch(it -> root(it).equals(telling));
    List<Back> back = new ArrayList<>();
    for (Told one : told) {
      if (one.gaveWayTo().filter(id -> id == telling.fact().id()).isPresent()) {
        List<Span> taken = new ArrayList<>(known);
        taken.addAll(goneOn(one));
        days(one, withdrawn, telling, last).stream()
            .flatMap(span -> span.without(taken).stream())
            .forEach(span -> back.add(new Back(one.fact(), span)));
      }
    }
    return back;
  }

  /** With the last of a telling those days come back, too, on which it had ended the same fact. */
  private static List<Span> days(Told one, Fact withdrawn, Told telling, boolean last) {
    List<Span> days = new ArrayList<>();
    one.fact().valid().shared(withdrawn.valid()).ifPresent(days::add);
    if (last) {
      days.addAll(one.fact().valid().without(List.of(telling.fact().valid())));
    }
    return days;
  }

  /** The days of a fact that others continued. */
  private List<Span> goneOn(Told one) {
    return told.stream()
        .filter(it -> it.remainsOf().filter(id -> id == one.fact().id()).isPresent())
        .map(it -> it.fact().valid())
        .toList();
  }

  /** Facts of the same telling that are known now and adjoin days that come back. */
  List<Fact> neighbours(Back back) {
    Told telling = root(byId.get(back.fact().id()));
    return known()
        .filter(it -> root(it).equals(telling) && it.fact().valid().adjoins(back.valid()))
        .map(Told::fact)
        .toList();
  }

  private Stream<Told> known() {
    return told.stream().filter(it -> it.fact().known().endedAt().isEmpty());
  }
}
