package org.canbao.population;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.canbao.policy.history.Absence;
import org.canbao.policy.history.Enrolment;
import org.canbao.policy.history.Facts;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.history.YearlyBenefits;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.Money;

/** Facts of people with every kind of circumstance, more of the unusual ones than a county has. */
final class RandomFacts {

  private final String area;
  private final int year;
  private final SplittableRandom random;

  RandomFacts(String area, int year, long seed) {
    this.area = area;
    this.year = year;
    this.random = new SplittableRandom(seed);
  }

  Facts person(int number) {
    LocalDate born =
        random.nextInt(8) == 0
            ? LocalDate.of(year, 1, 1).plusDays(random.nextInt(-60, 60))
            : LocalDate.of(
                random.nextInt(1940, year - 1), 1 + random.nextInt(12), 1 + random.nextInt(28));
    List<Enrolment> enrolments = enrolments(born);
    return new Facts(
        "P-" + number,
        area,
        year,
        born,
        enrolments,
        random.nextInt(10) == 0 ? Optional.empty() : Optional.of(identities()),
        random.nextInt(10) == 0 ? Optional.empty() : Optional.of(absences(born)),
        random.nextInt(10) == 0 ? Optional.empty() : Optional.of(benefits(enrolments)));
  }

  private List<Enrolment> enrolments(LocalDate born) {
    List<Enrolment> some = new ArrayList<>();
    int sparse = random.nextInt(1, 8);
    for (int each = Math.max(born.getYear(), 2017); each <= year; each++) {
      if (random.nextInt(sparse) == 0) {
        LocalDate paid = LocalDate.of(each, 1, 1).plusDays(random.nextInt(-110, 200));
        some.add(
            new Enrolment.Resident(
                each,
                paid.isBefore(born) ? born : paid,
                Optional.empty(),
                random.nextInt(6) == 0 ? random.nextInt(3) : 0,
                random.nextInt(9) == 0,
                random.nextInt(30) == 0 ? OptionalInt.of(each - 1) : OptionalInt.empty()));
      }
    }
    if (random.nextInt(4) == 0 && born.getYear() < 2000) {
      YearMonth from = YearMonth.of(random.nextInt(2015, year), 1 + random.nextInt(12));
      some.add(new Enrolment.Employee(from, Optional.of(from.plusMonths(random.nextInt(40)))));
    }
    return some;
  }

  private List<IdentitySpell> identities() {
    if (random.nextInt(3) != 0) {
      return List.of();
    }
    Identity[] all = Identity.values();
    LocalDate from = LocalDate.of(random.nextInt(year - 3, year + 1), 1 + random.nextInt(12), 1);
    return List.of(
        new IdentitySpell(
            all[random.nextInt(all.length)],
            from,
            random.nextBoolean()
                ? Optional.empty()
                : Optional.of(from.plusDays(random.nextInt(900)))));
  }

  private List<Absence> absences(LocalDate born) {
    LocalDate from = LocalDate.of(random.nextInt(2024, year + 1), 1 + random.nextInt(12), 1);
    return random.nextInt(5) != 0 || from.isBefore(born)
        ? List.of()
        : List.of(new Absence(Absence.Kind.ABROAD, from, from.plusDays(random.nextInt(700))));
  }

  private List<YearlyBenefits> benefits(List<Enrolment> enrolments) {
    List<YearlyBenefits> some = new ArrayList<>();
    for (Enrolment enrolment : enrolments) {
      if (enrolment instanceof Enrolment.Resident row && random.nextInt(3) == 0) {
        Money paid = new Money(random.nextInt(1, 50_000_000));
        some.add(
            new YearlyBenefits(
                row.year(), paid, random.nextBoolean() ? Money.ZERO : new Money(paid.fen() / 2)));
      }
    }
    return some;
  }
}
