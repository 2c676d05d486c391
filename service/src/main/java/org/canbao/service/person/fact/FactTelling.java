package org.canbao.service.person.fact;

import java.util.ArrayList;
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
            .filter(fact -> fact.valid().meets(told.valid()) && excludes(fact, told, indexes))
            .toList();
    Span valid = told.valid();
    for (Fact rival : rivals) {
      if (told.isSameAs(rival, indexes)) {
        if (told.valid().to().isEmpty() && rival.valid().covers(told.valid())
            || rival.valid().equals(told.valid())) {
          return false;
        }
        valid = new Span(valid.from().or(rival.valid()::from), valid.to());
      }
    }
    if (!valid.isReal()) {
      valid = told.valid();
    }
    for (Fact rival : rivals) {
      giveWay(rival, told, indexes);
    }
    insert(person, source, told, valid);
    return true;
  }

  private static boolean excludes(Fact fact, CheckedFact told, List<byte[]> indexes) {
    return switch (told.field().rivals()) {
      case ALL -> true;
      case SAME_CODE -> fact.content().code().equals(told.content().code());
      case SAME_VALUE -> told.isSameAs(fact, indexes);
    };
  }

  /** The same thing is told anew as a whole; another one keeps the days that are left to it. */
  private void giveWay(Fact rival, CheckedFact told, List<byte[]> indexes) {
    rows.supersede(rival.id(), CurrentActor.get().id());
    if (!told.isSameAs(rival, indexes)) {
      List<Span> left = new ArrayList<>();
      rival.valid().before(told.valid()).ifPresent(left::add);
      rival.valid().after(told.valid()).ifPresent(left::add);
      left.forEach(span -> repeat(rival, span));
    }
  }

  private void repeat(Fact fact, Span span) {
    Optional<String> number =
        fact.content().sealed().isPresent() ? Optional.of(seals.open(fact)) : Optional.empty();
    CheckedFact again =
        new CheckedFact(
            Place.NOWHERE, fact.field(), fact.content(), number, Optional.empty(), fact.valid());
    insert(fact.person(), fact.source(), again, span);
  }

  private void insert(long person, String source, CheckedFact told, Span valid) {
    long id = rows.nextId();
    Optional<FactSeals.Sealed> sealed =
        told.number().map(number -> seals.seal(told.field(), id, number));
    rows.insert(
        new FactRows.New(id, person, told.field(), told.content(), sealed, valid),
        source,
        CurrentActor.get().id());
  }

  /** 撤回: a fact that proved wrong is no longer known; returns its field, empty if it was gone. */
  public Optional<FactField> withdraw(Fact fact) {
    return rows.supersede(fact.id(), CurrentActor.get().id())
        ? Optional.of(fact.field())
        : Optional.empty();
  }
}
