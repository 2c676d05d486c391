package org.canbao.documents;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.history.HistoryTerms;
import org.canbao.policy.limit.AwardTerms;
import org.canbao.policy.limit.LimitTerms;
import org.canbao.policy.price.PriceTerms;
import org.canbao.policy.price.SubsidyClass;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.TermName;
import org.canbao.policy.term.Unset;
import org.canbao.policy.waiting.Exemption;
import org.canbao.policy.waiting.RepairTerms;
import org.canbao.policy.waiting.WaitTerms;
import org.canbao.policy.waiting.WaitingTerms;

/** 条款一览: everything that a policy says, in the order of the term names. */
final class PolicySettings {

  private PolicySettings() {}

  static List<Setting<?>> of(Policy policy) {
    Stream<Setting<?>> all =
        Stream.of(
                history(policy.history()),
                waiting(policy.waiting()),
                limit(policy.limit()),
                price(policy.price()))
            .flatMap(part -> part);
    // The sort is stable, so groups of one term keep the order of the documents.
    return all.sorted(Comparator.comparing(PolicySettings::name)).toList();
  }

  static TermName name(Setting<?> setting) {
    return switch (setting) {
      case Term<?> term -> term.name();
      case Unset<?> unset -> unset.name();
    };
  }

  static TermKey key(Setting<?> setting) {
    Optional<Identity> group =
        switch (setting) {
          case Term<?> term -> group(term.value());
          case Unset<?> _ -> Optional.empty();
        };
    return new TermKey(name(setting), group);
  }

  private static Optional<Identity> group(Object value) {
    return switch (value) {
      case Identity identity -> Optional.of(identity);
      case Exemption exemption -> Optional.of(exemption.identity());
      case SubsidyClass subsidised -> Optional.of(subsidised.identity());
      default -> Optional.empty();
    };
  }

  private static Stream<Setting<?>> history(HistoryTerms terms) {
    return Stream.of(terms.firstCountableYear(), terms.toleratedMonths());
  }

  private static Stream<Setting<?>> waiting(WaitingTerms terms) {
    WaitTerms lengths = terms.lengths();
    RepairTerms repair = terms.repair();
    Stream<Setting<?>> single =
        Stream.of(
            terms.from(),
            terms.window(),
            lengths.fixed(),
            lengths.variable(),
            lengths.gapBase(),
            lengths.lateCountsAsGap(),
            lengths.firstEnrolmentWaits(),
            repair.perYear(),
            repair.longGapYears(),
            repair.longGapFloor(),
            repair.priceYear(),
            terms.newbornDays(),
            terms.schemeSwitch());
    return Stream.concat(single, terms.exemptions().stream());
  }

  private static Stream<Setting<?>> limit(LimitTerms terms) {
    AwardTerms awards = terms.awards();
    Stream<Setting<?>> single =
        Stream.of(
            terms.base(),
            awards.from(),
            awards.fullYears(),
            awards.continuityStep(),
            awards.claimFreeFrom(),
            awards.claimFreeStep(),
            awards.ceiling(),
            awards.afterGap(),
            terms.penalty(),
            terms.penaltyCeiling());
    return Stream.concat(single, terms.outside().stream());
  }

  private static Stream<Setting<?>> price(PriceTerms terms) {
    Stream<Setting<?>> single =
        Stream.of(terms.personal(), terms.fiscal(), terms.addOn(), terms.fiscalShareUntil());
    return Stream.concat(single, terms.subsidies().stream());
  }
}
