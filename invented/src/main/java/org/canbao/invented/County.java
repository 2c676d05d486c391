package org.canbao.invented;

import java.time.LocalDate;

/**
 * 虚构县: what is to be invented.
 *
 * @param area six digits, zeros behind what counts
 * @param seed the same seed gives the same people
 * @param today the day up to which they have lived
 */
public record County(String area, int people, long seed, LocalDate today, Places places) {

  /** The day up to which the people of a demonstration have lived, whenever it is looked at. */
  public static final LocalDate DEMONSTRATION_DAY = LocalDate.of(2026, 10, 31);

  /** How many people can have numbers of their own. */
  public static final int MOST_PEOPLE = Numbers.MOST;

  public County {
    if (people < 1 || people > MOST_PEOPLE) {
      throw new IllegalArgumentException(
          "expected 1 to %d people, but got %d".formatted(MOST_PEOPLE, people));
    }
    if (today.getYear() < 2019 || today.getYear() > 2026) {
      throw new IllegalArgumentException("prices are known up to 2026, but the day is " + today);
    }
  }

  int day() {
    return (int) today.toEpochDay();
  }

  /** The prefecture's code of six digits, where people are insured. */
  String pool() {
    return area.substring(0, 4) + "00";
  }
}
