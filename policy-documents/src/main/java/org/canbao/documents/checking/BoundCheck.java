package org.canbao.documents.checking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.canbao.documents.DocumentValue;
import org.canbao.documents.Finding;
import org.canbao.documents.Layer;
import org.canbao.documents.Limit;
import org.canbao.documents.OpenTerm;
import org.canbao.documents.Unit;
import org.canbao.documents.YearSpan;
import org.canbao.documents.resolving.Chain;
import org.canbao.documents.resolving.InForce;
import org.canbao.policy.term.Modality;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.TermName;

/**
 * 界限检查: values keep to the bounds of every layer above them.
 *
 * <p>A share and an amount can only be compared in an area and year, so every area is looked at;
 * one value that breaks one bound is told once, for the first year in which it does.
 */
final class BoundCheck {

  private final Map<List<Object>, Finding> found = new LinkedHashMap<>();

  private BoundCheck() {}

  static Stream<Finding> of(List<Chain> chains) {
    BoundCheck check = new BoundCheck();
    chains.forEach(chain -> YearSpan.ALL.years().forEach(year -> check.check(chain, year)));
    return check.found.values().stream();
  }

  private void check(Chain chain, int year) {
    InForce inForce = chain.inForce(year);
    Comparison comparison =
        new Comparison(
            money(inForce, TermName.BASE_LIMIT), money(inForce, TermName.PERSONAL_CONTRIBUTION));
    for (Layer lower : Layer.values()) {
      for (DocumentValue value : chain.set(lower, year)) {
        above(lower)
            .flatMap(upper -> chain.opened(upper, value.key(), year).stream())
            .forEach(open -> check(value, open, new Case(comparison, chain.layer(), year)));
      }
    }
  }

  private void check(DocumentValue value, OpenTerm open, Case in) {
    Stream.of(
            unit(value, open),
            open.atLeast().flatMap(least -> limit(value, open, least, -1, in)),
            open.atMost().flatMap(most -> limit(value, open, most, 1, in)))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(finding -> found.putIfAbsent(List.of(value, open.place()), finding));
  }

  private static Optional<Finding> unit(DocumentValue value, OpenTerm open) {
    Optional<Unit> only = open.givenIn();
    return only.isEmpty() || only.equals(value.unit())
        ? Optional.empty()
        : Optional.of(
            Finding.error(
                value.place(),
                value.key().text(),
                "%s 单位不对：%s 要求以 %s 规定"
                    .formatted(value.citation(), open.citation(), only.get().key()),
                "wrong unit in %s: %s wants it given in %s"
                    .formatted(value.citation(), open.citation(), only.get().key())));
  }

  /** Compares with one limit; {@code broken} is the sign of a comparison that breaks it. */
  private static Optional<Finding> limit(
      DocumentValue value, OpenTerm open, Limit limit, int broken, Case in) {
    OptionalInt compared = in.comparison().compare(value.in(in.year()), limit);
    if (compared.isEmpty()) {
      return in.layer() == Layer.POOLING_AREA
          ? Optional.of(incomparable(value, open, limit, in.year()))
          : Optional.empty();
    }
    return Integer.signum(compared.getAsInt()) == broken
        ? Optional.of(broken(value, open, limit, broken, in.year()))
        : Optional.empty();
  }

  private static Finding broken(
      DocumentValue value, OpenTerm open, Limit limit, int sign, int year) {
    Shown given = Shown.of(value);
    Shown bound = Shown.of(limit);
    String chinese =
        "%s 为%s，%s %s 规定的%s（%d年度）"
            .formatted(
                value.citation(),
                given.chinese(),
                sign < 0 ? "低于" : "高于",
                open.citation(),
                bound.chinese(),
                year);
    String english =
        "%s gives %s, %s of %s set by %s (coverage year %d)"
            .formatted(
                value.citation(),
                given.english(),
                sign < 0 ? "below the least" : "above the most",
                bound.english(),
                open.citation(),
                year);
    return open.modality() == Modality.IN_PRINCIPLE
        ? Departure.of(value, chinese, english)
        : Finding.error(value.place(), value.key().text(), chinese, english);
  }

  private static Finding incomparable(DocumentValue value, OpenTerm open, Limit limit, int year) {
    Shown bound = Shown.of(limit);
    return Finding.warning(
        value.place(),
        value.key().text(),
        "%s 无法与 %s 的%s比较：%d年度没有可比的标准"
            .formatted(value.citation(), open.citation(), bound.chinese(), year),
        "%s cannot be compared with the %s of %s: nothing to measure it by in %d"
            .formatted(value.citation(), bound.english(), open.citation(), year));
  }

  private static Stream<Layer> above(Layer layer) {
    return Stream.of(Layer.values()).filter(upper -> upper.isAbove(layer));
  }

  private static Optional<Money> money(InForce inForce, TermName name) {
    return inForce.find(name).map(value -> (Money) value.value());
  }

  private record Case(Comparison comparison, Layer layer, int year) {}
}
