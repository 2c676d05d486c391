package org.canbao.verification.law;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.limit.Cap;
import org.canbao.policy.term.Money;
import org.canbao.policy.waiting.Waiting;
import org.canbao.verification.law.Trial.Stayed;
import org.canbao.verification.life.Life;
import org.canbao.verification.life.Ruling;
import org.canbao.verification.life.TrialArea;
import org.canbao.verification.life.YearKind;

/** 法则四: compares staying for two years with lapsing for one and returning, and its wider forms. */
public final class StayingLaw {

  private StayingLaw() {}

  /** Tries the law, and its wider forms, on what may follow a history. */
  public static void check(TrialArea area, Life before, Ledger ledger) {
    if (!before.wasInsured()) {
      return;
    }
    List<Ruling> lapses = lapses(area, before);
    compare(Law.STAYING, staying(area, before, YearKind.NO_CLAIM), lapses, ledger);
    for (YearKind kind : area.kinds(before.next())) {
      if (kind == YearKind.CLAIM || kind == YearKind.QUOTA) {
        compare(Law.STAYING_WITH_CLAIMS, staying(area, before, kind), lapses, ledger);
      }
    }
    Life newcomer = Life.startingIn(before.next() + 1);
    Ruling first = area.rule(area.then(newcomer, YearKind.NO_CLAIM));
    for (Ruling lapse : lapses) {
      newcomer(lapse, first, ledger);
    }
  }

  private static Ruling staying(TrialArea area, Life before, YearKind kind) {
    return area.rule(area.then(area.then(before, kind), YearKind.NO_CLAIM));
  }

  /** Returns the return after one more gap year, with every useful repair. */
  private static List<Ruling> lapses(TrialArea area, Life before) {
    Life gap = area.then(before, YearKind.GAP);
    List<Ruling> lapses = new ArrayList<>();
    lapses.add(area.rule(area.then(gap, YearKind.NO_CLAIM)));
    for (int repairs = 1; repairs <= lapses.getFirst().usefulRepairs(); repairs++) {
      lapses.add(area.rule(area.then(gap, YearKind.NO_CLAIM, repairs)));
    }
    return lapses;
  }

  private static void compare(Law law, Ruling stay, List<Ruling> lapses, Ledger ledger) {
    for (int repairs = 0; repairs < lapses.size(); repairs++) {
      Ruling lapse = lapses.get(repairs);
      int rank = repairs;
      ledger.undecided(law, stay.missingForLimit());
      ledger.undecided(law, lapse.missingForLimit());
      ledger.undecided(law, stay.missingForWait());
      if (law == Law.STAYING) {
        measure(stay, lapse, ledger);
      }
      ledger.compared(law);
      violation(law, stay, lapse)
          .ifPresent(
              found -> {
                Stayed trial = new Stayed(law, stay.life(), lapse.life());
                ledger.breaks(new CounterExample(trial, rank, found));
              });
    }
  }

  private static void measure(Ruling stay, Ruling lapse, Ledger ledger) {
    if (stay.benefitFrom().isPresent() && lapse.benefitFrom().isPresent()) {
      long days = ChronoUnit.DAYS.between(stay.benefitFrom().get(), lapse.benefitFrom().get());
      ledger.measured(Measure.STAYING_DAYS, days);
    }
    if (limit(stay).isPresent() && limit(lapse).isPresent()) {
      ledger.measured(Measure.STAYING_LIMIT, limit(stay).get().fen() - limit(lapse).get().fen());
    }
  }

  private static void newcomer(Ruling lapse, Ruling first, Ledger ledger) {
    ledger.compared(Law.NEWCOMER);
    violation(Law.NEWCOMER, lapse, first)
        .ifPresent(
            found -> {
              Stayed trial = new Stayed(Law.NEWCOMER, lapse.life(), first.life());
              ledger.breaks(new CounterExample(trial, 0, found));
            });
  }

  static Optional<Violation> violation(TrialArea area, Stayed trial) {
    return violation(trial.law(), area.rule(trial.better()), area.rule(trial.worse()));
  }

  private static Optional<Violation> violation(Law law, Ruling better, Ruling worse) {
    boolean startsLater =
        law == Law.NEWCOMER
            ? waits(better) && !waits(worse) && worse.benefitFrom().isPresent()
            : startsLater(better, worse);
    if (startsLater) {
      return Optional.of(new Violation(start(better), start(worse)));
    }
    return law != Law.NEWCOMER && hasLowerLimit(better, worse)
        ? Optional.of(new Violation(limitOf(better), limitOf(worse)))
        : Optional.empty();
  }

  private static boolean waits(Ruling ruling) {
    return ruling.settledWaiting().flatMap(Waiting::lastDay).isPresent();
  }

  private static boolean startsLater(Ruling better, Ruling worse) {
    return better.benefitFrom().isPresent()
        && worse.benefitFrom().isPresent()
        && better.benefitFrom().get().isAfter(worse.benefitFrom().get());
  }

  private static boolean hasLowerLimit(Ruling better, Ruling worse) {
    return limit(better).isPresent()
        && limit(worse).isPresent()
        && limit(better).get().compareTo(limit(worse).get()) < 0;
  }

  private static Optional<Money> limit(Ruling ruling) {
    return ruling.cap().flatMap(Cap::limit);
  }

  private static Sentence start(Ruling ruling) {
    return Sentence.of("自%s起享受待遇", "benefits from %s", ruling.benefitFrom().orElseThrow());
  }

  private static Sentence limitOf(Ruling ruling) {
    return Sentence.of("限额%s元", "a limit of %s yuan", limit(ruling).orElseThrow());
  }
}
