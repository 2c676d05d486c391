package org.canbao.benchmarks.people;

import java.util.SplittableRandom;

/**
 * 中断: the years without resident enrolment in the middle of a history.
 *
 * @param from the first year
 * @param years how many, 0 for none
 */
record Interruption(int from, int years) {

  private static final int FIRST = 2025;
  private static final int[] USEFUL_REPAIRS = {0, 0, 1, 2, 0, 1, 2};

  static Interruption of(Life life, SplittableRandom random) {
    return switch (life) {
      case SHORT_GAP, EMPLOYEE -> random(random.nextInt(1, 4), random);
      case LONG_GAP -> random(random.nextInt(4, 7), random);
      case CONTINUOUS, LATE, NEWBORN -> new Interruption(FIRST, 0);
    };
  }

  private static Interruption random(int years, SplittableRandom random) {
    return new Interruption(random.nextInt(FIRST, Question.YEAR - years + 1), years);
  }

  boolean contains(int year) {
    return year >= from && year < from + years;
  }

  int last() {
    return from + years - 1;
  }

  boolean endsBefore(int year) {
    return years > 0 && year == last() + 1;
  }

  /** Returns how many gap years of this length can usefully be repaired. */
  int usefulRepairs() {
    return USEFUL_REPAIRS[years];
  }
}
