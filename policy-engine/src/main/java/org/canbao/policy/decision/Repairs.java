package org.canbao.policy.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.history.Objection;
import org.canbao.policy.term.Figure;
import org.canbao.policy.term.Matter;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.Trace;
import org.canbao.policy.term.Wording;
import org.canbao.policy.term.YearSet;
import org.canbao.policy.waiting.WaitLength;
import org.canbao.policy.waiting.Waiting;
import org.canbao.policy.waiting.WaitingOutcome.Settled;

/** 缴费修复: what repair would cost and gain, and repair that helps nobody. */
final class Repairs {

  private static final Wording NO_USE =
      Wording.of("没有可修复的变动等待期，应为0年。", "repair has no variable wait to shorten, expected 0 years.");
  private static final Wording TOO_MANY =
      Wording.of(
          "修复年数过多，超出部分不再缩短等待期，应不超过{useful}年。",
          "repairing so many years does not shorten the wait, expected at most {useful}.");
  private static final Wording OPTION =
      Wording.of(
          "再修复{years}年需缴{price}，等待期减为{total}，自{benefit}起享受待遇。",
          "Repairing {years} more year(s) costs {price}, leaves a wait of {total} and starts"
              + " benefits on {benefit}.");
  private static final Wording OPTION_WITHOUT_PRICE =
      Wording.of(
          "再修复{years}年，等待期减为{total}，自{benefit}起享受待遇；现有文件没有给出修复标准。",
          "Repairing {years} more year(s) leaves a wait of {total} and starts benefits on"
              + " {benefit}; no loaded document gives the price.");

  private Repairs() {}

  /** Finds enrolments that repair more years than help. */
  static List<Objection> objections(Waits waits) {
    List<Objection> objections = new ArrayList<>(0);
    int years = waits.history().resident();
    for (int rest = years; rest != 0; rest &= rest - 1) {
      Resident row = waits.history().find(YearSet.first(rest)).orElseThrow();
      if (row.repairYears() > 0) {
        waits
            .get(row.year())
            .atWorst()
            .filter(settled -> settled.usefulRepairs() < row.repairYears())
            .ifPresent(settled -> objections.add(objection(waits, row, settled)));
      }
    }
    return objections;
  }

  private static Objection objection(Waits waits, Resident row, Settled settled) {
    int index = waits.history().facts().enrolments().indexOf(row);
    int useful = settled.usefulRepairs();
    return new Objection(
        "enrolments[%d].repairYears".formatted(index),
        useful == 0 ? NO_USE : TOO_MANY,
        List.of(Figure.count("useful", useful)));
  }

  /** Returns every useful further repair, by growing number of years. */
  static List<RepairOption> options(Waits waits, Resident row, Settled settled, Trace trace) {
    int further = settled.usefulRepairs() - row.repairYears();
    if (further <= 0) {
      return List.of();
    }
    Optional<Term<Money>> standard = Prices.repairStandard(row, waits.placeOf(row), trace);
    List<RepairOption> options = new ArrayList<>(further);
    for (int years = 1; years <= further; years++) {
      Resident repaired = row.repairing(row.repairYears() + years);
      Waiting waiting =
          waits.with(repaired).decide(repaired, Trace.QUIET).atWorst().orElseThrow().waiting();
      options.add(option(years, standard, waiting, waits, row, trace));
    }
    return List.copyOf(options);
  }

  private static RepairOption option(
      int years,
      Optional<Term<Money>> standard,
      Waiting waiting,
      Waits waits,
      Resident row,
      Trace trace) {
    Optional<Money> price = standard.map(term -> term.value().times(years));
    Figure count = Figure.count("years", years);
    Figure total = waiting.unit().figure("total", waiting.total());
    Figure benefit = Figure.date("benefit", waiting.benefitFrom());
    if (standard.isPresent()) {
      trace.because(
          Matter.REPAIR,
          standard.get(),
          OPTION,
          count,
          Figure.money("price", price.orElseThrow()),
          total,
          benefit);
    } else {
      Term<WaitLength> perYear = waits.placeOf(row).of(row.year()).waiting().repair().perYear();
      trace.because(Matter.REPAIR, perYear, OPTION_WITHOUT_PRICE, count, total, benefit);
    }
    return new RepairOption(years, price, waiting.total(), waiting.benefitFrom());
  }
}
