package org.canbao.policy.waiting;

import java.time.LocalDate;

/** 待遇起点: the day from which benefits, or a wait, run after a payment. */
public enum BenefitStart {
  /** 1 January of the coverage year. */
  JAN_1,
  /** The day after the posting. */
  NEXT_DAY,
  /** The day of the posting. */
  SAME_DAY,
  /** The first day of the month after the posting. */
  NEXT_MONTH;

  /** Returns the first day for a posting, never before the coverage year begins (R26). */
  public LocalDate of(LocalDate posting, int coverageYear) {
    LocalDate yearStart = LocalDate.of(coverageYear, 1, 1);
    LocalDate start = unbounded(posting, yearStart);
    return start.isBefore(yearStart) ? yearStart : start;
  }

  /** Tells whether the first day is held back to the beginning of the coverage year (R26). */
  public boolean isHeldBack(LocalDate posting, int coverageYear) {
    return this != JAN_1
        && posting.getYear() < coverageYear
        && unbounded(posting, posting).getYear() < coverageYear;
  }

  private LocalDate unbounded(LocalDate posting, LocalDate yearStart) {
    return switch (this) {
      case JAN_1 -> yearStart;
      case NEXT_DAY -> posting.plusDays(1);
      case SAME_DAY -> posting;
      case NEXT_MONTH -> posting.withDayOfMonth(1).plusMonths(1);
    };
  }
}
