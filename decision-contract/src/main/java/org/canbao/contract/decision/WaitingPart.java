package org.canbao.contract.decision;

import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canbao.policy.decision.Decision;
import org.canbao.policy.decision.RepairOption;
import org.canbao.policy.term.Figure;
import org.canbao.policy.term.Language;
import org.canbao.policy.term.Matter;
import org.canbao.policy.term.Reason;
import org.canbao.policy.term.YearSet;
import org.canbao.policy.waiting.Waiting;

/** 等待期与修复: the wait of a page, and what repair would change as long as it can. */
final class WaitingPart {

  private final Decision decision;
  private final Waiting waiting;
  private final Language language;
  private final Page page;

  private WaitingPart(Decision decision, Waiting waiting, Language language, Page page) {
    this.decision = decision;
    this.waiting = waiting;
    this.language = language;
    this.page = page;
  }

  static void write(Decision decision, Language language, Page page) {
    page.heading("待遇等待期", "Waiting period");
    decision
        .waiting()
        .ifPresentOrElse(
            waiting -> new WaitingPart(decision, waiting, language, page).waiting(),
            () -> page.line("暂不能确定，见“待补充”", "not decided, see what is missing"));
    page.because(decision.reasons(), Matter.WAITING);
    decision
        .waiting()
        .filter(waiting -> decision.on().isBefore(waiting.benefitFrom()))
        .ifPresent(waiting -> new WaitingPart(decision, waiting, language, page).repair());
  }

  private void waiting() {
    waiting
        .exempt()
        .ifPresent(
            by ->
                page.line("免设等待期：" + by.in(language), "exempt from the wait: " + by.in(language)));
    if (waiting.from().isPresent() && waiting.lastDay().isPresent()) {
      span();
    } else {
      page.line("不设等待期", "no wait");
    }
    if (waiting.gapYears() != 0) {
      page.line("断保年度：" + gapYears("、"), "gap years: " + gapYears(", "));
    }
    waiting
        .carriedFrom()
        .ifPresent(
            year ->
                page.line(
                    "由%d年度的等待期延续而来".formatted(year),
                    "runs on from the wait of %d".formatted(year)));
  }

  private void span() {
    page.line(
        "%s至%s".formatted(waiting.from().get(), waiting.lastDay().get()),
        "%s to %s".formatted(waiting.from().get(), waiting.lastDay().get()));
    if (waiting.total() > 0) {
      page.line(
          "共%s，其中固定%s、变动%s"
              .formatted(
                  length(waiting.total()), length(waiting.fixed()), length(waiting.variable())),
          "%s in all: %s fixed, %s variable"
              .formatted(
                  length(waiting.total()), length(waiting.fixed()), length(waiting.variable())));
    }
  }

  private void repair() {
    if (!decision.repairOptions().isEmpty()) {
      page.heading("缴费修复", "Repair");
      decision.repairOptions().forEach(this::repair);
      page.because(reasons().filter(reason -> yearsOf(reason).isEmpty()));
    }
  }

  private void repair(RepairOption option) {
    long days = waiting.benefitFrom().toEpochDay() - option.benefitFrom().toEpochDay();
    String clause = clause(option);
    page.line(
        "补缴%d年：%s，等待%s，%s起享受待遇，提前%d天%s"
            .formatted(
                option.years(),
                option.price().map(price -> "费用" + price + "元").orElse("费用标准未公布"),
                length(option.months()),
                option.benefitFrom(),
                days,
                clause),
        "repairing %d: %s, wait %s, benefits from %s, %d days earlier%s"
            .formatted(
                option.years(),
                option.price().map(price -> "costs " + price + " yuan").orElse("price not known"),
                length(option.months()),
                option.benefitFrom(),
                days,
                clause));
  }

  private String clause(RepairOption option) {
    return reasons()
        .filter(reason -> yearsOf(reason).equals(OptionalLong.of(option.years())))
        .map(reason -> page.clause(reason.source()))
        .findFirst()
        .orElse("");
  }

  private Stream<Reason> reasons() {
    return decision.reasons().stream().filter(reason -> reason.matter() == Matter.REPAIR);
  }

  /**
   * Returns the repaired years of the option that a reason is about; empty for any other reason.
   */
  private static OptionalLong yearsOf(Reason reason) {
    return figure(reason, "benefit").isPresent() ? figure(reason, "years") : OptionalLong.empty();
  }

  private static OptionalLong figure(Reason reason, String name) {
    return reason.figures().stream()
        .filter(figure -> figure.name().equals(name))
        .mapToLong(Figure::value)
        .findFirst();
  }

  private String length(int length) {
    return waiting.unit().figure("length", length).in(language);
  }

  private String gapYears(String separator) {
    return YearSet.years(waiting.gapYears())
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(separator));
  }
}
