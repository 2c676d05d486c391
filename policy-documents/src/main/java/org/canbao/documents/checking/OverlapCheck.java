package org.canbao.documents.checking;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.canbao.documents.DocumentValue;
import org.canbao.documents.Finding;
import org.canbao.documents.PolicyDocument;

/** 重叠检查: one document gives a term one value for a year. */
final class OverlapCheck {

  private OverlapCheck() {}

  static Stream<Finding> of(List<PolicyDocument> documents) {
    return documents.stream().flatMap(document -> within(document.values()));
  }

  private static Stream<Finding> within(List<DocumentValue> values) {
    return IntStream.range(0, values.size())
        .mapToObj(at -> overlap(values.get(at), values.subList(0, at)))
        .flatMap(Optional::stream);
  }

  private static Optional<Finding> overlap(DocumentValue later, List<DocumentValue> earlier) {
    return earlier.stream()
        .filter(one -> one.key().equals(later.key()) && one.span().overlaps(later.span()))
        .findFirst()
        .map(
            one ->
                Finding.error(
                    later.place(),
                    later.key().text(),
                    "适用年度%s（%s）与第%d行的%s（%s）重叠"
                        .formatted(
                            later.span(), later.citation(), one.line(), one.span(), one.citation()),
                    "the span %s (%s) overlaps %s of line %d (%s), expected one value for a year"
                        .formatted(
                            later.span(),
                            later.citation(),
                            one.span(),
                            one.line(),
                            one.citation())));
  }
}
