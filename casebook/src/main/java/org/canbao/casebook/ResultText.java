package org.canbao.casebook;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canbao.policy.decision.Decision;
import org.canbao.policy.decision.RepairOption;
import org.canbao.policy.term.Figure;
import org.canbao.policy.term.Matter;
import org.canbao.policy.term.MissingFact;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.YearSet;
import org.canbao.policy.waiting.ExemptBy;
import org.canbao.policy.waiting.WaitUnit;
import org.canbao.policy.waiting.Waiting;

/** 结果文字: the one spelling that the tables use for each part of a decision. */
final class ResultText {

  /** Decided, and there is none. */
  static final String NONE = "无";

  /** Not decided, or not told. */
  static final String OPEN = "-";

  private ResultText() {}

  static String exempt(Waiting waiting) {
    return waiting.exempt().map(ResultText::reason).orElse(NONE);
  }

  private static String reason(ExemptBy exempt) {
    return switch (exempt) {
      case ExemptBy.Newborn() -> "新生儿";
      case ExemptBy.Switch() -> "制度切换";
      case ExemptBy.Group(var identity) -> Vocabulary.IDENTITY.word(identity);
    };
  }

  static String years(int years) {
    return joined(YearSet.years(years).mapToObj(Integer::toString));
  }

  static String year(OptionalInt year) {
    return year.isPresent() ? Integer.toString(year.getAsInt()) : NONE;
  }

  static String unit(WaitUnit unit) {
    return switch (unit) {
      case MONTH -> "月";
      case DAY -> "天";
    };
  }

  static String orNone(Optional<?> value) {
    return value.map(Object::toString).orElse(NONE);
  }

  static String orOpen(Optional<?> value) {
    return value.map(Object::toString).orElse(OPEN);
  }

  /** Returns {@code 1年 400.00 3月 2027-04-01; 2年 …}. */
  static String options(Decision decision) {
    if (decision.waiting().isEmpty()) {
      return OPEN;
    }
    String unit = unit(decision.waiting().get().unit());
    return decision.repairOptions().isEmpty()
        ? NONE
        : decision.repairOptions().stream()
            .map(option -> option(option, unit))
            .collect(Collectors.joining("; "));
  }

  private static String option(RepairOption option, String unit) {
    return "%d年 %s %d%s %s"
        .formatted(
            option.years(),
            option.price().map(Money::toString).orElse(OPEN),
            option.months(),
            unit,
            option.benefitFrom());
  }

  static String readings(Decision decision) {
    return joined(decision.readings().list().stream().map(Enum::name));
  }

  static String missing(Decision decision) {
    return joined(decision.missing().stream().map(MissingFact::name));
  }

  static String clauses(Decision decision) {
    return decision.reasons().stream()
        .map(reason -> reason.source().toString())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** Returns the keys of the illustrative terms that the decision names as such. */
  static String illustrative(Decision decision) {
    return joined(
        decision.reasons().stream()
            .filter(reason -> reason.matter() == Matter.PROVENANCE)
            .map(reason -> reason.figures())
            .flatMap(Collection::stream)
            .filter(figure -> figure.kind() == Figure.Kind.TERM)
            .map(Figure::bare)
            .distinct());
  }

  private static String joined(Stream<String> words) {
    String joined = words.collect(Collectors.joining(" "));
    return joined.isEmpty() ? NONE : joined;
  }
}
