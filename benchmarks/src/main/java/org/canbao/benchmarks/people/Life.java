package org.canbao.benchmarks.people;

/** 参保经历: the kinds of histories in a county, and how many of a thousand people have each. */
enum Life {
  /** Paid in the window, year after year. */
  CONTINUOUS(870),
  /** One year was paid late. */
  LATE(40),
  /** One to three gap years, then back. */
  SHORT_GAP(50),
  /** Four to six gap years, then back. */
  LONG_GAP(10),
  /** One to three years under the employee scheme. */
  EMPLOYEE(20),
  /** Born in the months before the day asked. */
  NEWBORN(10);

  private final int perThousand;

  Life(int perThousand) {
    this.perThousand = perThousand;
  }

  /** Returns the kind that a number from 0 to 999 stands for. */
  static Life of(int number) {
    int rest = number;
    for (Life life : values()) {
      rest -= life.perThousand;
      if (rest < 0) {
        return life;
      }
    }
    throw new IllegalArgumentException("expected a number below 1000, but got " + number);
  }
}
