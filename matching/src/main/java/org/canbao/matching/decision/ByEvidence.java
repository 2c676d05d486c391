package org.canbao.matching.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.canbao.matching.name.NameFlag;
import org.canbao.matching.name.NameLevel;
import org.canbao.matching.people.Anchor;
import org.canbao.matching.people.Candidates;
import org.canbao.matching.people.Compared;
import org.canbao.matching.people.FeedRow;
import org.canbao.matching.people.IdentityLevel;
import org.canbao.matching.people.Particulars;
import org.canbao.matching.people.PeopleComparisons;
import org.canbao.matching.people.Registry;
import org.canbao.matching.score.Bits;

/**
 * 证据评分: weighs everybody who shares a key with a row. Linked is whoever is certain, far before the
 * second, and not vetoed; somebody new is of whom nobody is likely; all else is asked.
 */
final class ByEvidence {

  private static final int MARGIN = 10_000;

  private final Registry registry;
  private final Vetoes vetoes;

  ByEvidence(Registry registry, Vetoes vetoes) {
    this.registry = registry;
    this.vetoes = vetoes;
  }

  Decision decide(FeedRow row, Compared compared, Set<ReviewReason> notes) {
    Candidates found = registry.candidates(compared);
    List<Candidate> plausible =
        weigh(row, compared, found.anchors()).stream().filter(one -> !isKin(one)).toList();
    return decide(row, compared, plausible, noted(notes, compared, found));
  }

  /** The number is registered for somebody else: whoever it may be, somebody looks at it. */
  Decision decideAfterClash(
      FeedRow row, Compared without, ByNumber.Clash clash, Set<ReviewReason> notes) {
    Candidates found = registry.candidates(without);
    List<Anchor> all =
        Stream.concat(Stream.of(clash.holder()), found.anchors().stream()).distinct().toList();
    List<Candidate> weighed = weigh(row, without, all);
    Set<ReviewReason> reasons = noted(notes, without, found);
    weighed.stream()
        .max(Comparator.comparingInt(Candidate::bits))
        .ifPresent(best -> best.vetoes().forEach(veto -> reasons.add(veto.reason())));
    return new Decision.ForReview(row.row(), Stage.SCORED, reasons, Shortlist.of(weighed));
  }

  /**
   * 亲属或邻居: what is shared is the home, not the person. Neither the name fits, nor the day of birth;
   * or the name does not, and both have right numbers that differ.
   */
  private static boolean isKin(Candidate candidate) {
    boolean otherName =
        candidate
            .ledger()
            .level(PeopleComparisons.NAME)
            .filter(level -> !NameLevel.valueOf(level).isAtLeast(NameLevel.ONE_DROPPED))
            .isPresent();
    boolean otherBirth =
        candidate
            .ledger()
            .level(PeopleComparisons.IDENTITY)
            .filter(level -> IdentityLevel.valueOf(level) == IdentityLevel.DIFFERENT)
            .isPresent();
    return otherName && (otherBirth || candidate.vetoes().contains(Veto.TWO_VALID_NUMBERS));
  }

  private List<Candidate> weigh(FeedRow row, Compared compared, List<Anchor> anchors) {
    return anchors.stream()
        .map(anchor -> vetoes.weigh(row, compared, anchor, Stage.SCORED))
        .sorted(Shortlist.BEST_FIRST)
        .toList();
  }

  private Decision decide(
      FeedRow row, Compared compared, List<Candidate> weighed, Set<ReviewReason> notes) {
    boolean capped = notes.contains(ReviewReason.CAPPED_BLOCK);
    if (weighed.isEmpty() || weighed.getFirst().bits() <= Bits.UNLIKELY) {
      return capped
          ? new Decision.ForReview(row.row(), Stage.SCORED, notes, Shortlist.of(weighed))
          : new Decision.NotRegistered(row.row(), Shortlist.of(weighed));
    }
    Candidate best = weighed.getFirst();
    Optional<Candidate> second = weighed.stream().skip(1).findFirst();
    boolean ahead = second.isEmpty() || best.bits() - second.get().bits() >= MARGIN;
    if (Vetoes.isCertain(best) && ahead) {
      return switch (vetoes.rule(row, compared, best.anchor(), Stage.SCORED)) {
        case Link link ->
            new Decision.Linked(link, Shortlist.of(weighed.subList(1, weighed.size())));
        case Vetoed(var vetoed) -> review(row, weighed, reasons(notes, vetoed.vetoes()));
      };
    }
    Set<ReviewReason> reasons = reasons(notes, best.vetoes());
    reasons.add(
        ahead ? ReviewReason.COMMON_NAME_LOW_EVIDENCE : between(best, second.orElseThrow()));
    return review(row, weighed, reasons);
  }

  private static Decision review(FeedRow row, List<Candidate> weighed, Set<ReviewReason> reasons) {
    return new Decision.ForReview(row.row(), Stage.SCORED, reasons, Shortlist.of(weighed));
  }

  private static Set<ReviewReason> reasons(Set<ReviewReason> notes, Set<Veto> vetoes) {
    Set<ReviewReason> reasons = EnumSet.noneOf(ReviewReason.class);
    reasons.addAll(notes);
    vetoes.forEach(veto -> reasons.add(veto.reason()));
    return reasons;
  }

  /** Why two are close to each other: born on one day of one mother, or by chance. */
  private static ReviewReason between(Candidate best, Candidate second) {
    Particulars one = best.anchor().particulars();
    Particulars other = second.anchor().particulars();
    boolean sameBirth = one.born().isPresent() && one.born().equals(other.born());
    boolean sameMother =
        !one.ties().mother().isEmpty() && one.ties().mother().equals(other.ties().mother());
    boolean sameHome =
        !one.places().hukou().isEmpty() && one.places().hukou().equals(other.places().hukou());
    return sameBirth && (sameMother || sameHome)
        ? ReviewReason.TWIN
        : ReviewReason.HOMONYM_SAME_DOB;
  }

  private static Set<ReviewReason> noted(
      Set<ReviewReason> notes, Compared compared, Candidates found) {
    List<ReviewReason> all = new ArrayList<>(notes);
    if (!found.capped().isEmpty()) {
      all.add(ReviewReason.CAPPED_BLOCK);
    }
    if (compared.name().flags().contains(NameFlag.LOST_CHARACTER)) {
      all.add(ReviewReason.NAME_LOST_CHAR);
    }
    return all.isEmpty() ? EnumSet.noneOf(ReviewReason.class) : EnumSet.copyOf(all);
  }
}
