package org.canbao.documents;

import org.canbao.policy.term.Language;

/** 单位: what a number in a document counts. */
public enum Unit {
  YUAN("yuan", "元", "yuan"),
  PERCENT_OF_BASE("percent-of-base", "%（原封顶线）", "% of the base limit"),
  PERCENT_OF_PERSONAL_CONTRIBUTION(
      "percent-of-personal-contribution", "%（个人缴费标准）", "% of the personal contribution"),
  YEAR("year", "年", "year"),
  MONTH("month", "个月", "months"),
  DAY("day", "天", "days");

  private final String key;
  private final String chinese;
  private final String english;

  Unit(String key, String chinese, String english) {
    this.key = key;
    this.chinese = chinese;
    this.english = english;
  }

  /** Returns the word that documents use. */
  public String key() {
    return key;
  }

  public String in(Language language) {
    return language.choose(chinese, english);
  }
}
