package org.canbao.benchmarks.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.canbao.policy.history.Enrolment;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.history.Facts;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.history.YearlyBenefits;
import org.canbao.policy.term.Money;

/**
 * 虚构的人: the facts of a county's people, in plausible shares.
 *
 * <p>Records begin between 2017 and 2024, a third of the years have small claims, one person in
 * five hundred used the award quota once, 3 in 100 hold an identity that is subsidised.
 */
public final class InventedPeople {

  private static final LocalDate FIRST_BIRTH = LocalDate.of(1941, 1, 1);
  private static final int NEWBORN_DAYS = 200;

  private final SplittableRandom random;

  private InventedPeople(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /**
   * Returns people one after the other; a longer stream begins with the people of a shorter one.
   */
  public static Stream<Facts> stream(long seed, int people) {
    InventedPeople invented = new InventedPeople(seed);
    return IntStream.range(0, people).mapToObj(invented::person);
  }

  private Facts person(int number) {
    Life life = Life.of(random.nextInt(1_000));
    LocalDate born = born(life);
    List<IdentitySpell> identities = InventedIdentities.of(random);
    InventedHistory history = new InventedHistory(born, identities.isEmpty(), random);
    List<Enrolment> enrolments =
        life == Life.NEWBORN ? history.ofNewborn() : history.of(life, firstYear(born));
    return new Facts(
        "P-%08d".formatted(number),
        Question.AREA,
        Question.YEAR,
        born,
        enrolments,
        Optional.of(identities),
        Optional.of(List.of()),
        Optional.of(benefits(enrolments)));
  }

  /** Children under six appear among those with unbroken histories alone. */
  private LocalDate born(Life life) {
    return switch (life) {
      case NEWBORN -> Question.ON.minusDays(random.nextInt(0, NEWBORN_DAYS));
      case CONTINUOUS -> between(FIRST_BIRTH, LocalDate.of(2030, 1, 1));
      case LATE, SHORT_GAP, LONG_GAP, EMPLOYEE -> between(FIRST_BIRTH, LocalDate.of(2010, 1, 1));
    };
  }

  private LocalDate between(LocalDate first, LocalDate last) {
    return LocalDate.ofEpochDay(random.nextLong(first.toEpochDay(), last.toEpochDay()));
  }

  private int firstYear(LocalDate born) {
    return Math.max(born.getYear() + 1, random.nextInt(2017, 2025));
  }

  private List<YearlyBenefits> benefits(List<Enrolment> enrolments) {
    int severeYear = random.nextInt(500) == 0 ? random.nextInt(2025, Question.YEAR) : 0;
    List<YearlyBenefits> benefits = new ArrayList<>();
    for (Enrolment enrolment : enrolments) {
      if (enrolment instanceof Resident row && row.year() < Question.YEAR) {
        boolean claims = random.nextInt(3) == 0;
        if (row.year() == severeYear) {
          benefits.add(new YearlyBenefits(row.year(), Money.yuan(420_000), Money.yuan(350_000)));
        } else if (claims) {
          Money paid = new Money(random.nextInt(5_000, 300_000));
          benefits.add(new YearlyBenefits(row.year(), paid, Money.ZERO));
        }
      }
    }
    return benefits;
  }
}
