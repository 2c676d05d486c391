package org.canbao.verification.verdict;

import java.util.List;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;
import org.canbao.policy.waiting.BenefitStart;
import org.canbao.policy.waiting.EnrolmentWindow;
import org.canbao.policy.waiting.EnrolmentWindow.Extension;
import org.canbao.policy.waiting.WaitLength;
import org.canbao.policy.waiting.WaitTerms;
import org.canbao.policy.waiting.WaitingTerms;

/** 另一种选择: a policy as it would be if one of its choices had been made otherwise. */
final class OtherChoices {

  private OtherChoices() {}

  /** Lets every extension start benefits on the day of payment, as a late payment does. */
  static Policy extensionsStartAtOnce(Policy policy) {
    WaitingTerms waiting = policy.waiting();
    Setting<EnrolmentWindow> window =
        waiting.window() instanceof Term<EnrolmentWindow> term
            ? with(term, atOnce(term.value()))
            : waiting.window();
    return with(
        policy,
        new WaitingTerms(
            waiting.from(),
            window,
            waiting.lengths(),
            waiting.repair(),
            waiting.newbornDays(),
            waiting.exemptions(),
            waiting.schemeSwitch()));
  }

  private static EnrolmentWindow atOnce(EnrolmentWindow window) {
    List<Extension> extensions =
        window.extensions().stream()
            .map(extension -> new Extension(extension.closes(), BenefitStart.SAME_DAY))
            .toList();
    return new EnrolmentWindow(window.opens(), window.closes(), extensions);
  }

  static Policy withoutVariableWait(Policy policy) {
    WaitTerms lengths = policy.waiting().lengths();
    Term<WaitLength> variable = lengths.variable();
    return with(
        policy,
        new WaitTerms(
            lengths.fixed(),
            with(variable, new WaitLength(0, variable.value().unit())),
            lengths.gapBase(),
            lengths.lateCountsAsGap(),
            lengths.firstEnrolmentWaits()));
  }

  static Policy firstEnrolmentWaits(Policy policy) {
    WaitTerms lengths = policy.waiting().lengths();
    return with(
        policy,
        new WaitTerms(
            lengths.fixed(),
            lengths.variable(),
            lengths.gapBase(),
            lengths.lateCountsAsGap(),
            with(lengths.firstEnrolmentWaits(), true)));
  }

  private static Policy with(Policy policy, WaitTerms lengths) {
    WaitingTerms waiting = policy.waiting();
    return with(
        policy,
        new WaitingTerms(
            waiting.from(),
            waiting.window(),
            lengths,
            waiting.repair(),
            waiting.newbornDays(),
            waiting.exemptions(),
            waiting.schemeSwitch()));
  }

  private static Policy with(Policy policy, WaitingTerms waiting) {
    return new Policy(
        policy.area(), policy.year(), policy.history(), waiting, policy.limit(), policy.price());
  }

  private static <T> Term<T> with(Term<T> term, T value) {
    return new Term<>(
        term.name(), value, term.source(), term.modality(), term.provenance(), term.readings());
  }
}
