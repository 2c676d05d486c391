package org.canbao.documents;

import org.canbao.policy.term.Language;
import org.canbao.policy.term.TermName;

/** 涉及人群: whom a term concerns, so that a change can be told to the right people. */
final class Concerned {

  private Concerned() {}

  static String by(TermKey key, Language language) {
    return key.qualifier()
        .map(group -> group.in(language))
        .orElseGet(() -> by(key.term(), language));
  }

  private static String by(TermName term, Language language) {
    return switch (term) {
      case WAITING_FROM, FIXED_WAIT ->
          language.choose("断保后再参保或逾期缴费的人", "people who return after a gap or pay late");
      case FIRST_COUNTABLE_YEAR, VARIABLE_WAIT, GAP_BASE ->
          language.choose("断保后再参保的人", "people who return after a gap");
      case TOLERATED_MONTHS ->
          language.choose("当年有职工医保或依法离开的人", "people with employee cover or absence in a year");
      case LATE_COUNTS_AS_GAP -> language.choose("逾期缴费的人", "people who pay late");
      case FIRST_ENROLMENT_WAITS ->
          language.choose("首次参保的人", "people who enrol for the first time");
      case REPAIR_PER_YEAR, REPAIR_PRICE_YEAR ->
          language.choose("缴费修复的人", "people who repair gap years");
      case LONG_GAP_YEARS, LONG_GAP_FLOOR ->
          language.choose("长期断保后修复的人", "people who repair a long gap");
      case NEWBORN_DAYS -> language.choose("新生儿", "newborns");
      case EXEMPTION -> language.choose("免设等待期的群体", "groups without a wait");
      case SCHEME_SWITCH ->
          language.choose("在职工与居民医保间切换的人", "people who change between the schemes");
      case WINDOW, PERSONAL_CONTRIBUTION, ADD_ON_CONTRIBUTION, FISCAL_CONTRIBUTION ->
          language.choose("全体居民参保人", "everybody in the resident scheme");
      case FISCAL_SHARE_UNTIL -> language.choose("较晚缴费的人", "people who pay late in the year");
      case SUBSIDY -> language.choose("享受分类资助的人", "subsidised groups");
      case AWARDS_FROM, CONTINUITY_FULL_YEARS, CONTINUITY_STEP ->
          language.choose("连续参保的人", "people who stay enrolled");
      case CLAIM_FREE_FROM, CLAIM_FREE_STEP ->
          language.choose("当年零报销的人", "people without claims in a year");
      case AWARD_CEILING -> language.choose("激励额度接近上限的人", "people whose awards near their limit");
      case AFTER_GAP -> language.choose("有激励额度而断保的人", "people with awards who leave a gap");
      case BASE_LIMIT -> language.choose("大病费用很高的人", "people with very high costs");
      case OUTSIDE_LIMIT -> language.choose("不受封顶线限制的群体", "groups without a limit");
      case PENALTY_STEP, PENALTY_CEILING ->
          language.choose("断保后再参保且大病费用很高的人", "people with very high costs who return after a gap");
    };
  }
}
