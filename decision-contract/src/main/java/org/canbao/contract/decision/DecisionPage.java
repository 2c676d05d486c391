package org.canbao.contract.decision;

import java.util.List;
import org.canbao.policy.decision.Decision;
import org.canbao.policy.decision.NextYear.Outlook;
import org.canbao.policy.decision.Status;
import org.canbao.policy.term.Language;
import org.canbao.policy.term.Matter;
import org.canbao.policy.term.MissingFact;
import org.canbao.policy.term.Reading;
import org.canbao.policy.term.Reason;

/** 核定结果页: one decision as a page that a clerk reads to the insured person. */
public final class DecisionPage {

  private final Decision decision;
  private final Language language;
  private final Page page;

  private DecisionPage(Decision decision, Language language) {
    this.decision = decision;
    this.language = language;
    this.page = new Page(language);
  }

  /**
   * Lays out one decision.
   *
   * @param areaName the name of the pooling area
   */
  public static String text(Decision decision, String areaName, Language language) {
    DecisionPage laidOut = new DecisionPage(decision, language);
    laidOut.head(areaName);
    WaitingPart.write(decision, language, laidOut.page);
    MoneyPart.cap(decision, laidOut.page);
    MoneyPart.price(decision, laidOut.page);
    laidOut.nextYear();
    laidOut.readings();
    laidOut.missing();
    return laidOut.page.end();
  }

  private void head(String areaName) {
    page.title(
        "%s　%s（%s）　%d年度　查询日%s"
            .formatted(
                decision.person(), areaName, decision.area(), decision.year(), decision.on()),
        "%s, %s (%s), coverage year %d, asked on %s"
            .formatted(
                decision.person(), areaName, decision.area(), decision.year(), decision.on()));
    page.top("状态：" + chinese(decision.status()), "Status: " + english(decision.status()));
    decision
        .waiting()
        .ifPresent(
            waiting ->
                page.top(
                    "待遇开始日：" + waiting.benefitFrom(),
                    "First day of benefits: " + waiting.benefitFrom()));
    page.because(decision.reasons(), Matter.ENROLMENT);
  }

  private static String chinese(Status status) {
    return switch (status) {
      case NOT_ENROLLED -> "未参保（以下按查询日当天缴费试算）";
      case NOT_STARTED -> "已参保，待遇尚未开始";
      case WAITING -> "等待期内";
      case COVERED -> "享受待遇";
      case UNDECIDED -> "待补充，暂不能全部核定";
    };
  }

  private static String english(Status status) {
    return switch (status) {
      case NOT_ENROLLED -> "not enrolled (what follows is a quote as if paid on the day asked)";
      case NOT_STARTED -> "enrolled, benefits have not begun";
      case WAITING -> "in the waiting period";
      case COVERED -> "covered";
      case UNDECIDED -> "facts are missing, not everything can be decided";
    };
  }

  /** Writes the two outlooks in the words of the engine, or bare where it could not tell them. */
  private void nextYear() {
    page.heading("下一年度", "Next year");
    if (decision.reasons().stream().anyMatch(reason -> reason.matter() == Matter.NEXT_YEAR)) {
      page.because(decision.reasons(), Matter.NEXT_YEAR);
      return;
    }
    int next = decision.year() + 1;
    page.line(
        "%d年度集中参保期内续保：%s".formatted(next, chinese(decision.nextYear().stay())),
        "paying for %d inside its window: %s".formatted(next, english(decision.nextYear().stay())));
    page.line(
        "%d年度断保，%d年度再参保：%s".formatted(next, next + 1, chinese(decision.nextYear().lapse())),
        "leaving out %d and returning for %d: %s"
            .formatted(next, next + 1, english(decision.nextYear().lapse())));
  }

  private String chinese(Outlook outlook) {
    return outlook.benefitFrom().map(day -> day + "起享受待遇").orElse("待遇开始日暂不能确定")
        + "，"
        + outlook
            .limit()
            .map(limit -> "最高支付限额" + limit + "元")
            .orElse(isOutsideLimit() ? "不设最高支付限额" : "最高支付限额暂不能确定");
  }

  private String english(Outlook outlook) {
    return outlook.benefitFrom().map(day -> "benefits from " + day).orElse("first day not known")
        + ", "
        + outlook
            .limit()
            .map(limit -> "payment limit " + limit + " yuan")
            .orElse(isOutsideLimit() ? "no payment limit" : "payment limit not known");
  }

  private boolean isOutsideLimit() {
    return decision.cap().filter(cap -> cap.limit().isEmpty()).isPresent();
  }

  private void readings() {
    List<Reading> readings = decision.readings().list();
    if (!readings.isEmpty()) {
      page.heading("解释口径（文件未写明处的理解）", "Readings (where the texts leave a point open)");
      readings.forEach(
          reading ->
              page.line(
                  reading.name() + " " + reading.in(language),
                  reading.name() + " " + reading.in(language)));
    }
    List<Reason> provenance =
        decision.reasons().stream().filter(r -> r.matter() == Matter.PROVENANCE).toList();
    if (!provenance.isEmpty()) {
      page.heading("数据来源", "Where values come from");
      page.because(provenance, Matter.PROVENANCE);
    }
  }

  private void missing() {
    if (!decision.missing().isEmpty()) {
      page.heading("待补充", "What is missing");
      for (MissingFact missing : decision.missing()) {
        page.line(
            missing.name() + "：" + missing.text(language),
            missing.name() + ": " + missing.text(language));
      }
    }
  }
}
