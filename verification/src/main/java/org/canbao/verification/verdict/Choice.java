package org.canbao.verification.verdict;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;
import org.canbao.verification.law.CounterExample;
import org.canbao.verification.law.Law;
import org.canbao.verification.law.Sentence;
import org.canbao.verification.law.Trial;
import org.canbao.verification.law.Trial.Stayed;
import org.canbao.verification.life.TrialArea;

/**
 * 文件选择: a choice of a document from which it follows that a law does not hold.
 *
 * <p>A choice is the cause when the same comparison obeys the law as soon as that choice, and
 * nothing else, is made otherwise.
 */
enum Choice {
  /** 延长期的待遇起点: an extension may start benefits later than a later payment does. */
  EXTENSION_START(
      List.of(Law.POSTING),
      "延长期另定待遇起点，会晚于此后缴费的起点",
      "an extension has a benefit start of its own, which may lie after that of a later payment"),
  /** 变动等待期的长度: so long that it runs on past a whole year. */
  VARIABLE_WAIT(
      List.of(Law.STAYING, Law.STAYING_WITH_CLAIMS),
      "变动等待期长到跨过下一个年度，续保者顺延，断保者重新起算",
      "the variable wait is so long that it runs past the next year: it follows whoever stays, but"
          + " begins anew for whoever lapses"),
  /** 使用奖励额度后清零. */
  CLEARING(
      List.of(Law.STAYING_WITH_CLAIMS),
      "用到奖励额度后零报销激励清零，断保者却保留，所以法则四限于本年零报销",
      "using the award quota clears claim-free steps that whoever lapsed keeps, so law 4 speaks of"
          + " years without claims"),
  /** 首次集中期参保不设等待期 (R11). */
  FIRST_ENROLMENT(
      List.of(Law.NEWCOMER),
      "首次在集中参保期参保不设等待期（R11），所以法则四限于参保过的人",
      "a first enrolment inside the window has no wait (R11), so law 4 speaks of people insured"
          + " before");

  private final List<Law> laws;
  private final Sentence why;

  Choice(List<Law> laws, String chinese, String english) {
    this.laws = laws;
    this.why = new Sentence(chinese, english);
  }

  /** Finds the choice that explains a counter-example. */
  static Optional<Choice> explaining(CounterExample example, TrialArea area) {
    for (Choice choice : values()) {
      if (choice.laws.contains(example.law()) && choice.isCause(example.trial(), area)) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }

  private boolean isCause(Trial trial, TrialArea area) {
    return switch (this) {
      case EXTENSION_START -> obeys(trial, area, OtherChoices::extensionsStartAtOnce);
      case VARIABLE_WAIT -> obeys(trial, area, OtherChoices::withoutVariableWait);
      case FIRST_ENROLMENT -> obeys(trial, area, OtherChoices::firstEnrolmentWaits);
      case CLEARING ->
          trial instanceof Stayed(var law, var better, var worse)
              && new Stayed(law, better.withoutCatastrophic(), worse.withoutCatastrophic())
                  .in(area)
                  .isEmpty();
    };
  }

  private static boolean obeys(Trial trial, TrialArea area, UnaryOperator<Policy> otherwise) {
    return trial.in(area.changed(otherwise)).isEmpty();
  }

  /** Returns why the law does not hold, with the clause that makes it so. */
  Sentence why(Policy policy) {
    Setting<?> setting =
        switch (this) {
          case EXTENSION_START -> policy.waiting().window();
          case VARIABLE_WAIT -> policy.waiting().lengths().variable();
          case CLEARING -> policy.limit().awards().ceiling();
          case FIRST_ENROLMENT -> policy.waiting().lengths().firstEnrolmentWaits();
        };
    return setting instanceof Term<?> term
        ? new Sentence(
            "%s（%s）".formatted(why.chinese(), term.source()),
            "%s (%s)".formatted(why.english(), term.source()))
        : why;
  }
}
