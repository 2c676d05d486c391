package org.canbao.verification;

import static org.canbao.policy.term.Identity.DEMOBILISED_SOLDIER;
import static org.canbao.policy.term.Identity.LOW_INCOME;
import static org.canbao.policy.waiting.Exemption.Helps.WHILE_HELD;
import static org.canbao.policy.waiting.Exemption.Helps.YEAR_OF_START;
import static org.canbao.verification.InventedArea.exemption;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.term.Term;
import org.canbao.policy.waiting.BenefitStart;
import org.canbao.policy.waiting.EnrolmentWindow.Extension;
import org.canbao.policy.waiting.Exemption;

/**
 * One set of choices that documents can make.
 *
 * @param title what is chosen
 * @param change how the invented policies become it
 */
public record Choices(String title, UnaryOperator<Policy> change) {

  private static final List<Term<Exemption>> EXEMPT =
      List.of(exemption(LOW_INCOME, WHILE_HELD), exemption(DEMOBILISED_SOLDIER, YEAR_OF_START));

  /** Returns choices under which every law holds. */
  public static Stream<Choices> sound() {
    return Stream.of(
        new Choices("激励保留，断保降额", UnaryOperator.identity()),
        new Choices("不降额", Changes::withoutPenalty),
        new Choices("断保后激励作废", Changes::forfeiting),
        new Choices("上限为两次激励", Changes.ceiling(6000)),
        new Choices("额度逐年下降", Changes::fallingSteps),
        new Choices("断保年全部计入，逾期另计", Changes::countingAll),
        new Choices("制度切换", Changes.switching(3)),
        new Choices("制度切换，可中断两年", Changes.switching(24)),
        new Choices("延长期次日起享受", Changes.extensions(Choices::february)),
        new Choices("特殊群体", Changes.exempting(EXEMPT)));
  }

  /** Returns choices under which laws break. */
  public static Stream<Choices> bad() {
    return Stream.of(
        new Choices("延长期次月起享受", Changes.extensions(Choices::midFebruary)),
        new Choices("等待期长达数年", Changes.variableMonths(14)),
        new Choices("下限另用单位", BadPolicies::floorInMonths));
  }

  /** Returns many choices at once. */
  public static Choices manifold() {
    return new Choices(
        "多种选择",
        policy ->
            Changes.exempting(EXEMPT)
                .andThen(Changes.extensions(Choices::midFebruary))
                .andThen(Changes.switching(3))
                .andThen(Changes::fallingSteps)
                .andThen(Changes::forfeiting)
                .apply(policy));
  }

  public AreaPolicies area() {
    return InventedArea.with(change);
  }

  private static Extension[] february(int year) {
    LocalDate last = LocalDate.of(year, 3, 1).minusDays(1);
    return new Extension[] {new Extension(last, BenefitStart.NEXT_DAY)};
  }

  private static Extension[] midFebruary(int year) {
    return new Extension[] {new Extension(LocalDate.of(year, 2, 10), BenefitStart.NEXT_MONTH)};
  }

  @Override
  public String toString() {
    return title;
  }
}
