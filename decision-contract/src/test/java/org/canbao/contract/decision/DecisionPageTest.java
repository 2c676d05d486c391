package org.canbao.contract.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.canbao.policy.decision.Decision;
import org.canbao.policy.term.Language;
import org.junit.jupiter.api.Test;

class DecisionPageTest {

  @Test
  void aClerkReadsThePageFromTopToBottom() {
    assertThat(DecisionPage.text(Decisions.WAITING, "芜湖市", Language.CHINESE))
        .isEqualTo(
            """
            ========================================================================
            P-1　芜湖市（340200）　2026年度　查询日2026-02-01
            ========================================================================
            状态：等待期内
            待遇开始日：2026-05-01

            待遇等待期
              2026-01-01至2026-04-30
              共4个月，其中固定3个月、变动1个月
              断保年度：2024、2025
              由2025年度的等待期延续而来
              · 断保再参保，固定等待期3个月。〔AH 一(二)〕

            缴费修复
              补缴1年：费用400.00元，等待3个月，2026-04-01起享受待遇，提前30天〔AH 二(五)〕
              · 断保满4年的另有下限。〔AH 一(二)〕

            大病保险最高支付限额
              297000.00元
              　原封顶线：300000.00元
              　激励：+3000.00元（连续参保1年，激励0.00元；零报销激励3000.00元）
              　断保降额：-6000.00元

            缴费
              个人应缴：40.00元
              　缴费标准：400.00元
              　资助：360.00元
              　另缴财政补助部分：0.00元

            下一年度
              2027年度集中参保期内续保：2027-01-01起享受待遇，最高支付限额300000.00元
              2027年度断保，2028年度再参保：待遇开始日暂不能确定，最高支付限额294000.00元

            解释口径（文件未写明处的理解）
              R4 首个断保年只计固定等待期

            """);
  }

  @Test
  void theSamePageIsThereInEnglish() {
    assertThat(DecisionPage.text(Decisions.WAITING, "Wuhu", Language.ENGLISH))
        .isEqualTo(
            """
            ========================================================================
            P-1, Wuhu (340200), coverage year 2026, asked on 2026-02-01
            ========================================================================
            Status: in the waiting period
            First day of benefits: 2026-05-01

            Waiting period
              2026-01-01 to 2026-04-30
              4 months in all: 3 months fixed, 1 month variable
              gap years: 2024, 2025
              runs on from the wait of 2025
              - After a gap the fixed wait is 3 months. [AH 一(二)]

            Repair
              repairing 1: costs 400.00 yuan, wait 3 months, benefits from 2026-04-01, 30 days earlier [AH 二(五)]
              - A gap of 4 years has a floor. [AH 一(二)]

            Payment limit of catastrophic insurance
              297000.00 yuan
                base: 300000.00 yuan
                awards: +3000.00 yuan (1 continuous years: 0.00; claim-free years: 3000.00)
                penalty for gaps: -6000.00 yuan

            Contribution
              to be paid: 40.00 yuan
                standard: 400.00 yuan
                subsidy: 360.00 yuan
                fiscal share due: 0.00 yuan

            Next year
              paying for 2027 inside its window: benefits from 2027-01-01, payment limit 300000.00 yuan
              leaving out 2027 and returning for 2028: first day not known, payment limit 294000.00 yuan

            Readings (where the texts leave a point open)
              R4 the first gap year brings the fixed wait alone

            """);
  }

  @Test
  void repairIsNotOfferedOnceBenefitsHaveBegun() {
    assertThat(page(on(Decisions.WAITING, LocalDate.of(2026, 4, 30)))).contains("缴费修复");
    assertThat(page(on(Decisions.WAITING, LocalDate.of(2026, 5, 1)))).doesNotContain("缴费修复");
  }

  @Test
  void whatCannotBeDecidedSaysSoAndWhatIsMissing() {
    assertThat(page(Decisions.UNDECIDED))
        .contains("状态：待补充，暂不能全部核定\n\n待遇等待期\n  暂不能确定，见“待补充”\n")
        .endsWith("待补充\n  identities：身份决定是否等待。\n\n")
        .doesNotContain("待遇开始日：");
  }

  @Test
  void aNewbornWithoutALimitIsToldSo() {
    assertThat(page(Decisions.EXEMPT))
        .contains("待遇等待期\n  免设等待期：新生儿\n  不设等待期\n")
        .contains("大病保险最高支付限额\n  不设最高支付限额\n")
        .contains("个人应缴：标准未公布\n")
        .contains("2028年度再参保：2028-04-01起享受待遇，不设最高支付限额\n");
  }

  private static String page(Decision decision) {
    return DecisionPage.text(decision, "芜湖市", Language.CHINESE);
  }

  private static Decision on(Decision of, LocalDate day) {
    return new Decision(
        of.person(),
        of.area(),
        of.year(),
        day,
        of.status(),
        of.waiting(),
        of.repairOptions(),
        of.cap(),
        of.price(),
        of.nextYear(),
        of.reasons(),
        of.readings(),
        of.missing());
  }
}
