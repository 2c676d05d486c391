package org.canbao.verification.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.term.Term;
import org.canbao.policy.waiting.EnrolmentWindow;

/** 试缴日: the days on which payments for a coverage year are tried. */
public final class TrialDays {

  private final AreaPolicies area;

  TrialDays(AreaPolicies area) {
    this.area = area;
  }

  /** Tells whether the wait of a year can be decided. */
  public boolean isDecidable(int year) {
    return year < area.of(year).waiting().from().value() || window(year).isPresent();
  }

  /** Returns the day for a payment in the window: its last one. */
  public LocalDate inWindow(int year) {
    return window(year).map(EnrolmentWindow::closes).orElse(LocalDate.of(year - 1, 12, 31));
  }

  /** Returns the day for a late payment: the last of the year, if that is late. */
  public Optional<LocalDate> late(int year) {
    LocalDate last = LocalDate.of(year, 12, 31);
    return window(year).filter(window -> window.isLate(last)).map(_ -> last);
  }

  /**
   * Returns every day from before the window, or 1 September if that is earlier, to the year end.
   */
  public List<LocalDate> every(int year) {
    return first(year).datesUntil(LocalDate.of(year + 1, 1, 1)).toList();
  }

  /** Returns the first of the days that are tried. */
  public LocalDate first(int year) {
    LocalDate september = LocalDate.of(year - 1, 9, 1);
    return window(year)
        .map(window -> window.opens().minusDays(1))
        .filter(day -> day.isBefore(september))
        .orElse(september);
  }

  private Optional<EnrolmentWindow> window(int year) {
    return area.of(year).waiting().window() instanceof Term<EnrolmentWindow> term
        ? Optional.of(term.value())
        : Optional.empty();
  }
}
