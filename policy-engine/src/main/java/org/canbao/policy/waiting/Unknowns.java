package org.canbao.policy.waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.term.Figure;
import org.canbao.policy.term.MissingFact;
import org.canbao.policy.term.Unset;
import org.canbao.policy.term.Wording;
import org.canbao.policy.waiting.WaitingOutcome.Open;
import org.canbao.policy.waiting.WaitingOutcome.Settled;

/** 待补事实: what must be known before a wait can be told. */
final class Unknowns {

  private static final MissingFact IDENTITIES =
      new MissingFact(
          "identities",
          Wording.of(
              "属于特殊群体的人员不设等待期，需先确认身份。",
              "Some groups are exempt from the wait; the identities must be known first."),
          List.of());
  private static final Wording ABSENCES =
      Wording.of(
          "服役、服刑或出国（境）的月份不算未参保，需先确认{years}是否离开。",
          "Months of service, imprisonment or stay abroad are not uninsured; absences in {years}"
              + " must be known first.");

  private Unknowns() {}

  static WaitingOutcome window(Unset<EnrolmentWindow> unset) {
    return new Open(List.of(MissingFact.of(unset)), Optional.empty());
  }

  /** Returns the wait as settled, or as open when unknown facts could shorten it. */
  static WaitingOutcome orSettled(
      Posting posting, WaitingTerms terms, WaitLengths lengths, Waiting waiting) {
    Settled settled = new Settled(waiting, lengths.usefulRepairs());
    List<MissingFact> missing = missing(posting, terms, waiting);
    return missing.isEmpty() ? settled : new Open(missing, Optional.of(settled));
  }

  private static List<MissingFact> missing(Posting posting, WaitingTerms terms, Waiting waiting) {
    boolean waits = waiting.lastDay().isPresent();
    boolean identities = waits && posting.identities().isEmpty() && !terms.exemptions().isEmpty();
    boolean absences = !posting.absencesKnown() && posting.gapYears() != 0;
    boolean earlier = dependsOnYearBefore(posting, waiting);
    if (!identities && !absences && !earlier) {
      return List.of();
    }
    List<MissingFact> missing = new ArrayList<>();
    if (identities) {
      missing.add(IDENTITIES);
    }
    if (absences) {
      missing.add(
          new MissingFact(
              "absences", ABSENCES, List.of(Figure.years("years", posting.gapYears()))));
    }
    if (earlier) {
      addOpen(posting.yearBefore().orElseThrow(), missing);
    }
    return List.copyOf(missing);
  }

  /** An open wait of the year before matters when it may run on into this year. */
  private static boolean dependsOnYearBefore(Posting posting, Waiting waiting) {
    return posting.yearBefore().isPresent()
        && posting.yearBefore().get() instanceof Open open
        && (open.unlessHelped().isEmpty() || waiting.carriedFrom().isPresent());
  }

  private static void addOpen(WaitingOutcome before, List<MissingFact> missing) {
    if (before instanceof Open open) {
      open.missing().stream().filter(fact -> !missing.contains(fact)).forEach(missing::add);
    }
  }
}
