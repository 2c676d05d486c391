package org.canbao.verification.law;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.Term;
import org.canbao.policy.waiting.Exemption;
import org.canbao.policy.waiting.SchemeSwitch;
import org.canbao.policy.waiting.WaitingOutcome;
import org.canbao.policy.waiting.WaitingOutcome.Settled;
import org.canbao.policy.waiting.WaitingTerms;
import org.canbao.verification.life.Life;
import org.canbao.verification.life.Payer;
import org.canbao.verification.life.TrialArea;

/**
 * 逐日试缴: one payment on every day, by one payer.
 *
 * @param payer who pays
 * @param rows the payment on each day, in order
 */
record Postings(Payer payer, List<Resident> rows) {

  /** Returns the payments of each month. */
  Collection<List<Resident>> months() {
    return rows.stream()
        .collect(groupingBy(row -> YearMonth.from(row.paidOn()), TreeMap::new, toList()))
        .values();
  }

  /** Returns all that may be paid after a history, the simplest first. */
  static List<Postings> after(TrialArea area, Life before) {
    List<Postings> all = new ArrayList<>();
    int year = before.next();
    for (int repairs = 0; repairs <= usefulRepairs(area, before); repairs++) {
      all.add(of(area, year, Payer.ORDINARY, repairs, false));
    }
    WaitingTerms terms = area.of(year).waiting();
    if (terms.schemeSwitch() instanceof Term<SchemeSwitch>) {
      all.add(of(area, year, Payer.ORDINARY, 0, true));
    }
    for (Payer payer : exempt(area, terms, year)) {
      all.add(of(area, year, payer, 0, false));
    }
    return all;
  }

  /** Returns the payments for a child on every day of its life. */
  static Postings ofNewborn(TrialArea area, int year, LocalDate born) {
    Postings all = of(area, year, new Payer(born, List.of()), 0, false);
    List<Resident> alive = all.rows.stream().filter(row -> !row.paidOn().isBefore(born)).toList();
    return new Postings(all.payer, alive);
  }

  private static Postings of(
      TrialArea area, int year, Payer payer, int repairs, boolean arrearsPaid) {
    return new Postings(
        payer,
        area.days().every(year).stream()
            .map(day -> TrialArea.payment(year, day, repairs, arrearsPaid))
            .toList());
  }

  /** Returns the largest useful repair of a payment in the window or at the end of the year. */
  private static int usefulRepairs(TrialArea area, Life before) {
    int year = before.next();
    return Math.max(
        useful(area, before, area.days().inWindow(year)),
        useful(area, before, LocalDate.of(year, 12, 31)));
  }

  private static int useful(TrialArea area, Life before, LocalDate day) {
    Resident row = TrialArea.payment(before.next(), day, 0, false);
    return area.gather(before, row, Payer.ORDINARY)
        .map(area::waiting)
        .flatMap(WaitingOutcome::atWorst)
        .map(Settled::usefulRepairs)
        .orElse(0);
  }

  /** Returns a holder for each way of being exempt: on all days, and from the new year on. */
  private static List<Payer> exempt(TrialArea area, WaitingTerms terms, int year) {
    Map<Way, Identity> ways = new LinkedHashMap<>();
    for (Term<Exemption> term : terms.exemptions()) {
      Exemption exemption = term.value();
      ways.putIfAbsent(new Way(exemption.helps(), exemption.start()), exemption.identity());
    }
    List<LocalDate> starts = List.of(area.days().first(year), LocalDate.of(year, 1, 1));
    return ways.values().stream()
        .flatMap(identity -> starts.stream().map(start -> holder(identity, start)))
        .toList();
  }

  /**
   * 豁免方式: identities that are exempt in the same way are decided alike.
   *
   * @param helps how long they help
   * @param start from when benefits run
   */
  private record Way(Exemption.Helps helps, Exemption.Start start) {}

  private static Payer holder(Identity identity, LocalDate from) {
    return Payer.holding(List.of(new IdentitySpell(identity, from, Optional.empty())));
  }
}
