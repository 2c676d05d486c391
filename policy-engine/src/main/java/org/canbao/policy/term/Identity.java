package org.canbao.policy.term;

/** 身份类别: an identity that another department vouches for over a span of days. */
public enum Identity {
  EXTREME_POVERTY("特困人员", "person in extreme poverty"),
  ORPHAN("孤儿或事实无人抚养儿童", "orphan or child without support"),
  SUBSISTENCE_ALLOWANCE("低保对象", "recipient of the subsistence allowance"),
  SUBSISTENCE_MARGINAL("低保边缘家庭成员", "member of a family at the subsistence margin"),
  RETURNED_TO_POVERTY("返贫致贫人口", "person returned to poverty"),
  POVERTY_MONITORED("防止返贫监测对象", "person monitored against a return to poverty"),
  LOW_INCOME("低收入人口", "person recognised as low income"),
  ASSISTED_ENROLMENT("医疗救助资助参保对象", "person whose enrolment medical assistance pays"),
  NEWLY_ASSISTED("动态新增的医疗救助对象", "person newly under medical assistance"),
  SEVERELY_DISABLED("重度残疾人", "severely disabled person"),
  PUPIL("中小学生", "pupil"),
  UNIVERSITY_STUDENT("大学生", "university student"),
  DEMOBILISED_SOLDIER("退役军人", "demobilised soldier"),
  MILITARY_SPOUSE("随军未就业配偶", "unemployed spouse accompanying the military"),
  RETURNED_RECRUIT("退回新兵", "returned recruit"),
  RELEASED_PRISONER("刑满释放人员", "released prisoner"),
  EMPLOYEE_LAPSE_APPROVED("符合规定的职工医保中断缴费人员", "person with an approved employee lapse"),
  UNEMPLOYMENT_BENEFIT("领取失业保险金人员", "recipient of unemployment benefit");

  private final String chinese;
  private final String english;

  Identity(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  public String in(Language language) {
    return language.choose(chinese, english);
  }

  /** Returns the bit that stands for this identity in a set of identities. */
  public int bit() {
    return 1 << ordinal();
  }
}
