package org.canbao.contract.decision;

import java.util.Optional;
import org.canbao.policy.decision.Decision;
import org.canbao.policy.limit.Cap;
import org.canbao.policy.price.Price;
import org.canbao.policy.term.Matter;
import org.canbao.policy.term.Money;

/** 限额与缴费: the payment limit with its parts, and the price with its parts. */
final class MoneyPart {

  private MoneyPart() {}

  static void cap(Decision decision, Page page) {
    page.heading("大病保险最高支付限额", "Payment limit of catastrophic insurance");
    decision
        .cap()
        .ifPresentOrElse(
            cap -> cap(cap, page),
            () -> page.line("暂不能确定，见“待补充”", "not decided, see what is missing"));
    page.because(decision.reasons(), Matter.CAP);
  }

  private static void cap(Cap cap, Page page) {
    page.line(
        cap.limit().map(limit -> limit + "元").orElse("不设最高支付限额"),
        cap.limit().map(limit -> limit + " yuan").orElse("none"));
    page.line("　原封顶线：%s元".formatted(cap.base()), "  base: %s yuan".formatted(cap.base()));
    page.line(
        "　激励：+%s元（连续参保%d年，激励%s元；零报销激励%s元）"
            .formatted(cap.awards(), cap.continuousYears(), cap.continuity(), cap.claimFree()),
        "  awards: +%s yuan (%d continuous years: %s; claim-free years: %s)"
            .formatted(cap.awards(), cap.continuousYears(), cap.continuity(), cap.claimFree()));
    String minus = cap.penalty().equals(Money.ZERO) ? "" : "-";
    page.line(
        "　断保降额：%s%s元".formatted(minus, cap.penalty()),
        "  penalty for gaps: %s%s yuan".formatted(minus, cap.penalty()));
  }

  static void price(Decision decision, Page page) {
    page.heading("缴费", "Contribution");
    decision
        .price()
        .ifPresentOrElse(
            price -> price(price, page),
            () -> page.line("暂不能确定，见“待补充”", "not decided, see what is missing"));
    page.because(decision.reasons(), Matter.PRICE);
  }

  private static void price(Price price, Page page) {
    page.line(
        "个人应缴：" + price.payable().map(money -> money + "元").orElse("标准未公布"),
        "to be paid: " + price.payable().map(money -> money + " yuan").orElse("not known"));
    part(page, price.standard(), "　缴费标准", "  standard");
    part(page, price.subsidy(), "　资助", "  subsidy");
    part(page, price.fiscalShareDue(), "　另缴财政补助部分", "  fiscal share due");
  }

  private static void part(Page page, Optional<Money> money, String chinese, String english) {
    money.ifPresent(
        amount ->
            page.line(
                "%s：%s元".formatted(chinese, amount), "%s: %s yuan".formatted(english, amount)));
  }
}
