package org.canbao.matching.decision;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.canbao.matching.identifier.Identifier;
import org.canbao.matching.identifier.Reading;
import org.canbao.matching.name.NameLevel;
import org.canbao.matching.people.Anchor;
import org.canbao.matching.people.Compared;
import org.canbao.matching.people.FeedRow;
import org.canbao.matching.people.IdentityLevel;
import org.canbao.matching.people.Particulars;
import org.canbao.matching.people.PeopleComparisons;
import org.canbao.matching.people.Registry;
import org.canbao.matching.score.Bits;
import org.canbao.matching.score.Ledger;
import org.canbao.matching.score.Model;

/**
 * 否决规则: weighs a row against a person and asks every veto; the only maker of links.
 *
 * <p>V5 needs no rule here: a row is linked to one person, and two persons are joined only by what
 * {@code cluster.Joining} is made of.
 */
final class Vetoes {

  /** Five wrong ones in a million: what name and birth alone have to prove. */
  private static final int NAME_AND_BIRTH_GOAL = 17_610;

  private static final Set<String> ONE_GROUP =
      Set.of(
          Ledger.PRIOR, PeopleComparisons.NAME, PeopleComparisons.SEX, PeopleComparisons.IDENTITY);

  private final Registry registry;
  private final Model<Compared> model;

  Vetoes(Registry registry, Model<Compared> model) {
    this.registry = registry;
    this.model = model;
  }

  /** The row as it came, the evidence beside it. */
  Candidate weigh(FeedRow row, Compared compared, Anchor anchor, Stage stage) {
    Ledger ledger = model.score(compared, Compared.of(anchor), registry.size());
    return new Candidate(anchor, ledger, vetoes(row, compared, anchor, stage, ledger));
  }

  /** A link, or what forbids it. */
  Ruling rule(FeedRow row, Compared compared, Anchor anchor, Stage stage) {
    Candidate weighed = weigh(row, compared, anchor, stage);
    return weighed.vetoes().isEmpty()
        ? new Link(row.row(), weighed.anchor().person(), stage, weighed.ledger())
        : new Vetoed(weighed);
  }

  private Set<Veto> vetoes(
      FeedRow row, Compared compared, Anchor anchor, Stage stage, Ledger ledger) {
    Set<Veto> vetoes = EnumSet.noneOf(Veto.class);
    Particulars mine = row.particulars();
    Particulars yours = anchor.particulars();
    raise(vetoes, Veto.TWO_VALID_NUMBERS, differ(mine.number(), yours.number()));
    raise(vetoes, Veto.ONE_NUMBER_TWO_PEOPLE, isContested(mine.number(), yours.number()));
    againstNumber(vetoes, mine, yours);
    raise(
        vetoes,
        Veto.EVENT_AFTER_DEATH,
        row.event().isPresent()
            && anchor.died().isPresent()
            && row.event().get().isAfter(anchor.died().get()));
    if (stage == Stage.SCORED) {
      raise(vetoes, Veto.NAME_AND_BIRTH_ALONE, isNameAndBirthAlone(ledger));
      raise(vetoes, Veto.NAME_TOO_WEAK, isNameTooWeak(compared, anchor));
    }
    return vetoes;
  }

  private static void raise(Set<Veto> vetoes, Veto veto, boolean is) {
    if (is) {
      vetoes.add(veto);
    }
  }

  private boolean differ(Reading mine, Reading yours) {
    Optional<Identifier> one = mine.checked();
    Optional<Identifier> other = yours.checked();
    return one.isPresent()
        && other.isPresent()
        && !today(one.get().number()).equals(today(other.get().number()));
  }

  private String today(String number) {
    return registry.replacement(number).orElse(number);
  }

  private boolean isContested(Reading mine, Reading yours) {
    return isContested(mine) || isContested(yours);
  }

  private boolean isContested(Reading reading) {
    return reading.citizen().map(Identifier::number).filter(registry::isContested).isPresent();
  }

  /** A right number of one side overrides the columns of the other. */
  private static void againstNumber(Set<Veto> vetoes, Particulars mine, Particulars yours) {
    boolean rowAlone = mine.number().checked().isPresent() && yours.number().citizen().isEmpty();
    raise(
        vetoes,
        Veto.BIRTH_AGAINST_NUMBER,
        rowAlone && yours.born().isPresent() && !mine.born().equals(yours.born()));
    raise(
        vetoes,
        Veto.SEX_AGAINST_NUMBER,
        rowAlone && yours.sex().isPresent() && !mine.sex().equals(yours.sex()));
  }

  private static boolean isNameAndBirthAlone(Ledger ledger) {
    boolean other =
        ledger.entries().stream()
            .anyMatch(entry -> entry.bits() > 0 && !ONE_GROUP.contains(entry.item()));
    boolean number =
        ledger.entries().stream()
            .filter(entry -> entry.item().equals(PeopleComparisons.IDENTITY))
            .anyMatch(entry -> IdentityLevel.valueOf(entry.level()).isOfNumber());
    return !other && !number && ledger.bits() < NAME_AND_BIRTH_GOAL;
  }

  private static boolean isNameTooWeak(Compared row, Anchor anchor) {
    return row.fit(Compared.of(anchor))
        .level()
        .map(level -> !level.isAtLeast(NameLevel.ONE_DROPPED))
        .orElse(true);
  }

  static boolean isCertain(Candidate candidate) {
    return candidate.bits() >= Bits.CERTAIN;
  }
}
