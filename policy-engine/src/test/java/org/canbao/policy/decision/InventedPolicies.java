package org.canbao.policy.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.canbao.policy.history.HistoryTerms;
import org.canbao.policy.limit.AfterGap;
import org.canbao.policy.limit.AwardTerms;
import org.canbao.policy.limit.LimitTerms;
import org.canbao.policy.limit.Penalty;
import org.canbao.policy.price.PriceTerms;
import org.canbao.policy.price.Subsidy;
import org.canbao.policy.price.SubsidyClass;
import org.canbao.policy.term.Amount;
import org.canbao.policy.term.Citation;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.Modality;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Percent;
import org.canbao.policy.term.Provenance;
import org.canbao.policy.term.Readings;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.TermName;
import org.canbao.policy.term.Unset;
import org.canbao.policy.term.YearSet;
import org.canbao.policy.waiting.BenefitStart;
import org.canbao.policy.waiting.EnrolmentWindow;
import org.canbao.policy.waiting.EnrolmentWindow.Extension;
import org.canbao.policy.waiting.Exemption;
import org.canbao.policy.waiting.Exemption.Helps;
import org.canbao.policy.waiting.Exemption.Start;
import org.canbao.policy.waiting.GapBase;
import org.canbao.policy.waiting.RepairPriceYear;
import org.canbao.policy.waiting.RepairTerms;
import org.canbao.policy.waiting.SchemeSwitch;
import org.canbao.policy.waiting.WaitLength;
import org.canbao.policy.waiting.WaitTerms;
import org.canbao.policy.waiting.WaitUnit;
import org.canbao.policy.waiting.WaitingTerms;

/**
 * Two invented areas that between them use every choice a document can make: 990001 keeps to the
 * defaults, 990002 takes the other branch wherever there is one.
 */
public final class InventedPolicies {

  public static final String PLAIN = "990001";
  public static final String OTHER = "990002";

  /** Both areas. */
  public static final PolicyBook BOOK =
      new PolicyBook(Map.of(PLAIN, area(PLAIN, false), OTHER, area(OTHER, true)));

  private InventedPolicies() {}

  private static AreaPolicies area(String area, boolean other) {
    return new AreaPolicies(
        area,
        "invented",
        IntStream.rangeClosed(YearSet.FIRST, YearSet.LAST)
            .mapToObj(year -> policy(area, year, other))
            .toList());
  }

  private static Policy policy(String area, int year, boolean other) {
    return new Policy(
        area,
        year,
        new HistoryTerms(
            term(TermName.FIRST_COUNTABLE_YEAR, 2025), term(TermName.TOLERATED_MONTHS, 3)),
        other ? otherWaits(year) : plainWaits(year),
        other ? otherLimits(year, area) : plainLimits(year, area),
        other ? otherPrices(year, area) : plainPrices(year, area));
  }

  private static WaitingTerms plainWaits(int year) {
    return new WaitingTerms(
        term(TermName.WAITING_FROM, 2025),
        window(year, List.of()),
        new WaitTerms(
            months(TermName.FIXED_WAIT, 3),
            months(TermName.VARIABLE_WAIT, 1),
            term(TermName.GAP_BASE, GapBase.BEYOND_FIRST),
            term(TermName.LATE_COUNTS_AS_GAP, false),
            term(TermName.FIRST_ENROLMENT_WAITS, false)),
        new RepairTerms(
            months(TermName.REPAIR_PER_YEAR, 1),
            term(TermName.LONG_GAP_YEARS, 4),
            months(TermName.LONG_GAP_FLOOR, 6),
            term(TermName.REPAIR_PRICE_YEAR, RepairPriceYear.COVERAGE_YEAR)),
        term(TermName.NEWBORN_DAYS, 90),
        List.of(
            exempt(Identity.LOW_INCOME, Helps.WHILE_HELD, Start.CLOCK),
            exempt(Identity.DEMOBILISED_SOLDIER, Helps.YEAR_OF_START, Start.CLOCK)),
        term(TermName.SCHEME_SWITCH, new SchemeSwitch(3, 24)));
  }

  private static WaitingTerms otherWaits(int year) {
    LocalDate start = LocalDate.of(year, 1, 1);
    List<Extension> extensions =
        List.of(
            new Extension(start.plusDays(14), BenefitStart.JAN_1),
            new Extension(start.plusDays(40), BenefitStart.NEXT_DAY),
            new Extension(start.plusDays(70), BenefitStart.NEXT_MONTH));
    return new WaitingTerms(
        term(TermName.WAITING_FROM, 2025),
        window(year, extensions),
        new WaitTerms(
            days(TermName.FIXED_WAIT, 90),
            days(TermName.VARIABLE_WAIT, 30),
            term(TermName.GAP_BASE, GapBase.ALL),
            term(TermName.LATE_COUNTS_AS_GAP, true),
            term(TermName.FIRST_ENROLMENT_WAITS, true)),
        new RepairTerms(
            days(TermName.REPAIR_PER_YEAR, 20),
            term(TermName.LONG_GAP_YEARS, 3),
            days(TermName.LONG_GAP_FLOOR, 150),
            term(TermName.REPAIR_PRICE_YEAR, RepairPriceYear.PAYMENT_YEAR)),
        term(TermName.NEWBORN_DAYS, 60),
        List.of(exempt(Identity.RELEASED_PRISONER, Helps.WHILE_HELD, Start.NEXT_MONTH)),
        unset(TermName.SCHEME_SWITCH, OTHER, year));
  }

  private static LimitTerms plainLimits(int year, String area) {
    Setting<Money> base =
        year < 2025
            ? unset(TermName.BASE_LIMIT, area, year)
            : term(TermName.BASE_LIMIT, Money.yuan(30_000));
    return new LimitTerms(
        base,
        new AwardTerms(
            term(TermName.AWARDS_FROM, 2025),
            term(TermName.CONTINUITY_FULL_YEARS, 4),
            fixed(TermName.CONTINUITY_STEP, 3_000),
            term(TermName.CLAIM_FREE_FROM, 2025),
            fixed(TermName.CLAIM_FREE_STEP, 2_000),
            share(TermName.AWARD_CEILING, 20),
            term(TermName.AFTER_GAP, AfterGap.KEEPS_EARNED)),
        term(TermName.PENALTY_STEP, new Penalty.PerYear(new Amount.Fixed(Money.yuan(2_500)))),
        share(TermName.PENALTY_CEILING, 20),
        List.of());
  }

  private static LimitTerms otherLimits(int year, String area) {
    Setting<Penalty> penalty =
        year < 2028
            ? term(TermName.PENALTY_STEP, new Penalty.None())
            : term(
                TermName.PENALTY_STEP,
                new Penalty.PerYear(new Amount.Fixed(Money.yuan(1_000L * (year - 2020)))));
    return new LimitTerms(
        term(TermName.BASE_LIMIT, Money.yuan(100_000L + 500L * (year % 3))),
        new AwardTerms(
            term(TermName.AWARDS_FROM, 2025),
            term(TermName.CONTINUITY_FULL_YEARS, 2),
            share(TermName.CONTINUITY_STEP, 2),
            term(TermName.CLAIM_FREE_FROM, 2026),
            fixed(TermName.CLAIM_FREE_STEP, year < 2029 ? 1_000 : 1_500),
            year == 2030
                ? unset(TermName.AWARD_CEILING, area, year)
                : fixed(TermName.AWARD_CEILING, 7_000),
            term(TermName.AFTER_GAP, AfterGap.FORFEITS)),
        penalty,
        share(TermName.PENALTY_CEILING, 10),
        List.of(term(TermName.OUTSIDE_LIMIT, Identity.SUBSISTENCE_ALLOWANCE)));
  }

  private static PriceTerms plainPrices(int year, String area) {
    Setting<Money> personal =
        year > 2026
            ? unset(TermName.PERSONAL_CONTRIBUTION, area, year)
            : term(TermName.PERSONAL_CONTRIBUTION, Money.yuan(20L * year - 40_120));
    return new PriceTerms(
        personal,
        unset(TermName.FISCAL_CONTRIBUTION, area, year),
        unset(TermName.ADD_ON_CONTRIBUTION, area, year),
        unset(TermName.FISCAL_SHARE_UNTIL, area, year),
        List.of());
  }

  private static PriceTerms otherPrices(int year, String area) {
    Setting<Money> fiscal =
        year == 2029
            ? unset(TermName.FISCAL_CONTRIBUTION, area, year)
            : term(TermName.FISCAL_CONTRIBUTION, Money.yuan(700));
    return new PriceTerms(
        term(TermName.PERSONAL_CONTRIBUTION, new Money(40_010 + year)),
        fiscal,
        term(TermName.ADD_ON_CONTRIBUTION, Money.yuan(15)),
        term(TermName.FISCAL_SHARE_UNTIL, LocalDate.of(year, 6, 30)),
        List.of(
            subsidy(Identity.SUBSISTENCE_ALLOWANCE, new Subsidy.Share(new Percent(8_550))),
            subsidy(Identity.POVERTY_MONITORED, new Subsidy.Fixed(Money.yuan(350))),
            subsidy(Identity.ORPHAN, new Subsidy.Full())));
  }

  private static Term<EnrolmentWindow> window(int year, List<Extension> extensions) {
    return term(
        TermName.WINDOW,
        new EnrolmentWindow(
            LocalDate.of(year - 1, 9, 1), LocalDate.of(year - 1, 12, 31), extensions));
  }

  private static Term<Exemption> exempt(Identity identity, Helps helps, Start start) {
    return term(TermName.EXEMPTION, new Exemption(identity, helps, start));
  }

  private static Term<SubsidyClass> subsidy(Identity identity, Subsidy subsidy) {
    return term(TermName.SUBSIDY, new SubsidyClass(identity, subsidy));
  }

  private static Term<WaitLength> months(TermName name, int length) {
    return term(name, new WaitLength(length, WaitUnit.MONTH));
  }

  private static Term<WaitLength> days(TermName name, int length) {
    return term(name, new WaitLength(length, WaitUnit.DAY));
  }

  private static Term<Amount> fixed(TermName name, long yuan) {
    return term(name, new Amount.Fixed(Money.yuan(yuan)));
  }

  private static Term<Amount> share(TermName name, int percent) {
    return term(name, new Amount.ShareOfBase(Percent.of(percent)));
  }

  private static <T> Unset<T> unset(TermName name, String area, int year) {
    return new Unset<>(name, area, year);
  }

  private static <T> Term<T> term(TermName name, T value) {
    return new Term<>(
        name,
        value,
        new Citation("XX", "一(一)"),
        Modality.MUST,
        new Provenance.Law(),
        Readings.NONE);
  }
}
