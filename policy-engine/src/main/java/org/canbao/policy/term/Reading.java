package org.canbao.policy.term;

/**
 * 解释口径: a point that the texts leave open and the way this product reads it.
 *
 * <p>{@code docs/readings.md} gives each its clause, its question and who may overrule it.
 */
public enum Reading {
  R1("以到账日为准", "the posting date decides"),
  R2("未参保不超过三个月的年度视为衔接", "a year with at most three uninsured months bridges"),
  R3("出生当年不计断保", "the birth year is no gap"),
  R4("首个断保年只计固定等待期", "the first gap year brings the fixed wait alone"),
  R5("逾期缴费不另计断保", "a late payment is not a further gap"),
  R6("修复从最早的断保年起", "the oldest gap year is repaired first"),
  R7("修复不恢复连续年限和既往费用", "repair restores neither continuity nor old claims"),
  R8("等待期按月计算", "waits are counted in months"),
  R9("月末日期取当月最后一天", "month ends clamp"),
  R10("等待期内个人账户仍可使用", "personal-account money stays usable during a wait"),
  R11("首次集中期参保不设等待期", "a first enrolment inside the window has no wait"),
  R12("连续年限从2025年度起算", "continuous years count from 2025"),
  R13("第五个年度起享受连续参保激励", "the first continuity step comes in the fifth year"),
  R14("职工医保年度衔接但不计年限", "employee years bridge but do not count"),
  R15("断保使未兑现的零报销激励失效", "a gap loses the uncredited claim-free step"),
  R16("全年无待遇的年度不计零报销", "a year without a day of benefits is not claim-free"),
  R17("达到上限时末次激励按余额计", "the last step is truncated at the joint limit"),
  R18("断保不取消已得激励", "what was earned is kept after a gap"),
  R19("断保约束累计且长期有效", "the penalty is cumulative and permanent"),
  R20("新生儿期限为出生后九十日", "newborns have 90 days"),
  R21("制度切换自缴费到账日起享受", "a scheme switch has benefits from the posting date"),
  R22("提前缴费视同集中期缴费", "a payment before the window counts as in it"),
  R23("依法离开的月份不算未参保", "months of lawful absence are not uninsured"),
  R24("激励按获得年度标准计", "steps are valued in the year they are earned"),
  R25("修复标准取缴费当年标准", "repair is priced at the standard of the payment year"),
  R26("参保年度开始前不享受待遇", "no benefits before the coverage year begins"),
  R27("特殊群体以列明者为限", "the exempt groups are those that are listed"),
  R28("切换不使待遇晚于正常参保", "a switch never starts benefits later than an ordinary payment"),
  R29("缺失的离开记录可能抵消断保", "an unknown absence might undo a gap");

  private final String chinese;
  private final String english;

  Reading(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  public String in(Language language) {
    return language.choose(chinese, english);
  }
}
