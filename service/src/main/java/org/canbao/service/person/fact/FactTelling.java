package org.canbao.service.person.fact;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.person.Fact;
import org.canbao.service.person.FactField;
import org.canbao.service.person.Span;
import org.springframework.stereotype.Component;

/**
 * 记录事实: nothing is changed in place. What a source told before and what does not hold beside the
 * new is no longer known; the days on which it still held are told again.
 */
@Component
public class FactTelling {

  private final FactRows rows;
  private final FactSeals seals;

  FactTelling(FactRows rows, FactSeals seals) {
    this.rows = rows;
    this.seals = seals;
  }

  /** Records what a source tells of a person; returns the fields in which something changed. */
  public Set<FactField> tell(long person, String source, List<CheckedFact> told) {
    Set<FactField> changed = EnumSet.noneOf(FactField.class);
    for (CheckedFact one : told) {
      if (tell(person, source, one)) {
        changed.add(one.field());
      }
    }
    return changed;
  }

  private boolean tell(long person, String source, CheckedFact told) {
    List<byte[]> indexes =
        told.number()
            .map(number -> seals.indexes(FactSeals.kind(told.field()).orElseThrow(), number))
            .orElse(List.of());
    List<Fact> rivals =
        rows.known(person).stream()
            .filter(fact -> fact.field() == told.field() && fact.source().equals(source))
            .filter(fact -> excludes(fact, told, indexes))
            .toList();
    List<Span> same =
        rivals.stream()
            .filter(fact -> told.isSameAs(fact, indexes))
            .map(Fact::valid)
            .filter(told.valid()::meets)
            .toList();
    Span valid = since(told.valid(), same);
    boolean lasts = valid.to().isEmpty() && valid.without(same).isEmpty();
    if (lasts || same.contains(valid)) {
      return false;
    }
    long telling = insert(person, source, told, valid, Optional.empty());
    for (Fact rival : rivals) {
      if (rival.valid().meets(valid)) {
        giveWay(rival, valid, told.isSameAs(rival, indexes), telling);
      }
    }
    return true;
  }

  /** Who says no first day means the one that is known of the same thing. */
  private static Span since(Span told, List<Span> same) {
    return told.from().isPresent()
        ? told
        : new Span(
            same.stream().flatMap(span -> span.from().stream()).max(Comparator.naturalOrder()),
            told.to());
  }

  private static boolean excludes(Fact fact, CheckedFact told, List<byte[]> indexes) {
    return switch (told.field().rivals()) {
      case ALL -> true;
      case SAME_CODE -> fact.content().code().equals(told.content().code());
      case SAME_VALUE -> told.isSameAs(fact, indexes);
    };
  }

  /** The same thing is told anew as a whole; another one keeps the days that are left to it. */
  private void giveWay(Fact rival, Span valid, boolean same, long telling) {
    rows.supersede(rival.id(), Optional.of(telling), CurrentActor.get().id());
    if (!same) {
      rival.valid().without(List.of(valid)).forEach(span -> repeat(rival, span));
    }
  }

  private void repeat(Fact fact, Span span) {
    Optional<String> number =
        fact.content().sealed().isPresent() ? Optional.of(seals.open(fact)) : Optional.empty();
    CheckedFact again =
        new CheckedFact(
            Place.NOWHERE, fact.field(), fact.content(), number, Optional.empty(), fact.valid());
    insert(fact.person(), fact.source(), again, span, Optional.of(fact.id()));
  }

  private long insert(
      long person, String source, CheckedFact told, Span valid, Optional<Long> remainsOf) {
    long id = rows.nextId();
    Optional<FactSeals.Sealed> sealed =
        told.number().map(number -> seals.seal(told.field(), id, number));
    rows.insert(
        new FactRows.New(id, person, told.field(), told.content(), sealed, valid, remainsOf),
        source,
        CurrentActor.get().id());
    return id;
  }

  /**
   * 撤回: a fact that proved wrong is no longer known; returns the facts that it had cut short and
   * that {@link #restore} makes known again.
   */
  public List<Lineage.Back> withdraw(Fact fact) {
    rows.supersede(fact.id(), Optional.empty(), CurrentActor.get().id());
    return lineage(fact).cutBy(fact);
  }

  /** 恢复: what a withdrawn fact had cut short is known again, as one with days that adjoin. */
  public void restore(List<Lineage.Back> all) {
    for (Lineage.Back back : all) {
      Span valid = back.valid();
      for (Fact neighbour : lineage(back.fact()).neighbours(back)) {
        rows.supersede(neighbour.id(), Optional.empty(), CurrentActor.get().id());
        valid = valid.joined(neighbour.valid());
      }
      repeat(back.fact(), valid);
    }
  }

  private Lineage lineage(Fact fact) {
    return Lineage.of(rows.everTold(fact.person(), fact.field(), fact.source()), fact);
  }
}
