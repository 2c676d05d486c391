package org.canbao.documents.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.canbao.documents.DocumentValue;
import org.canbao.documents.Grounds;
import org.canbao.documents.WindowPattern;
import org.canbao.documents.Withdrawn;
import org.canbao.documents.YearDay;
import org.canbao.documents.YearSpan;
import org.canbao.documents.yaml.Yaml.Scalar;
import org.canbao.policy.term.TermName;
import org.canbao.policy.waiting.SchemeSwitch;

/**
 * 条款项读取: one entry under {@code values} becomes a value for every group and year that it names.
 *
 * @param document the short name of the document
 * @param inForce the years of the document
 * @param grounds reads clauses
 */
record EntryReader(String document, YearSpan inForce, GroundsReader grounds) {

  List<DocumentValue> read(TermName term, Fields entry) {
    List<Content> contents = contents(term, entry);
    Optional<YearSpan> span = Span.read(entry, inForce);
    Optional<Grounds> reasons = grounds.read(entry);
    entry.refuseOthers();
    if (span.isEmpty() || reasons.isEmpty()) {
      return List.of();
    }
    return contents.stream()
        .flatMap(content -> value(term, content, span.get(), reasons.get(), entry))
        .toList();
  }

  private static List<Content> contents(TermName term, Fields entry) {
    Shape shape = Shape.of(term);
    if (entry.has("withdrawn")) {
      return withdrawn(shape, entry);
    }
    return switch (shape) {
      case WINDOW -> new WindowReader(entry).read();
      case EXEMPTION -> new GroupReader(entry).exemptions();
      case GROUP -> new GroupReader(entry).groups();
      case SUBSIDY -> new GroupReader(entry).subsidies();
      case SCHEME_SWITCH -> schemeSwitch(entry);
      case COVERAGE_YEAR, YEARS, MONTHS, DAYS, WAIT, MONEY, AMOUNT, PENALTY, TRUTH, GAP_BASE ->
          new PlainValueReader(entry, shape).read();
      case AFTER_GAP, PRICE_YEAR, LAST_DAY -> new PlainValueReader(entry, shape).read();
    };
  }

  private static List<Content> withdrawn(Shape shape, Fields entry) {
    Optional<Boolean> really =
        entry.scalar("withdrawn").flatMap(new Scalars(entry.reporter())::yes);
    if (really.isEmpty()) {
      return List.of();
    }
    return shape.speaksOfGroups()
        ? new GroupReader(entry).withdrawn()
        : List.of(Content.of(new Withdrawn(), "withdrawn", entry.line()));
  }

  private static List<Content> schemeSwitch(Fields entry) {
    Optional<Integer> interruption = months(entry, "max-interruption-months");
    Optional<Integer> continuous = months(entry, "min-continuous-months");
    return interruption
        .flatMap(most -> continuous.map(least -> new SchemeSwitch(most, least)))
        .map(
            rule ->
                Content.of(
                    rule,
                    "≤ %d, ≥ %d"
                        .formatted(rule.maxInterruptionMonths(), rule.minContinuousMonths()),
                    entry.line()))
        .stream()
        .toList();
  }

  private static Optional<Integer> months(Fields entry, String key) {
    Optional<Scalar> word = entry.required(key);
    return word.flatMap(months -> new Scalars(entry.reporter()).whole(months, 0, 600));
  }

  private Stream<DocumentValue> value(
      TermName term, Content content, YearSpan span, Grounds reasons, Fields entry) {
    YearSpan years = content.year().map(YearSpan::of).orElse(span);
    Reporter reporter = entry.reporter();
    if (!span.contains(years)) {
      reporter.error(
          content.line(), "%s年度不在适用年度%s之内", "the year %s lies outside the span %s", years, span);
      return Stream.empty();
    }
    if (!isOneYearOrRecurs(content, years, reporter) || !isInOrder(content, years, reporter)) {
      return Stream.empty();
    }
    return Stream.of(
        new DocumentValue(
            document,
            term,
            content.group(),
            content.value(),
            content.text(),
            content.unit(),
            years,
            reasons,
            reporter.at(content.line())));
  }

  private static boolean isOneYearOrRecurs(Content content, YearSpan years, Reporter reporter) {
    boolean exact =
        switch (content.value()) {
          case WindowPattern window -> window.hasExactDay();
          case YearDay day -> day instanceof YearDay.Exact;
          default -> false;
        };
    boolean possible = !exact || years.from() == years.to();
    if (!possible) {
      reporter.error(
          content.line(),
          "确定日期只能用于一个参保年度，适用年度却是%s",
          "a fixed date holds for one coverage year, but the span is %s",
          years);
    }
    return possible;
  }

  private static boolean isInOrder(Content content, YearSpan years, Reporter reporter) {
    boolean ordered =
        !(content.value() instanceof WindowPattern window)
            || years.years().allMatch(window::isInOrderIn);
    if (!ordered) {
      reporter.error(
          content.line(),
          "集中参保期的起止日期颠倒",
          "the window is reversed: every period must end after the one before");
    }
    return ordered;
  }
}
