package org.canbao.matching.decision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.canbao.matching.identifier.IdentifierForm;
import org.canbao.matching.identifier.Reading;
import org.canbao.matching.people.Anchor;
import org.canbao.matching.people.Compared;
import org.canbao.matching.people.FeedRow;
import org.canbao.matching.people.Particulars;
import org.canbao.matching.people.Registry;

/**
 * 亲属关联: newborns, by their birth certificate and what goes with it. The number of a mother never
 * makes a link by itself: twins share it.
 */
final class ByRelation {

  private final Registry registry;
  private final Vetoes vetoes;

  ByRelation(Registry registry, Vetoes vetoes) {
    this.registry = registry;
    this.vetoes = vetoes;
  }

  Optional<Decision> decide(FeedRow row, Compared compared) {
    return decide(row, compared, row.particulars().ties().mother());
  }

  /** The number in the row is its mother's. */
  Optional<Decision> decideForMother(FeedRow row, Anchor mother) {
    Particulars told = row.particulars().withoutNumber();
    FeedRow child = new FeedRow(row.row(), told, row.event());
    return decide(child, Compared.of(told), mother.particulars().number().text());
  }

  private Optional<Decision> decide(FeedRow row, Compared compared, String mother) {
    List<Anchor> children =
        registry.byCertificate(row.particulars().ties().certificate()).stream()
            .filter(child -> isOf(child.particulars(), mother))
            .filter(child -> isNear(row.particulars().born(), child.particulars().born()))
            .filter(child -> isSameSex(row.particulars(), child.particulars()))
            .toList();
    if (children.size() != 1 || row.particulars().number() instanceof Reading.Other) {
      return Optional.empty();
    }
    return Optional.of(
        Shortlist.decided(
            row, Stage.RELATED, vetoes.rule(row, compared, children.getFirst(), Stage.RELATED)));
  }

  private static boolean isOf(Particulars child, String mother) {
    return mother.isEmpty()
        || child.ties().mother().isEmpty()
        || IdentifierForm.compared(child.ties().mother()).equals(IdentifierForm.compared(mother));
  }

  private static boolean isNear(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isPresent()
        && other.isPresent()
        && Math.abs(ChronoUnit.DAYS.between(one.get(), other.get())) <= 1;
  }

  private static boolean isSameSex(Particulars one, Particulars other) {
    return one.sex().isEmpty() || other.sex().isEmpty() || one.sex().equals(other.sex());
  }
}
