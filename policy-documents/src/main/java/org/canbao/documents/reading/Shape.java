package org.canbao.documents.reading;

import java.util.List;
import org.canbao.documents.Unit;
import org.canbao.policy.term.TermName;

/** 条款形式: how the value of a term is written, and in which units. */
enum Shape {
  COVERAGE_YEAR(Unit.YEAR),
  YEARS(Unit.YEAR),
  MONTHS(Unit.MONTH),
  DAYS(Unit.DAY),
  WAIT(Unit.MONTH, Unit.DAY),
  MONEY(Unit.YUAN),
  AMOUNT(Unit.YUAN, Unit.PERCENT_OF_BASE),
  PENALTY(Unit.YUAN, Unit.PERCENT_OF_BASE),
  SUBSIDY(Unit.YUAN, Unit.PERCENT_OF_PERSONAL_CONTRIBUTION),
  TRUTH,
  GAP_BASE,
  AFTER_GAP,
  PRICE_YEAR,
  LAST_DAY,
  WINDOW,
  EXEMPTION,
  GROUP,
  SCHEME_SWITCH;

  private final List<Unit> units;

  Shape(Unit... units) {
    this.units = List.of(units);
  }

  /** Returns the units in which the value may be given; none for choices and days. */
  List<Unit> units() {
    return units;
  }

  /** Tells whether every value speaks of one group, which the document names. */
  boolean speaksOfGroups() {
    return this == EXEMPTION || this == GROUP || this == SUBSIDY;
  }

  static Shape of(TermName term) {
    return switch (term) {
      case WAITING_FROM, FIRST_COUNTABLE_YEAR, AWARDS_FROM, CLAIM_FREE_FROM -> COVERAGE_YEAR;
      case LONG_GAP_YEARS, CONTINUITY_FULL_YEARS -> YEARS;
      case TOLERATED_MONTHS -> MONTHS;
      case NEWBORN_DAYS -> DAYS;
      case FIXED_WAIT, VARIABLE_WAIT, REPAIR_PER_YEAR, LONG_GAP_FLOOR -> WAIT;
      case BASE_LIMIT, PERSONAL_CONTRIBUTION, FISCAL_CONTRIBUTION, ADD_ON_CONTRIBUTION -> MONEY;
      case CONTINUITY_STEP, CLAIM_FREE_STEP, AWARD_CEILING, PENALTY_CEILING -> AMOUNT;
      case PENALTY_STEP -> PENALTY;
      case SUBSIDY -> SUBSIDY;
      case LATE_COUNTS_AS_GAP, FIRST_ENROLMENT_WAITS -> TRUTH;
      case GAP_BASE -> GAP_BASE;
      case AFTER_GAP -> AFTER_GAP;
      case REPAIR_PRICE_YEAR -> PRICE_YEAR;
      case FISCAL_SHARE_UNTIL -> LAST_DAY;
      case WINDOW -> WINDOW;
      case EXEMPTION -> EXEMPTION;
      case OUTSIDE_LIMIT -> GROUP;
      case SCHEME_SWITCH -> SCHEME_SWITCH;
    };
  }
}
