package org.canbao.matching.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.canbao.matching.identifier.Identifier;
import org.canbao.matching.identifier.Reading;
import org.canbao.matching.name.NameLevel;
import org.canbao.matching.people.Anchor;
import org.canbao.matching.people.BirthFit;
import org.canbao.matching.people.Compared;
import org.canbao.matching.people.FeedRow;
import org.canbao.matching.people.Particulars;
import org.canbao.matching.people.Registry;

/**
 * 号码比对: the same number, as it is, as rule restores it, or as the police replaced it; the name has
 * to agree as well.
 */
final class ByNumber {

  private static final int GROWN = 16;

  private final Registry registry;
  private final Vetoes vetoes;

  ByNumber(Registry registry, Vetoes vetoes) {
    this.registry = registry;
    this.vetoes = vetoes;
  }

  /** 结果. */
  sealed interface Found {}

  /** 已决定. */
  record Decided(Decision decision) implements Found {}

  /** 查无此号. */
  record Nobody() implements Found {}

  /** 号码是他人的: the number is registered, for somebody whose name does not fit. */
  record Clash(Anchor holder, ReviewReason reason) implements Found {}

  Found find(FeedRow row, Compared compared) {
    Reading reading = row.particulars().number();
    if (reading instanceof Reading.Missing || reading instanceof Reading.Placeholder) {
      return new Nobody();
    }
    String number = reading.text();
    String today = registry.replacement(number).orElse(number);
    List<Anchor> holders = registry.byNumber(today);
    if (holders.isEmpty()) {
      return new Nobody();
    }
    Stage stage = stage(reading, number, today, holders.getFirst());
    return holders.size() > 1
        ? contested(row, compared, holders, stage)
        : one(row, compared, holders.getFirst(), stage);
  }

  private static Stage stage(Reading reading, String number, String today, Anchor holder) {
    boolean asWritten =
        number.equals(today)
            && !(reading instanceof Reading.Restored)
            && holder.particulars().number().text().equals(number);
    return asWritten ? Stage.EXACT : Stage.RESTORED;
  }

  private Found contested(FeedRow row, Compared compared, List<Anchor> holders, Stage stage) {
    List<Candidate> candidates =
        holders.stream().map(holder -> vetoes.weigh(row, compared, holder, stage)).toList();
    return new Decided(
        new Decision.ForReview(
            row.row(), stage, Set.of(ReviewReason.ONE_ID_TWO_PERSONS), Shortlist.of(candidates)));
  }

  private Found one(FeedRow row, Compared compared, Anchor holder, Stage stage) {
    Optional<NameLevel> level = compared.fit(Compared.of(holder)).level();
    boolean same = level.filter(it -> it.isAtLeast(NameLevel.VARIANT)).isPresent();
    boolean near = level.filter(it -> it.isAtLeast(NameLevel.SWAPPED)).isPresent();
    if (same || near && isConsistent(row.particulars(), holder.particulars())) {
      return new Decided(linked(row, compared, holder, stage));
    }
    if (row.particulars().number() instanceof Reading.Restored && level.isPresent()) {
      return new Nobody(); // what was restored may have been meant otherwise
    }
    return new Clash(
        holder,
        isForInfant(row.particulars(), compared)
            ? ReviewReason.MOTHER_ID
            : ReviewReason.ID_NAME_CLASH);
  }

  private Decision linked(FeedRow row, Compared compared, Anchor holder, Stage stage) {
    return Shortlist.decided(row, stage, vetoes.rule(row, compared, holder, stage));
  }

  /** Columns agree with what the number tells, as far as they tell anything. */
  private static boolean isConsistent(Particulars mine, Particulars yours) {
    boolean born =
        mine.bornColumn().isEmpty()
            || yours.born().isEmpty()
            || BirthFit.of(mine.bornColumn().get(), yours.born().get()).compareTo(BirthFit.SLIP)
                <= 0;
    return born
        && (mine.sexColumn().isEmpty()
            || yours.sex().isEmpty()
            || mine.sexColumn().equals(yours.sex()));
  }

  /** A child's row under the number of somebody who could be its mother. */
  private static boolean isForInfant(Particulars told, Compared compared) {
    Optional<LocalDate> holder = told.number().citizen().flatMap(Identifier::born);
    boolean muchYounger =
        told.bornColumn().isPresent()
            && holder.isPresent()
            && told.bornColumn().get().getYear() - holder.get().getYear() >= GROWN;
    return muchYounger || compared.name().isSilent();
  }
}
