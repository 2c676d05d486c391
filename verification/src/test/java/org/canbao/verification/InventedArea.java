package org.canbao.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.decision.PolicyBook;
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
import org.canbao.policy.term.Term;
import org.canbao.policy.term.TermName;
import org.canbao.policy.term.Unset;
import org.canbao.policy.term.YearSet;
import org.canbao.policy.waiting.EnrolmentWindow;
import org.canbao.policy.waiting.EnrolmentWindow.Extension;
import org.canbao.policy.waiting.Exemption;
import org.canbao.policy.waiting.GapBase;
import org.canbao.policy.waiting.RepairPriceYear;
import org.canbao.policy.waiting.RepairTerms;
import org.canbao.policy.waiting.WaitLength;
import org.canbao.policy.waiting.WaitTerms;
import org.canbao.policy.waiting.WaitUnit;
import org.canbao.policy.waiting.WaitingTerms;
import org.canbao.verification.life.Rules;
import org.canbao.verification.life.TrialArea;

/** An invented pooling area with sound policies, like those of a province but for no exemption. */
public final class InventedArea {

  private static final String CODE = "990100";

  private InventedArea() {}

  /** Returns the policies, each year changed in one way. */
  public static AreaPolicies with(UnaryOperator<Policy> change) {
    List<Policy> years =
        IntStream.rangeClosed(YearSet.FIRST, YearSet.LAST)
            .mapToObj(InventedArea::policy)
            .map(change)
            .toList();
    return new AreaPolicies(CODE, "虚构市", years);
  }

  public static AreaPolicies sound() {
    return with(UnaryOperator.identity());
  }

  public static PolicyBook book(AreaPolicies area) {
    return new PolicyBook(Map.of(area.area(), area));
  }

  public static TrialArea trial(AreaPolicies area) {
    return TrialArea.of(area, book(area), Rules.ENGINE);
  }

  /** Returns a term that a clause of an invented document sets. */
  public static <T> Term<T> term(TermName name, T value) {
    return new Term<>(
        name,
        value,
        new Citation("虚构", clause(name)),
        Modality.MUST,
        new Provenance.Law(),
        Readings.NONE);
  }

  private static String clause(TermName name) {
    return switch (name) {
      case WINDOW -> "一";
      case FIRST_ENROLMENT_WAITS -> "五";
      default -> name.ordinal() < TermName.AWARDS_FROM.ordinal() ? "二" : "三";
    };
  }

  private static <T> Unset<T> unset(TermName name, int year) {
    return new Unset<>(name, CODE, year);
  }

  public static WaitLength months(int length) {
    return new WaitLength(length, WaitUnit.MONTH);
  }

  /** Returns a window from September to December with extensions. */
  public static Term<EnrolmentWindow> window(int year, Extension... extensions) {
    return term(
        TermName.WINDOW,
        new EnrolmentWindow(
            LocalDate.of(year - 1, 9, 1), LocalDate.of(year - 1, 12, 31), List.of(extensions)));
  }

  private static Policy policy(int year) {
    HistoryTerms history =
        new HistoryTerms(
            term(TermName.FIRST_COUNTABLE_YEAR, 2025), term(TermName.TOLERATED_MONTHS, 3));
    return new Policy(CODE, year, history, waiting(year), limit(), price(year));
  }

  private static WaitingTerms waiting(int year) {
    return new WaitingTerms(
        term(TermName.WAITING_FROM, 2025),
        window(year),
        new WaitTerms(
            term(TermName.FIXED_WAIT, months(3)),
            term(TermName.VARIABLE_WAIT, months(1)),
            term(TermName.GAP_BASE, GapBase.BEYOND_FIRST),
            term(TermName.LATE_COUNTS_AS_GAP, false),
            term(TermName.FIRST_ENROLMENT_WAITS, false)),
        new RepairTerms(
            term(TermName.REPAIR_PER_YEAR, months(1)),
            term(TermName.LONG_GAP_YEARS, 4),
            term(TermName.LONG_GAP_FLOOR, months(6)),
            term(TermName.REPAIR_PRICE_YEAR, RepairPriceYear.COVERAGE_YEAR)),
        term(TermName.NEWBORN_DAYS, 90),
        List.of(),
        unset(TermName.SCHEME_SWITCH, year));
  }

  /** Returns an exemption while an identity is held, with benefits from the start of the clock. */
  public static Term<Exemption> exemption(Identity identity, Exemption.Helps helps) {
    return term(TermName.EXEMPTION, new Exemption(identity, helps, Exemption.Start.CLOCK));
  }

  private static LimitTerms limit() {
    Amount fifth = new Amount.ShareOfBase(Percent.of(20));
    return new LimitTerms(
        term(TermName.BASE_LIMIT, Money.yuan(300_000)),
        new AwardTerms(
            term(TermName.AWARDS_FROM, 2025),
            term(TermName.CONTINUITY_FULL_YEARS, 4),
            term(TermName.CONTINUITY_STEP, yuan(3000)),
            term(TermName.CLAIM_FREE_FROM, 2025),
            term(TermName.CLAIM_FREE_STEP, yuan(3000)),
            term(TermName.AWARD_CEILING, fifth),
            term(TermName.AFTER_GAP, AfterGap.KEEPS_EARNED)),
        term(TermName.PENALTY_STEP, new Penalty.PerYear(yuan(3000))),
        term(TermName.PENALTY_CEILING, fifth),
        List.of());
  }

  public static Amount yuan(int yuan) {
    return new Amount.Fixed(Money.yuan(yuan));
  }

  private static PriceTerms price(int year) {
    return new PriceTerms(
        term(TermName.PERSONAL_CONTRIBUTION, Money.yuan(400)),
        term(TermName.FISCAL_CONTRIBUTION, Money.yuan(700)),
        unset(TermName.ADD_ON_CONTRIBUTION, year),
        term(TermName.FISCAL_SHARE_UNTIL, LocalDate.of(year, 2, 28)),
        Stream.of(
                new SubsidyClass(Identity.EXTREME_POVERTY, new Subsidy.Full()),
                new SubsidyClass(
                    Identity.SUBSISTENCE_ALLOWANCE, new Subsidy.Fixed(Money.yuan(360))),
                new SubsidyClass(Identity.POVERTY_MONITORED, new Subsidy.Share(Percent.of(50))))
            .map(subsidy -> term(TermName.SUBSIDY, subsidy))
            .toList());
  }
}
