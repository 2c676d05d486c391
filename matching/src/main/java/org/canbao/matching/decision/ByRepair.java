package org.canbao.matching.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.canbao.matching.identifier.Reading;
import org.canbao.matching.identifier.Repairs;
import org.canbao.matching.name.NameLevel;
import org.canbao.matching.people.Anchor;
import org.canbao.matching.people.BirthFit;
import org.canbao.matching.people.Compared;
import org.canbao.matching.people.FeedRow;
import org.canbao.matching.people.Particulars;
import org.canbao.matching.people.Registry;

/**
 * 号码修复比对: a wrong number, one slip away from that of exactly one person of the same name. A number
 * alone proves nothing: of people who are not registered, one in thirteen mistyped numbers is one
 * slip away from somebody's.
 */
final class ByRepair {

  private final Registry registry;
  private final Vetoes vetoes;

  ByRepair(Registry registry, Vetoes vetoes) {
    this.registry = registry;
    this.vetoes = vetoes;
  }

  /** Nothing when a repair leads nowhere, and the evidence has to decide. */
  Optional<Decision> decide(FeedRow row, Compared compared) {
    List<Anchor> namesakes = new ArrayList<>();
    List<Anchor> relatives = new ArrayList<>();
    for (String number : Repairs.oneSlip(slipped(row.particulars().number()))) {
      for (Anchor holder : registry.byNumber(number)) {
        Optional<NameLevel> level = compared.fit(Compared.of(holder)).level();
        if (level.filter(it -> it.isAtLeast(NameLevel.ONE_SOUND)).isPresent()) {
          namesakes.add(holder);
        } else if (level.filter(it -> it.isAtLeast(NameLevel.ONE_OTHER)).isPresent()) {
          relatives.add(holder);
        }
      }
    }
    return namesakes.isEmpty()
        ? Optional.empty()
        : Optional.of(decide(row, compared, namesakes, relatives));
  }

  /** A restored check digit may have been a digit that was left out elsewhere. */
  private static String slipped(Reading reading) {
    return switch (reading) {
      case Reading.Damaged(var text) -> text;
      case Reading.Restored(var identifier, var how) ->
          how == org.canbao.matching.identifier.Restoration.CHECK_COMPLETED
              ? identifier.number().substring(0, 17)
              : "";
      case Reading.Verified _, Reading.Other _, Reading.Placeholder _, Reading.Missing _ -> "";
    };
  }

  private Decision decide(
      FeedRow row, Compared compared, List<Anchor> namesakes, List<Anchor> relatives) {
    Anchor first = namesakes.getFirst();
    if (namesakes.size() > 1 || !relatives.isEmpty()) {
      List<Candidate> all = new ArrayList<>();
      namesakes.forEach(one -> all.add(vetoes.weigh(row, compared, one, Stage.REPAIRED)));
      relatives.forEach(one -> all.add(vetoes.weigh(row, compared, one, Stage.REPAIRED)));
      return review(row, ReviewReason.REPAIR_AMBIGUOUS, all);
    }
    if (!isBornAlike(row.particulars(), first.particulars())) {
      return review(
          row,
          ReviewReason.REPAIR_DOB_CONFLICT,
          List.of(vetoes.weigh(row, compared, first, Stage.REPAIRED)));
    }
    if (row.particulars().sexColumn().isPresent()
        && !row.particulars().sexColumn().equals(first.particulars().sex())) {
      return review(
          row,
          ReviewReason.SEX_CONFLICT,
          List.of(vetoes.weigh(row, compared, first, Stage.REPAIRED)));
    }
    return Shortlist.decided(
        row, Stage.REPAIRED, vetoes.rule(row, compared, first, Stage.REPAIRED));
  }

  private static Decision review(FeedRow row, ReviewReason reason, List<Candidate> candidates) {
    return new Decision.ForReview(
        row.row(), Stage.REPAIRED, Set.of(reason), Shortlist.of(candidates));
  }

  private static boolean isBornAlike(Particulars mine, Particulars yours) {
    return mine.bornColumn().isEmpty()
        || BirthFit.of(mine.bornColumn().get(), yours.born().orElseThrow()).compareTo(BirthFit.SLIP)
            <= 0;
  }
}
