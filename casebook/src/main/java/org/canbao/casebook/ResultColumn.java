package org.canbao.casebook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.canbao.policy.decision.Answer;
import org.canbao.policy.decision.Decision;
import org.canbao.policy.decision.NextYear.Outlook;
import org.canbao.policy.decision.Refusal;
import org.canbao.policy.limit.Cap;
import org.canbao.policy.price.Price;
import org.canbao.policy.term.Money;
import org.canbao.policy.waiting.Waiting;

/**
 * 结果列: one thing that a case can check, and how to read it from an answer.
 *
 * <p>Every result has a text: {@code 无} where there is none, {@code -} where it stays open.
 */
public enum ResultColumn {
  STATUS("状态", ResultForm.STATUS, decision -> Vocabulary.STATUS.word(decision.status())),
  EXEMPT("免设原因", ResultForm.EXEMPTION, wait(ResultText::exempt)),
  GAP_YEARS("断保年度", ResultForm.YEARS, wait(w -> ResultText.years(w.gapYears()))),
  FIXED("固定", ResultForm.NUMBER, wait(w -> Integer.toString(w.fixed()))),
  VARIABLE("变动", ResultForm.NUMBER, wait(w -> Integer.toString(w.variable()))),
  UNIT("单位", ResultForm.UNIT, wait(w -> ResultText.unit(w.unit()))),
  WAIT_FROM("等待起", ResultForm.DATE, wait(w -> ResultText.orNone(w.from()))),
  WAIT_LAST_DAY("等待止", ResultForm.DATE, wait(w -> ResultText.orNone(w.lastDay()))),
  BENEFIT_FROM("待遇起", ResultForm.DATE, wait(w -> w.benefitFrom().toString())),
  CARRIED_FROM("结转自", ResultForm.YEARS, wait(w -> ResultText.year(w.carriedFrom()))),
  REPAIR_OPTIONS("修复方案", ResultForm.OPTIONS, ResultText::options),
  BASE("原封顶线", ResultForm.MONEY, cap(c -> c.base().toString())),
  CONTINUOUS_YEARS("连续年数", ResultForm.NUMBER, cap(c -> Integer.toString(c.continuousYears()))),
  CONTINUITY("连续激励", ResultForm.MONEY, cap(c -> c.continuity().toString())),
  CLAIM_FREE("零报销激励", ResultForm.MONEY, cap(c -> c.claimFree().toString())),
  AWARDS("激励合计", ResultForm.MONEY, cap(c -> c.awards().toString())),
  PENALTY("降额", ResultForm.MONEY, cap(c -> c.penalty().toString())),
  LIMIT("最高限额", ResultForm.MONEY, cap(c -> ResultText.orNone(c.limit()))),
  STANDARD("缴费标准", ResultForm.MONEY, price(Price::standard)),
  SUBSIDY("资助", ResultForm.MONEY, price(Price::subsidy)),
  FISCAL_SHARE_DUE("补缴财政", ResultForm.MONEY, price(Price::fiscalShareDue)),
  PAYABLE("应缴", ResultForm.MONEY, price(Price::payable)),
  STAY_BENEFIT_FROM("续保待遇起", ResultForm.DATE, stay(Outlook::benefitFrom)),
  STAY_LIMIT("续保限额", ResultForm.MONEY, stay(Outlook::limit)),
  LAPSE_BENEFIT_FROM("断保待遇起", ResultForm.DATE, lapse(Outlook::benefitFrom)),
  LAPSE_LIMIT("断保限额", ResultForm.MONEY, lapse(Outlook::limit)),
  READINGS("口径", ResultForm.CONTAINED, ResultText::readings),
  MISSING("待补", ResultForm.CONTAINED, ResultText::missing),
  REASON_CLAUSES("理由依据", ResultForm.CONTAINED_ITEMS, ResultText::clauses),
  ILLUSTRATIVE("示例条款", ResultForm.CONTAINED, ResultText::illustrative),
  REFUSED_FIELDS("退回字段", ResultForm.FIELDS, decision -> ResultText.NONE);

  /** What a decision column says of a refusal. */
  private static final String REFUSED = "退回";

  private final String title;
  private final ResultForm form;
  private final Function<Decision, String> reading;

  ResultColumn(String title, ResultForm form, Function<Decision, String> reading) {
    this.title = title;
    this.form = form;
    this.reading = reading;
  }

  /** Finds a column by its title. */
  public static Optional<ResultColumn> find(String title) {
    return Arrays.stream(values()).filter(column -> column.title.equals(title)).findFirst();
  }

  public String title() {
    return title;
  }

  /** Reads this column from an answer. */
  public String of(Answer answer) {
    return switch (answer) {
      case Decision decision -> reading.apply(decision);
      case Refusal refusal -> this == REFUSED_FIELDS ? fields(refusal) : REFUSED;
    };
  }

  /** Tells whether what was found is what a case expects. */
  public boolean agrees(String expected, String found) {
    return form.agrees(expected, found);
  }

  /** Returns a cell of this column in its one spelling, or fails with what was expected. */
  String checked(String text) {
    return form.checked(text);
  }

  private static String fields(Refusal refusal) {
    return refusal.objections().stream()
        .map(objection -> objection.field())
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static Function<Decision, String> wait(Function<Waiting, String> part) {
    return decision -> decision.waiting().map(part).orElse(ResultText.OPEN);
  }

  private static Function<Decision, String> cap(Function<Cap, String> part) {
    return decision -> decision.cap().map(part).orElse(ResultText.OPEN);
  }

  private static Function<Decision, String> price(Function<Price, Optional<Money>> part) {
    return decision -> decision.price().flatMap(part).map(Money::toString).orElse(ResultText.OPEN);
  }

  private static Function<Decision, String> stay(Function<Outlook, Optional<?>> part) {
    return decision -> ResultText.orOpen(part.apply(decision.nextYear().stay()));
  }

  private static Function<Decision, String> lapse(Function<Outlook, Optional<?>> part) {
    return decision -> ResultText.orOpen(part.apply(decision.nextYear().lapse()));
  }

  /** Returns all titles, for messages. */
  static List<String> titles() {
    return Arrays.stream(values()).map(ResultColumn::title).toList();
  }
}
