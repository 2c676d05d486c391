package org.canbao.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * 参保经历: ten coverage years of one person: without a gap, late, lapsed and returned with or without
 * repair, lapsed for good, an employee now or for some years, or never enrolled.
 */
final class History {

  private static final int YEARS = 10;
  private static final int FIRST_GAP = 2025;
  private static final int WINDOW_DAYS = 120;
  private static final int WORKS_AT = 18;

  private final Person person;
  private final int today;
  private final int thisYear;
  private final SplittableRandom random;
  private final List<Cover> covers = new ArrayList<>();

  private History(Person person, int today, SplittableRandom random) {
    this.person = person;
    this.today = today;
    this.thisYear = Days.year(today);
    this.random = random;
  }

  static List<Cover> of(Person person, int today, SplittableRandom random) {
    History history = new History(person, today, random);
    history.live();
    return history.covers;
  }

  private void live() {
    int number = random.nextInt(1_000);
    if (person.employer().isPresent()) {
      employee(number);
    } else if (number < 40) {
      return;
    } else {
      resident(number);
    }
  }

  /** Has been an employee since some year, and perhaps under the resident scheme before. */
  private void employee(int number) {
    int since = number < 600 ? thisYear - YEARS - 5 : random.nextInt(thisYear - 8, thisYear + 1);
    since = Math.max(since, Days.year(person.born()) + WORKS_AT);
    int from = Days.of(since, random.nextInt(1, 7), 1);
    if (number >= 700) {
      years(firstYear(), since - 1, new int[0], 0);
    }
    spell(from, Days.OPEN);
  }

  private void resident(int number) {
    int last = number < 910 ? thisYear : random.nextInt(thisYear - 4, thisYear);
    int first = firstYear();
    if (number >= 840 && number < 880 && Days.year(person.born()) + WORKS_AT <= first) {
      int years = random.nextInt(1, 4);
      int begins = random.nextInt(first, Math.max(first + 1, thisYear - years));
      years(first, begins - 1, new int[0], 0);
      spell(Days.of(begins, random.nextInt(1, 4), 1), Days.firstOf(begins + years));
      years(begins + years, last, new int[0], 0);
    } else {
      years(first, last, gap(number, first), number < 80 ? random.nextInt(first, last + 1) : 0);
    }
    next(last);
  }

  private int firstYear() {
    return Math.max(Days.year(person.born()), thisYear - YEARS + 1);
  }

  /** The first and the last year of a gap, or nothing. */
  private int[] gap(int number, int first) {
    int years = number >= 880 && number < 900 ? random.nextInt(4, 7) : random.nextInt(1, 4);
    boolean lapses = number >= 800 && number < 840 || number >= 880 && number < 900;
    int begins = first + 1 + random.nextInt(Math.max(1, thisYear - years - first));
    return lapses && begins + years <= thisYear
        ? new int[] {begins, begins + years - 1}
        : new int[0];
  }

  private void years(int first, int last, int[] gap, int lateYear) {
    for (int year = first; year <= last; year++) {
      boolean returns = gap.length > 0 && year == gap[1] + 1;
      if (gap.length == 0 || year < gap[0] || year > gap[1]) {
        year(year, year == lateYear || returns && random.nextInt(10) < 3);
      }
    }
  }

  private void year(int year, boolean late) {
    int start = Days.firstOf(year);
    int end = Days.firstOf(year + 1);
    if (person.born() >= start) {
      newborn(year, end);
      return;
    }
    int paidOn = late ? start + random.nextInt(300) : start - 1 - random.nextInt(WINDOW_DAYS);
    int paid = Math.max(paidOn, person.born());
    add(year, Math.max(start, paid), end, paid);
  }

  private void newborn(int year, int end) {
    int paid = person.born() + random.nextInt(110);
    if (paid < end) {
      int from = paid <= person.born() + 90 ? person.born() : paid + 1;
      add(year, Math.min(from, end - 1), end, paid);
    }
  }

  private void add(int year, int from, int end, int paidOn) {
    int gone = gone();
    if (paidOn > today || from >= gone) {
      return;
    }
    boolean cut = gone != Days.OPEN && gone < end;
    int until = cut ? Math.max(from + 1, gone) : end;
    boolean over = until <= today;
    String reason = cut ? cause() : over ? "YEAR_OVER" : Cover.STANDS;
    covers.add(new Cover(year, from, until, paidOn, 0, over ? "ENDED" : "EFFECTIVE", reason));
  }

  private void spell(int from, int until) {
    int gone = gone();
    if (from >= gone || from > today) {
      return;
    }
    int end = Math.min(until, gone);
    boolean over = end != Days.OPEN && end <= today;
    String reason = over ? end == gone ? cause() : "LEFT_WORK" : Cover.STANDS;
    covers.add(new Cover(0, from, end, Days.OPEN, 0, over ? "ENDED" : "EFFECTIVE", reason));
  }

  /** The day on which cover ends for good; of the missing nobody knows whether it should. */
  private int gone() {
    return person.fate().life().equals("MISSING") ? Days.OPEN : person.fate().since();
  }

  private String cause() {
    return person.fate().life().equals("DEAD") ? "DEATH" : "MOVED";
  }

  /**
   * The window of the next year is open: some have registered, some have paid, and some who lapsed
   * come back. Only they can have repaired anything: gaps count from 2025 on, and the first adds no
   * wait.
   */
  private void next(int last) {
    boolean open = today > Days.of(thisYear, 9, 1) && person.fate().isAlive();
    if (open && last == thisYear && random.nextInt(10) < 3) {
      next(random.nextInt(3) == 0, 0);
    } else if (open && last < thisYear && random.nextInt(4) == 0) {
      int useful = thisYear - Math.max(last, FIRST_GAP - 1) - 1;
      next(true, useful > 0 && random.nextBoolean() ? random.nextInt(1, useful + 1) : 0);
    }
  }

  private void next(boolean paid, int repairs) {
    int paidOn = random.nextInt(Days.of(thisYear, 9, 1), today + 1);
    covers.add(
        new Cover(
            thisYear + 1,
            Days.firstOf(thisYear + 1),
            Days.firstOf(thisYear + 2),
            paid ? Math.max(paidOn, person.born()) : Days.OPEN,
            repairs,
            paid ? "POSTED" : "REGISTERED",
            Cover.STANDS));
  }
}
