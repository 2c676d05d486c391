package org.canbao.policy.term;

/** 事项: the matter that a reason belongs to. */
public enum Matter {
  ENROLMENT("enrolment", "参保", "enrolment"),
  WAITING("waiting", "待遇等待期", "waiting period"),
  REPAIR("repair", "缴费修复", "repair"),
  CAP("cap", "大病保险最高支付限额", "payment limit"),
  PRICE("price", "缴费", "price"),
  NEXT_YEAR("nextYear", "下一年度", "next year"),
  PROVENANCE("provenance", "数据来源", "provenance");

  private final String code;
  private final String chinese;
  private final String english;

  Matter(String code, String chinese, String english) {
    this.code = code;
    this.chinese = chinese;
    this.english = english;
  }

  /** Returns the word of the decision contract. */
  public String code() {
    return code;
  }

  public String in(Language language) {
    return language.choose(chinese, english);
  }
}
