package org.canbao.matching.decision;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.canbao.matching.identifier.Reading;
import org.canbao.matching.people.Compared;
import org.canbao.matching.people.FeedRow;
import org.canbao.matching.people.Particulars;
import org.canbao.matching.people.PeopleModel;
import org.canbao.matching.people.Registry;
import org.canbao.matching.score.Model;

/**
 * 分级比对: takes a row through exact numbers, restored and repaired ones, relations and weighed
 * evidence; the first stage that can decide does.
 *
 * <p>The same row and register give the same decision, whatever came before: a row never changes
 * what the next one finds. Safe for several threads.
 */
public final class Cascade {

  /** The version of these rules that decisions name. */
  public static final String VERSION = "rules-1";

  private final ByNumber byNumber;
  private final ByRepair byRepair;
  private final ByRelation byRelation;
  private final ByEvidence byEvidence;

  /** With the shipped model. */
  public Cascade(Registry registry) {
    this(registry, PeopleModel.shipped(registry));
  }

  /** With a model of its own. */
  public Cascade(Registry registry, Model<Compared> model) {
    Vetoes vetoes = new Vetoes(registry, model);
    this.byNumber = new ByNumber(registry, vetoes);
    this.byRepair = new ByRepair(registry, vetoes);
    this.byRelation = new ByRelation(registry, vetoes);
    this.byEvidence = new ByEvidence(registry, vetoes);
  }

  /** 决定: what becomes of a row. */
  public Decision decide(FeedRow row) {
    Particulars told = row.particulars();
    Compared compared = Compared.of(told);
    if (saysNothing(told, compared)) {
      return new Decision.SaysTooLittle(row.row());
    }
    ByNumber.Found found = byNumber.find(row, compared);
    return switch (found) {
      case ByNumber.Decided(var decision) -> decision;
      case ByNumber.Nobody _ ->
          byRepair
              .decide(row, compared)
              .or(() -> byRelation.decide(row, compared))
              .orElseGet(() -> byEvidence.decide(row, compared, notes(told)));
      case ByNumber.Clash clash -> afterClash(row, clash);
    };
  }

  /** The number is a stranger's, or a mother's: it counts no more. */
  private Decision afterClash(FeedRow row, ByNumber.Clash clash) {
    Set<ReviewReason> notes = EnumSet.of(clash.reason());
    Compared without = Compared.of(row.particulars().withoutNumber());
    Optional<Decision> related =
        clash.reason() == ReviewReason.MOTHER_ID
            ? byRelation.decideForMother(row, clash.holder())
            : Optional.empty();
    return related.orElseGet(() -> byEvidence.decideAfterClash(row, without, clash, notes));
  }

  private static Set<ReviewReason> notes(Particulars told) {
    return told.number() instanceof Reading.Placeholder
        ? EnumSet.of(ReviewReason.PLACEHOLDER_ID)
        : EnumSet.noneOf(ReviewReason.class);
  }

  private static boolean saysNothing(Particulars told, Compared compared) {
    boolean noNumber =
        told.number() instanceof Reading.Missing || told.number() instanceof Reading.Placeholder;
    Particulars.Ties ties = told.ties();
    return noNumber
        && compared.name().isSilent()
        && ties.mother().isEmpty()
        && ties.certificate().isEmpty();
  }
}
