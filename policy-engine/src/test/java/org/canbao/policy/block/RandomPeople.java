package org.canbao.policy.block;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.canbao.policy.decision.InventedPolicies;
import org.canbao.policy.history.Absence;
import org.canbao.policy.history.Enrolment;
import org.canbao.policy.history.Enrolment.Employee;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.history.Facts;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.history.YearlyBenefits;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.Money;

/** Invented people with long and crooked histories, some of them partly unknown. */
final class RandomPeople {

  private static final List<Identity> IDENTITIES =
      List.of(
          Identity.LOW_INCOME,
          Identity.DEMOBILISED_SOLDIER,
          Identity.RELEASED_PRISONER,
          Identity.SUBSISTENCE_ALLOWANCE,
          Identity.POVERTY_MONITORED,
          Identity.ORPHAN);

  private final SplittableRandom random;
  private final String area;
  private final int year;
  private final LocalDate born;

  private RandomPeople(SplittableRandom random, String area, int year, LocalDate on) {
    this.random = random;
    this.area = area;
    this.year = year;
    this.born = on.minusDays(oneIn(6) ? random.nextInt(0, 400) : random.nextInt(400, 20_000));
  }

  static Facts next(SplittableRandom random, String area, int year, LocalDate on) {
    return new RandomPeople(random, area, year, on).facts();
  }

  private Facts facts() {
    return new Facts(
        "P-1",
        area,
        year,
        born,
        enrolments(),
        oneIn(8) ? Optional.empty() : Optional.of(identities()),
        oneIn(8) ? Optional.empty() : Optional.of(absences()),
        oneIn(8) ? Optional.empty() : Optional.of(benefits()));
  }

  private List<Enrolment> enrolments() {
    List<Enrolment> enrolments = new ArrayList<>();
    int gapsIn = random.nextInt(1, 6);
    for (int paid = Math.max(2017, born.getYear()); paid <= year; paid++) {
      if (!oneIn(gapsIn)) {
        enrolments.add(resident(paid));
      }
    }
    YearMonth earliest = YearMonth.from(born);
    YearMonth from = YearMonth.of(random.nextInt(1995, year + 1), random.nextInt(1, 13));
    from = from.isBefore(earliest) ? earliest.plusMonths(random.nextInt(0, 36)) : from;
    if (oneIn(3)) {
      enrolments.add(new Employee(from, Optional.of(from.plusMonths(random.nextInt(0, 60)))));
      if (oneIn(3)) {
        enrolments.add(new Employee(from.plusMonths(random.nextInt(61, 90)), Optional.empty()));
      }
    }
    return enrolments;
  }

  private Resident resident(int paid) {
    LocalDate posting = LocalDate.of(paid - 1, 8, 1).plusDays(random.nextInt(0, 152));
    if (oneIn(4)) {
      posting = LocalDate.of(paid, 1, 1).plusDays(random.nextInt(0, 365));
    }
    return new Resident(
        paid,
        posting.isBefore(born) ? born : posting,
        oneIn(20) ? Optional.of(InventedPolicies.OTHER) : Optional.empty(),
        oneIn(5) ? random.nextInt(1, 3) : 0,
        oneIn(3),
        oneIn(10) ? OptionalInt.of(Math.max(2017, paid - 2)) : OptionalInt.empty());
  }

  private List<IdentitySpell> identities() {
    List<IdentitySpell> spells = new ArrayList<>();
    while (oneIn(2)) {
      LocalDate from = LocalDate.of(year - 3, 1, 1).plusDays(random.nextInt(0, 1_200));
      Optional<LocalDate> to =
          oneIn(2) ? Optional.empty() : Optional.of(from.plusDays(random.nextInt(0, 700)));
      spells.add(new IdentitySpell(IDENTITIES.get(random.nextInt(IDENTITIES.size())), from, to));
    }
    return spells;
  }

  private List<Absence> absences() {
    if (!oneIn(5)) {
      return List.of();
    }
    LocalDate from = LocalDate.of(year - 4, 1, 1).plusDays(random.nextInt(0, 1_200));
    return List.of(new Absence(Absence.Kind.ABROAD, from, from.plusDays(random.nextInt(0, 900))));
  }

  private List<YearlyBenefits> benefits() {
    List<YearlyBenefits> rows = new ArrayList<>();
    for (int paid = 2017; paid <= year; paid++) {
      if (oneIn(4)) {
        Money fund = new Money(random.nextInt(0, 20_000_000));
        rows.add(new YearlyBenefits(paid, fund, oneIn(2) ? fund : Money.ZERO));
      }
    }
    return rows;
  }

  private boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }
}
