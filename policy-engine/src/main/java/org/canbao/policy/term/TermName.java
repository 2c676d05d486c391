package org.canbao.policy.term;

/**
 * 条款名: every term that a document can set.
 *
 * <p>The key is the word under which documents, the casebook and the command line know the term.
 */
public enum TermName {
  WAITING_FROM("waiting-from", "等待期起始年度", "first year with waiting periods"),
  FIRST_COUNTABLE_YEAR("first-countable-year", "断保起算年度", "first year that can be a gap"),
  TOLERATED_MONTHS("tolerated-months", "视为衔接的未参保月数", "uninsured months that still bridge"),
  FIXED_WAIT("fixed-wait", "固定等待期", "fixed waiting period"),
  VARIABLE_WAIT("variable-wait", "每断保一年的变动等待期", "variable waiting period for each gap year"),
  GAP_BASE("gap-base", "变动等待期的起算", "gap years that bring a variable wait"),
  LATE_COUNTS_AS_GAP("late-counts-as-gap", "逾期缴费是否另计断保", "whether a late payment is a gap"),
  FIRST_ENROLMENT_WAITS("first-enrolment-waits", "首次集中期参保是否等待", "whether a first enrolment waits"),
  REPAIR_PER_YEAR("repair-per-year", "每修复一年减少的等待期", "wait that one repaired year takes off"),
  LONG_GAP_YEARS("long-gap-years", "长期断保年数", "gap years that make a long gap"),
  LONG_GAP_FLOOR("long-gap-floor", "长期断保修复后的最短等待期", "shortest wait after repairing a long gap"),
  REPAIR_PRICE_YEAR("repair-price-year", "修复标准所取年度", "year whose standard prices a repair"),
  NEWBORN_DAYS("newborn-days", "新生儿参保期限", "days to enrol a newborn"),
  EXEMPTION("exemption", "免设等待期的群体", "group exempt from the wait"),
  SCHEME_SWITCH("scheme-switch", "制度切换", "switch between schemes"),
  WINDOW("window", "集中参保期", "enrolment window"),
  AWARDS_FROM("awards-from", "连续参保年限起算年度", "first year that counts towards continuity"),
  CONTINUITY_FULL_YEARS("continuity-full-years", "连续参保须满的年数", "full years before the first step"),
  CONTINUITY_STEP("continuity-step", "连续参保激励额度", "continuity step"),
  CLAIM_FREE_FROM("claim-free-from", "零报销起算年度", "first year that can be claim-free"),
  CLAIM_FREE_STEP("claim-free-step", "零报销激励额度", "claim-free step"),
  AWARD_CEILING("award-ceiling", "激励累计上限", "joint limit of the awards"),
  AFTER_GAP("after-gap", "断保后已得激励", "awards after a gap"),
  BASE_LIMIT("base-limit", "大病保险原封顶线", "base payment limit"),
  OUTSIDE_LIMIT("outside-limit", "不受封顶线限制的群体", "group outside the payment limit"),
  PENALTY_STEP("penalty-step", "每断保一年的降额", "penalty for each gap year"),
  PENALTY_CEILING("penalty-ceiling", "降额累计上限", "limit of the penalty"),
  PERSONAL_CONTRIBUTION("personal-contribution", "个人缴费标准", "personal contribution"),
  FISCAL_CONTRIBUTION("fiscal-contribution", "财政补助标准", "fiscal contribution"),
  ADD_ON_CONTRIBUTION("add-on-contribution", "附加缴费", "add-on contribution"),
  FISCAL_SHARE_UNTIL("fiscal-share-until", "财政补助截止日", "last day with the fiscal share"),
  SUBSIDY("subsidy", "分类资助", "subsidy");

  private final String key;
  private final String chinese;
  private final String english;

  TermName(String key, String chinese, String english) {
    this.key = key;
    this.chinese = chinese;
    this.english = english;
  }

  public String key() {
    return key;
  }

  public String in(Language language) {
    return language.choose(chinese, english);
  }
}
