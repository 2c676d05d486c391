package org.canbao.verification.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.waiting.Posting;
import org.canbao.policy.waiting.WaitingOutcome.Open;
import org.canbao.policy.waiting.WaitingOutcome.Settled;
import org.canbao.verification.law.Trial.Posted;
import org.canbao.verification.life.Life;
import org.canbao.verification.life.Payer;
import org.canbao.verification.life.TrialArea;

/** 法则二: lets one payment move through every day from before the window to the end of the year. */
public final class PostingLaw {

  private PostingLaw() {}

  /** Tries the law on everything that may be paid after a history. */
  public static void sweep(TrialArea area, Life before, Ledger ledger) {
    int rank = 0;
    for (Postings postings : Postings.after(area, before)) {
      sweep(area, before, postings, rank++, ledger);
    }
  }

  /** Tries the law on children born on every day from before the window to the end of the year. */
  public static void newborns(TrialArea area, int year, Ledger ledger) {
    int rank = 0;
    for (LocalDate born : area.days().every(year)) {
      Postings postings = Postings.ofNewborn(area, year, born);
      sweep(area, Life.startingIn(year), postings, rank++, ledger);
    }
  }

  private static void sweep(
      TrialArea area, Life before, Postings postings, int rank, Ledger ledger) {
    Optional<Paid> earlier = Optional.empty();
    for (List<Resident> month : postings.months()) {
      Optional<Posting> first = gather(area, before, month.getFirst(), postings.payer());
      for (Resident row : month) {
        Optional<Paid> paid = first.flatMap(of -> paid(area, moved(of, row), ledger));
        if (earlier.isPresent() && paid.isPresent()) {
          Posted trial = new Posted(before, postings.payer(), earlier.get().row(), row);
          compare(trial, earlier.get(), paid.get(), rank, ledger);
        }
        earlier = paid.isPresent() ? paid : earlier;
      }
    }
  }

  /** Gathers a payment without its repairs, which may help on one day and not on another. */
  private static Optional<Posting> gather(TrialArea area, Life before, Resident row, Payer payer) {
    return area.gather(before, row.repairing(0), payer);
  }

  /** Of what is gathered nothing but a scheme switch looks at the day, and that at its month. */
  static Posting moved(Posting first, Resident row) {
    return new Posting(
        row,
        first.born(),
        first.gapYears(),
        first.insuredBefore(),
        first.identities(),
        first.absencesKnown(),
        first.switching(),
        first.yearBefore());
  }

  private static Optional<Paid> paid(TrialArea area, Posting posting, Ledger ledger) {
    return switch (area.waiting(posting)) {
      case Open(var missing, _) -> {
        ledger.undecided(Law.POSTING, missing);
        yield Optional.empty();
      }
      case Settled(var waiting, int useful) ->
          useful < posting.row().repairYears()
              ? Optional.empty()
              : Optional.of(new Paid(posting.row(), waiting.benefitFrom()));
    };
  }

  /**
   * 到账与待遇.
   *
   * @param row the payment
   * @param benefitFrom the first day of benefits
   */
  private record Paid(Resident row, LocalDate benefitFrom) {}

  private static void compare(Posted trial, Paid earlier, Paid later, int rank, Ledger ledger) {
    Payer payer = trial.payer();
    if (payer.heldOn(earlier.row().paidOn()) != payer.heldOn(later.row().paidOn())) {
      return;
    }
    ledger.compared(Law.POSTING);
    ledger.measured(
        Measure.POSTING_DELAY, ChronoUnit.DAYS.between(earlier.benefitFrom(), later.benefitFrom()));
    int byDay = rank(rank, later.row());
    violation(earlier, later)
        .ifPresent(found -> ledger.breaks(new CounterExample(trial, byDay, found)));
  }

  /** Puts the simplest payer first, and then the earliest day. */
  private static int rank(int postings, Resident row) {
    return postings * 2 * 366
        + (int) ChronoUnit.DAYS.between(LocalDate.of(row.year() - 1, 1, 1), row.paidOn());
  }

  static Optional<Violation> violation(TrialArea area, Posted trial) {
    Optional<Paid> earlier = paid(area, trial, trial.earlier());
    Optional<Paid> later = paid(area, trial, trial.later());
    return earlier.isPresent() && later.isPresent()
        ? violation(earlier.get(), later.get())
        : Optional.empty();
  }

  private static Optional<Paid> paid(TrialArea area, Posted trial, Resident row) {
    return gather(area, trial.before(), row, trial.payer())
        .flatMap(posting -> paid(area, moved(posting, row), new Ledger()));
  }

  private static Optional<Violation> violation(Paid earlier, Paid later) {
    return earlier.benefitFrom().isAfter(later.benefitFrom())
        ? Optional.of(new Violation(told(earlier), told(later)))
        : Optional.empty();
  }

  private static Sentence told(Paid paid) {
    return Sentence.of(
        "%d年度%s到账，自%s起享受待遇",
        "%d posted on %s: benefits from %s",
        paid.row().year(),
        paid.row().paidOn(),
        paid.benefitFrom());
  }
}
