package org.canbao.verification.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.price.Price;
import org.canbao.policy.price.PriceTerms;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.MissingFact;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.Unset;
import org.canbao.policy.term.YearSet;
import org.canbao.verification.law.Trial.Priced;
import org.canbao.verification.life.Payer;
import org.canbao.verification.life.TrialArea;

/** 法则五: prices every set of subsidised identities, paid in time and late, also as a lump sum. */
public final class PriceLaw {

  /** No programme of study is longer. */
  private static final int LONGEST_PROGRAMME = 8;

  private PriceLaw() {}

  /** Tries the law in one coverage year. */
  public static void check(TrialArea area, int year, Ledger ledger) {
    PriceTerms terms = area.of(year).price();
    if (terms.personal() instanceof Unset<?> unset) {
      ledger.undecided(Law.PRICE, List.of(MissingFact.of(unset)));
    }
    List<Identity> identities =
        terms.subsidies().stream().map(term -> term.value().identity()).distinct().toList();
    int rank = 0;
    for (int chosen = 0; chosen < 1 << identities.size(); chosen++) {
      Payer payer = payer(identities, chosen, year);
      for (Resident row : rows(area, year)) {
        check(area, new Priced(row, payer), rank++, ledger);
      }
    }
  }

  private static void check(TrialArea area, Priced trial, int rank, Ledger ledger) {
    Optional<Price> price = area.price(trial.row(), trial.payer());
    if (price.flatMap(Price::payable).isEmpty()) {
      return;
    }
    ledger.compared(Law.PRICE);
    ledger.measured(Measure.PRICE, subsidised(price.get()));
    violation(price.get())
        .ifPresent(found -> ledger.breaks(new CounterExample(trial, rank, found)));
  }

  static Optional<Violation> violation(TrialArea area, Priced trial) {
    return area.price(trial.row(), trial.payer())
        .filter(price -> price.payable().isPresent())
        .flatMap(PriceLaw::violation);
  }

  private static Optional<Violation> violation(Price price) {
    long standard = price.standard().orElseThrow().fen();
    long payable = subsidised(price);
    return payable < 0 || payable > standard
        ? Optional.of(
            new Violation(
                Sentence.of(
                    "补助后应缴%s元", "%s yuan to pay after the subsidy", price.payable().orElseThrow()),
                Sentence.of("标准%s元", "a standard of %s yuan", price.standard().orElseThrow())))
        : Optional.empty();
  }

  /** Returns what is to pay but for the fiscal share of a late payer. */
  private static long subsidised(Price price) {
    return price.payable().orElseThrow().fen() - price.fiscalShareDue().orElseThrow().fen();
  }

  private static Payer payer(List<Identity> identities, int chosen, int year) {
    LocalDate from = LocalDate.of(year - 1, 1, 1);
    return Payer.holding(
        IntStream.range(0, identities.size())
            .filter(i -> (chosen >> i & 1) != 0)
            .mapToObj(i -> new IdentitySpell(identities.get(i), from, Optional.empty()))
            .toList());
  }

  /** Returns payments in the window, around the fiscal deadline and at the end, by entry year. */
  private static List<Resident> rows(TrialArea area, int year) {
    List<Resident> rows = new ArrayList<>();
    for (LocalDate day : days(area, year)) {
      Resident row = TrialArea.payment(year, day, 0, false);
      rows.add(row);
      int firstEntry = Math.max(YearSet.FIRST, year - LONGEST_PROGRAMME + 1);
      for (int entry = year; entry >= firstEntry; entry--) {
        rows.add(new Resident(year, day, row.area(), 0, false, OptionalInt.of(entry)));
      }
    }
    return rows;
  }

  private static List<LocalDate> days(TrialArea area, int year) {
    List<LocalDate> days = new ArrayList<>();
    days.add(area.days().inWindow(year));
    if (area.of(year).price().fiscalShareUntil() instanceof Term<LocalDate> until
        && until.value().getYear() <= year) {
      days.add(until.value());
      days.add(until.value().plusDays(1));
    }
    days.add(LocalDate.of(year, 12, 31));
    return days.stream().filter(day -> day.getYear() <= year).distinct().toList();
  }
}
