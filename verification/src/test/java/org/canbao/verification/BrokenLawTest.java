package org.canbao.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.policy.term.Identity.LOW_INCOME;
import static org.canbao.policy.waiting.BenefitStart.NEXT_DAY;
import static org.canbao.policy.waiting.BenefitStart.NEXT_MONTH;
import static org.canbao.policy.waiting.Exemption.Helps.WHILE_HELD;
import static org.canbao.verification.Verdicts.example;
import static org.canbao.verification.Verdicts.verdict;
import static org.canbao.verification.Verdicts.why;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.canbao.policy.waiting.BenefitStart;
import org.canbao.policy.waiting.EnrolmentWindow.Extension;
import org.canbao.verification.law.Law;
import org.canbao.verification.verdict.Verdict;
import org.canbao.verification.verdict.Verdict.Broken;
import org.canbao.verification.verdict.Verdict.Explained;
import org.junit.jupiter.api.Test;

/**
 * Bad policies, and wrong rules where no policy can break a law, each with its shortest history.
 */
class BrokenLawTest {

  @Test
  void repairPassesAFloorStatedInAnotherUnit() {
    Verdict verdict = verdict(Law.REPAIR, BadPolicies::floorInMonths);
    assertThat(verdict).isInstanceOf(Broken.class);
    assertThat(example(verdict))
        .containsExactly(
            "2024年度：集中参保期内缴费，零报销，2023-12-31到账",
            "2025年度：未参保",
            "2026年度：未参保",
            "2027年度：未参保",
            "2028年度：未参保",
            "甲：2029年度：集中参保期内缴费，零报销，2028-12-31到账",
            "乙：2029年度：集中参保期内缴费，零报销，2028-12-31到账，修复1年",
            "甲：下限为2029-06-30起享受待遇",
            "乙：修复1年，自2029-05-31起享受待遇");
  }

  @Test
  void anExtensionUntilTheNextMonthEndsInTheMiddleOfOne() {
    Verdict verdict =
        verdict(Law.POSTING, Changes.extensions(year -> until(year, 2, 10, NEXT_MONTH)));
    assertThat(why(verdict)).isEqualTo("延长期另定待遇起点，会晚于此后缴费的起点（虚构 一）");
    assertThat(example(verdict))
        .containsExactly(
            "2024年度：集中参保期内缴费，零报销，2023-12-31到账",
            "2025年度：未参保",
            "甲：2026年度2026-02-10到账，自2026-06-01起享受待遇",
            "乙：2026年度2026-02-11到账，自2026-05-11起享受待遇");
  }

  @Test
  void theSameExtensionIsLaterForExemptPeopleWithoutAnyHistory() {
    Verdict verdict =
        verdict(
            Law.POSTING,
            Changes.extensions(year -> until(year, 2, 10, NEXT_MONTH)),
            Changes.exempting(List.of(InventedArea.exemption(LOW_INCOME, WHILE_HELD))));
    assertThat(verdict).isInstanceOf(Explained.class);
    assertThat(example(verdict))
        .containsExactly(
            "此前从未参保",
            "2024-08-31起认定为低收入人口",
            "甲：2025年度2025-02-10到账，自2025-03-01起享受待遇",
            "乙：2025年度2025-02-11到账，自2025-02-11起享受待遇");
  }

  @Test
  void aFirstExtensionStartsBenefitsLaterThanTheSecond() {
    Verdict verdict =
        verdict(
            Law.POSTING,
            Changes.extensions(
                year ->
                    new Extension[] {
                      until(year, 1, 15, NEXT_MONTH)[0], until(year, 1, 31, NEXT_DAY)[0]
                    }));
    assertThat(example(verdict))
        .containsExactly(
            "此前从未参保",
            "甲：2025年度2025-01-15到账，自2025-02-01起享受待遇",
            "乙：2025年度2025-01-16到账，自2025-01-17起享受待遇");
  }

  @Test
  void aRuleForgetsTheJointLimit() {
    Verdict verdict = verdict(Law.BOUNDS, WrongRules.WITHOUT_JOINT_LIMIT, Changes.ceiling(4000));
    assertThat(verdict).isInstanceOf(Broken.class);
    assertThat(example(verdict))
        .containsExactly(
            "2025年度：集中参保期内缴费，零报销，2024-12-31到账",
            "2026年度：集中参保期内缴费，零报销，2025-12-31到账",
            "2027年度：集中参保期内缴费，零报销，2026-12-31到账",
            "甲：激励合计6000.00元",
            "乙：上限4000.00元");
  }

  @Test
  void aWaitOfYearsFollowsWhoeverStays() {
    Verdict verdict = verdict(Law.STAYING, Changes.variableMonths(14));
    assertThat(why(verdict)).isEqualTo("变动等待期长到跨过下一个年度，续保者顺延，断保者重新起算（虚构 二）");
    assertThat(example(verdict))
        .containsExactly(
            "2024年度：集中参保期内缴费，零报销，2023-12-31到账",
            "2025年度：未参保",
            "2026年度：未参保",
            "2027年度：逾期缴费，零报销，2027-12-31到账",
            "甲：2028年度：集中参保期内缴费，零报销，2027-12-31到账",
            "甲：2029年度：集中参保期内缴费，零报销，2028-12-31到账",
            "乙：2028年度：未参保",
            "乙：2029年度：集中参保期内缴费，零报销，2028-12-31到账",
            "甲：自2029-05-31起享受待遇",
            "乙：自2029-04-01起享受待遇");
  }

  @Test
  void aRulePunishesWhoeverStays() {
    Verdict verdict = verdict(Law.STAYING, WrongRules.PUNISHING_LOYALTY, UnaryOperator.identity());
    assertThat(verdict).isInstanceOf(Broken.class);
    assertThat(example(verdict))
        .containsExactly(
            "2024年度：集中参保期内缴费，零报销，2023-12-31到账",
            "甲：2025年度：集中参保期内缴费，零报销，2024-12-31到账",
            "甲：2026年度：集中参保期内缴费，零报销，2025-12-31到账",
            "乙：2025年度：未参保",
            "乙：2026年度：集中参保期内缴费，零报销，2025-12-31到账",
            "甲：限额293000.00元",
            "乙：限额297000.00元");
  }

  @Test
  void aRuleAddsTheSubsidyInsteadOfTakingItOff() {
    Verdict verdict = verdict(Law.PRICE, WrongRules.ADDING_SUBSIDIES, UnaryOperator.identity());
    assertThat(verdict).isInstanceOf(Broken.class);
    assertThat(example(verdict))
        .containsExactly(
            "2022-01-01起认定为特困人员", "2023年度居民医保，2022-12-31到账", "甲：补助后应缴800.00元", "乙：标准400.00元");
  }

  @Test
  void clearingIsWhyTheFourthLawSpeaksOfYearsWithoutClaims() {
    Verdict verdict = verdict(Law.STAYING_WITH_CLAIMS, Changes::withoutPenalty);
    assertThat(why(verdict)).isEqualTo("用到奖励额度后零报销激励清零，断保者却保留，所以法则四限于本年零报销（虚构 三）");
    assertThat(example(verdict))
        .containsExactly(
            "2025年度：集中参保期内缴费，零报销，2024-12-31到账",
            "2026年度：集中参保期内缴费，零报销，2025-12-31到账",
            "甲：2027年度：集中参保期内缴费，大病报销用到奖励额度，2026-12-31到账",
            "甲：2028年度：集中参保期内缴费，零报销，2027-12-31到账",
            "乙：2027年度：未参保",
            "乙：2028年度：集中参保期内缴费，零报销，2027-12-31到账",
            "甲：限额300000.00元",
            "乙：限额303000.00元");
  }

  @Test
  void aFirstEnrolmentWithoutAWaitIsWhyItSpeaksOfPeopleInsuredBefore() {
    Verdict verdict = verdict(Law.NEWCOMER, UnaryOperator.identity());
    assertThat(why(verdict)).isEqualTo("首次在集中参保期参保不设等待期（R11），所以法则四限于参保过的人（虚构 五）");
    assertThat(example(verdict))
        .containsExactly(
            "甲：2024年度：集中参保期内缴费，零报销，2023-12-31到账",
            "甲：2025年度：未参保",
            "甲：2026年度：集中参保期内缴费，零报销，2025-12-31到账",
            "乙：2026年度：集中参保期内缴费，零报销，2025-12-31到账",
            "甲：自2026-04-01起享受待遇",
            "乙：自2026-01-01起享受待遇");
  }

  private static Extension[] until(int year, int month, int day, BenefitStart start) {
    return new Extension[] {new Extension(LocalDate.of(year, month, day), start)};
  }
}
