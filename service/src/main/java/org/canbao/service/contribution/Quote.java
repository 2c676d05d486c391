package org.canbao.service.contribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 报价: what an enrolment costs if its money arrives on a day, and what that brings.
 *
 * @param personal what the person's side pays
 * @param total what all funders pay together
 * @param effect what the payment would bring
 * @param reasons why, in the words of the rules
 * @param notes what is worth knowing besides
 */
public record Quote(
    Asked asked,
    List<Line> lines,
    Yuan personal,
    Yuan total,
    Effect effect,
    List<RepairChoice> repairOptions,
    List<QuoteReason> reasons,
    List<Note> notes) {

  /** 所问: place, coverage year, and the day on which the money would arrive. */
  public record Asked(String area, int year, LocalDate on) {}

  /**
   * 效果.
   *
   * @param timing whether the day lies in the window
   * @param lastDay the last day of the window with its extensions
   * @param waitingMonths the whole wait, in months or days as the documents count
   * @param benefitFrom the first day of benefits
   * @param continuousYears years without interruption that count, this one included
   */
  public record Effect(
      Timing timing,
      Optional<LocalDate> lastDay,
      Optional<Integer> waitingMonths,
      Optional<LocalDate> benefitFrom,
      Optional<Integer> continuousYears) {}

  /** 缴费时点. */
  public enum Timing {
    /** 集中期前: counts as inside the window. */
    EARLY,
    IN_WINDOW,
    IN_EXTENSION,
    LATE,
    /** 未公布集中期. */
    UNKNOWN
  }

  /** 修复方案: what repairing so many gap years more would cost and bring. */
  public record RepairChoice(int years, Optional<Yuan> price, int months, LocalDate benefitFrom) {}

  public Quote {
    lines = List.copyOf(lines);
    repairOptions = List.copyOf(repairOptions);
    reasons = List.copyOf(reasons);
    notes = List.copyOf(notes);
  }
}
