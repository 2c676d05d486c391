package org.canbao.verification.law;

import java.math.BigDecimal;

/** 量度: what is measured while a law is tried, so that a proof shows how close things came. */
public enum Measure {
  /** In days. */
  REPAIR_GAIN(
      Law.REPAIR, Unit.DAYS, "修复使待遇提前%s至%s天", "repair brings benefits forward by %s to %s days"),
  /** In days. */
  POSTING_DELAY(
      Law.POSTING,
      Unit.DAYS,
      "晚缴一天使待遇推迟%s至%s天",
      "paying a day later puts benefits off by %s to %s days"),
  /** In fen. */
  AWARDS(Law.BOUNDS, Unit.FEN, "激励合计%s至%s元", "awards of %s to %s yuan"),
  /** In fen. */
  PENALTY(Law.BOUNDS, Unit.FEN, "降额合计%s至%s元", "penalties of %s to %s yuan"),
  /** In days. */
  STAYING_DAYS(
      Law.STAYING,
      Unit.DAYS,
      "续保比断保早%s至%s天享受待遇",
      "staying brings benefits %s to %s days before lapsing"),
  /** In fen. */
  STAYING_LIMIT(
      Law.STAYING, Unit.FEN, "续保比断保限额高%s至%s元", "staying gives a limit %s to %s yuan above lapsing"),
  /** In fen. */
  PRICE(Law.PRICE, Unit.FEN, "补助后应缴%s至%s元", "%s to %s yuan to pay after the subsidy");

  /** 单位: what the number of a measure counts. */
  private enum Unit {
    DAYS,
    FEN;

    String text(long value) {
      return switch (this) {
        case DAYS -> Long.toString(value);
        case FEN -> BigDecimal.valueOf(value, 2).toPlainString();
      };
    }
  }

  private final Law law;
  private final Unit unit;
  private final Sentence text;

  Measure(Law law, Unit unit, String chinese, String english) {
    this.law = law;
    this.unit = unit;
    this.text = new Sentence(chinese, english);
  }

  /** Returns the law that is measured. */
  public Law law() {
    return law;
  }

  /** Returns the extremes in words. */
  public Sentence told(Extremes found) {
    return Sentence.of(
        text.chinese(), text.english(), unit.text(found.least()), unit.text(found.most()));
  }
}
