package org.canbao.policy.waiting;

import java.time.LocalDate;
import java.util.List;

/**
 * 集中参保期: when a coverage year can be paid for without being late.
 *
 * @param opens the first day
 * @param closes the last day
 * @param extensions later periods, in order, each with a benefit start of its own
 */
public record EnrolmentWindow(LocalDate opens, LocalDate closes, List<Extension> extensions) {

  /**
   * 延长期: a period that follows the window or an earlier extension.
   *
   * @param closes its last day
   * @param start from when a payment in it gives benefits
   */
  public record Extension(LocalDate closes, BenefitStart start) {}

  public EnrolmentWindow {
    extensions = List.copyOf(extensions);
    if (closes.isBefore(opens)) {
      throw new IllegalArgumentException("a window must not close before it opens on " + opens);
    }
    LocalDate last = closes;
    for (Extension extension : extensions) {
      if (!extension.closes().isAfter(last)) {
        throw new IllegalArgumentException("an extension must close after " + last);
      }
      last = extension.closes();
    }
  }

  /** Returns the last day on which a payment is not late. */
  public LocalDate lastDay() {
    return extensions.isEmpty() ? closes : extensions.getLast().closes();
  }

  /** Tells whether a payment on this day is late (逾期). */
  public boolean isLate(LocalDate posting) {
    return posting.isAfter(lastDay());
  }

  /** Returns the rule by which the clock starts for a payment on this day. */
  public BenefitStart startFor(LocalDate posting) {
    if (!posting.isAfter(closes)) {
      return BenefitStart.JAN_1;
    }
    for (Extension extension : extensions) {
      if (!posting.isAfter(extension.closes())) {
        return extension.start();
      }
    }
    return BenefitStart.SAME_DAY;
  }
}
