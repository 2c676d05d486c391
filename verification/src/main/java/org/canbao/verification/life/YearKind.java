package org.canbao.verification.life;

import org.canbao.policy.term.Language;

/** 年度情形: the kinds of a coverage year that are tried, the simplest first. */
public enum YearKind {
  /** 集中参保期内缴费，基金零报销. */
  NO_CLAIM("集中参保期内缴费，零报销", "paid in the window, no claim"),
  /** 有报销，未用到奖励额度: catastrophic payments right up to what can never touch the quota. */
  CLAIM("集中参保期内缴费，有报销，未用到奖励额度", "paid in the window, claims below the quota"),
  /** 大病报销用到奖励额度. */
  QUOTA("集中参保期内缴费，大病报销用到奖励额度", "paid in the window, claims that use the quota"),
  /** 逾期缴费: on the last day of the year, so that the wait runs on as far as it can. */
  LATE("逾期缴费，零报销", "paid late, no claim"),
  /** 职工医保. */
  EMPLOYEE("职工医保", "employee scheme"),
  /** 未参保: a gap year (断保年) for whoever was insured before. */
  GAP("未参保", "not insured");

  private final String chinese;
  private final String english;

  YearKind(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** Tells whether this is a year of the resident scheme. */
  public boolean isResident() {
    return this != EMPLOYEE && this != GAP;
  }

  public String in(Language language) {
    return language.choose(chinese, english);
  }
}
