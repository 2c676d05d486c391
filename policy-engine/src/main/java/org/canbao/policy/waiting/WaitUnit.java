package org.canbao.policy.waiting;

import java.time.LocalDate;
import org.canbao.policy.term.Figure;

/** 等待期单位: what a wait is counted in. */
public enum WaitUnit {
  MONTH,
  DAY;

  /** Returns the day that lies this long after another; month ends clamp. */
  public LocalDate after(LocalDate start, int length) {
    return switch (this) {
      case MONTH -> start.plusMonths(length);
      case DAY -> start.plusDays(length);
    };
  }

  /** Returns a length as a figure for a sentence. */
  public Figure figure(String name, int length) {
    return new Figure(
        name,
        switch (this) {
          case MONTH -> Figure.Kind.MONTHS;
          case DAY -> Figure.Kind.DAYS;
        },
        length);
  }
}
