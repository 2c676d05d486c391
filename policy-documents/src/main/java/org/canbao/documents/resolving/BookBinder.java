package org.canbao.documents.resolving;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.canbao.documents.Layer;
import org.canbao.documents.YearSpan;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.history.HistoryTerms;
import org.canbao.policy.limit.AfterGap;
import org.canbao.policy.limit.AwardTerms;
import org.canbao.policy.limit.LimitTerms;
import org.canbao.policy.limit.Penalty;
import org.canbao.policy.price.PriceTerms;
import org.canbao.policy.price.SubsidyClass;
import org.canbao.policy.term.Amount;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.TermName;
import org.canbao.policy.waiting.EnrolmentWindow;
import org.canbao.policy.waiting.Exemption;
import org.canbao.policy.waiting.GapBase;
import org.canbao.policy.waiting.RepairPriceYear;
import org.canbao.policy.waiting.RepairTerms;
import org.canbao.policy.waiting.SchemeSwitch;
import org.canbao.policy.waiting.WaitLength;
import org.canbao.policy.waiting.WaitTerms;
import org.canbao.policy.waiting.WaitingTerms;

/** 装订: puts the policy of every pooling area and year together. */
public final class BookBinder {

  private BookBinder() {}

  /** Binds one chain of documents for each area; chains of upper layers are left out. */
  public static PolicyBook bind(List<Chain> chains) {
    Map<String, AreaPolicies> areas = new TreeMap<>();
    for (Chain chain : chains) {
      if (chain.layer() == Layer.POOLING_AREA) {
        areas.put(chain.area(), area(chain));
      }
    }
    return new PolicyBook(areas);
  }

  private static AreaPolicies area(Chain chain) {
    String name =
        chain.documents().stream()
            .filter(document -> document.layer() == Layer.POOLING_AREA)
            .map(document -> document.standing().areaName())
            .findFirst()
            .orElse(chain.area());
    List<Policy> years =
        YearSpan.ALL.years().mapToObj(year -> policy(chain.inForce(year))).toList();
    return new AreaPolicies(chain.area(), name, years);
  }

  private static Policy policy(InForce terms) {
    return new Policy(
        terms.area(),
        terms.year(),
        new HistoryTerms(
            terms.term(TermName.FIRST_COUNTABLE_YEAR, Integer.class),
            terms.term(TermName.TOLERATED_MONTHS, Integer.class)),
        waiting(terms),
        limit(terms),
        price(terms));
  }

  private static WaitingTerms waiting(InForce terms) {
    return new WaitingTerms(
        terms.term(TermName.WAITING_FROM, Integer.class),
        terms.setting(TermName.WINDOW, EnrolmentWindow.class),
        new WaitTerms(
            terms.term(TermName.FIXED_WAIT, WaitLength.class),
            terms.term(TermName.VARIABLE_WAIT, WaitLength.class),
            terms.term(TermName.GAP_BASE, GapBase.class),
            terms.term(TermName.LATE_COUNTS_AS_GAP, Boolean.class),
            terms.term(TermName.FIRST_ENROLMENT_WAITS, Boolean.class)),
        new RepairTerms(
            terms.term(TermName.REPAIR_PER_YEAR, WaitLength.class),
            terms.term(TermName.LONG_GAP_YEARS, Integer.class),
            terms.term(TermName.LONG_GAP_FLOOR, WaitLength.class),
            terms.term(TermName.REPAIR_PRICE_YEAR, RepairPriceYear.class)),
        terms.term(TermName.NEWBORN_DAYS, Integer.class),
        terms.list(TermName.EXEMPTION, Exemption.class),
        terms.setting(TermName.SCHEME_SWITCH, SchemeSwitch.class));
  }

  private static LimitTerms limit(InForce terms) {
    return new LimitTerms(
        terms.setting(TermName.BASE_LIMIT, Money.class),
        new AwardTerms(
            terms.term(TermName.AWARDS_FROM, Integer.class),
            terms.term(TermName.CONTINUITY_FULL_YEARS, Integer.class),
            terms.setting(TermName.CONTINUITY_STEP, Amount.class),
            terms.term(TermName.CLAIM_FREE_FROM, Integer.class),
            terms.setting(TermName.CLAIM_FREE_STEP, Amount.class),
            terms.setting(TermName.AWARD_CEILING, Amount.class),
            terms.term(TermName.AFTER_GAP, AfterGap.class)),
        terms.setting(TermName.PENALTY_STEP, Penalty.class),
        terms.setting(TermName.PENALTY_CEILING, Amount.class),
        terms.list(TermName.OUTSIDE_LIMIT, Identity.class));
  }

  private static PriceTerms price(InForce terms) {
    return new PriceTerms(
        terms.setting(TermName.PERSONAL_CONTRIBUTION, Money.class),
        terms.setting(TermName.FISCAL_CONTRIBUTION, Money.class),
        terms.setting(TermName.ADD_ON_CONTRIBUTION, Money.class),
        terms.setting(TermName.FISCAL_SHARE_UNTIL, LocalDate.class),
        terms.list(TermName.SUBSIDY, SubsidyClass.class));
  }
}
