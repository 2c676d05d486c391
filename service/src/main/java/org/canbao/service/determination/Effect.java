package org.canbao.service.determination;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** 影响: what a decision changes for the person, held against the one before it. */
public enum Effect {
  FIRST,
  SAME,
  GAIN,
  LOSS,
  MIXED,
  /** One of the two could not be decided. */
  UNCLEAR;

  /** Holds two outcomes against each other. */
  static Effect between(Outcome before, Outcome now) {
    if (before.isOpen() || now.isOpen()) {
      return before.equals(now) ? SAME : UNCLEAR;
    }
    int[] better = {
      day(before.benefitFrom(), now.benefitFrom()),
      limit(before, now),
      -money(before.payable(), now.payable())
    };
    boolean gains = false;
    boolean losses = false;
    for (int one : better) {
      gains |= one > 0;
      losses |= one < 0;
    }
    if (gains && losses) {
      return MIXED;
    }
    return gains ? GAIN : losses ? LOSS : SAME;
  }

  /** An earlier first day is better, and none is the worst. */
  private static int day(Optional<LocalDate> before, Optional<LocalDate> now) {
    return before.orElse(LocalDate.MAX).compareTo(now.orElse(LocalDate.MAX));
  }

  /** Nothing is better than no limit. */
  private static int limit(Outcome before, Outcome now) {
    return before.outsideLimit() || now.outsideLimit()
        ? Boolean.compare(now.outsideLimit(), before.outsideLimit())
        : money(before.limit(), now.limit());
  }

  private static int money(Optional<BigDecimal> before, Optional<BigDecimal> now) {
    return before.isEmpty() || now.isEmpty() ? 0 : now.get().compareTo(before.get());
  }
}
