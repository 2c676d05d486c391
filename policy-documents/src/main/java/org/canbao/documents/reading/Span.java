package org.canbao.documents.reading;

import java.util.Optional;
import org.canbao.documents.YearSpan;
import org.canbao.documents.yaml.Yaml.Scalar;
import org.canbao.policy.term.YearSet;

/** 适用年度读取. */
final class Span {

  private Span() {}

  /** Reads {@code from} and {@code to}; what is left out is taken from the span around it. */
  static Optional<YearSpan> read(Fields fields, YearSpan around) {
    Scalars scalars = new Scalars(fields.reporter());
    Optional<Scalar> from = fields.scalar("from");
    Optional<Integer> first = from.flatMap(year -> year(scalars, year));
    Optional<Integer> last = fields.scalar("to").flatMap(year -> year(scalars, year));
    if (fields.has("from") && first.isEmpty() || fields.has("to") && last.isEmpty()) {
      return Optional.empty();
    }
    int line = from.map(Scalar::line).orElse(fields.line());
    return checked(
        first.orElse(around.from()), last.orElse(around.to()), around, line, fields.reporter());
  }

  static Optional<Integer> year(Scalars scalars, Scalar scalar) {
    return scalars.whole(scalar, YearSet.FIRST, YearSet.LAST);
  }

  private static Optional<YearSpan> checked(
      int from, int to, YearSpan around, int line, Reporter reporter) {
    if (from > to) {
      reporter.error(
          line, "适用年度颠倒：%d在%d之后", "the span is reversed: it begins in %d and ends in %d", from, to);
      return Optional.empty();
    }
    YearSpan span = new YearSpan(from, to);
    if (!around.contains(span)) {
      reporter.error(
          line,
          "适用年度%s超出文件的适用年度%s",
          "the span %s reaches beyond the document's own span %s",
          span,
          around);
    }
    return Optional.of(span);
  }
}
