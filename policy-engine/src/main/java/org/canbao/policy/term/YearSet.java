package org.canbao.policy.term;

import java.util.stream.IntStream;

/**
 * 年度集合: coverage years 2017 to 2048 as the bits of an {@code int}.
 *
 * <p>One person's history is a handful of such sets, so that a rule is a few machine instructions
 * and a population is a few columns.
 */
public final class YearSet {

  /** The first year that a set can hold. */
  public static final int FIRST = 2017;

  /** The last year that a set can hold. */
  public static final int LAST = FIRST + Integer.SIZE - 1;

  private YearSet() {}

  /** Returns the set of this year alone; empty outside the range. */
  public static int of(int year) {
    return year < FIRST || year > LAST ? 0 : 1 << (year - FIRST);
  }

  /** Returns all years before this one. */
  public static int before(int year) {
    return year <= FIRST ? 0 : year > LAST ? -1 : (1 << (year - FIRST)) - 1;
  }

  /** Returns this year and all later ones. */
  public static int from(int year) {
    return ~before(year);
  }

  public static boolean contains(int years, int year) {
    return (years & of(year)) != 0;
  }

  /** Returns the last year of a set that is not empty. */
  public static int last(int years) {
    return FIRST + Integer.SIZE - 1 - Integer.numberOfLeadingZeros(years);
  }

  /** Returns the first year of a set that is not empty. */
  public static int first(int years) {
    return FIRST + Integer.numberOfTrailingZeros(years);
  }

  /** Returns how many years, without interruption, the set holds immediately before this one. */
  public static int runBefore(int years, int year) {
    return Integer.numberOfLeadingZeros(~(int) ((long) years << (LAST + 1 - year)));
  }

  /** Returns the years in ascending order. */
  public static IntStream years(int years) {
    return IntStream.rangeClosed(FIRST, LAST).filter(year -> contains(years, year));
  }
}
