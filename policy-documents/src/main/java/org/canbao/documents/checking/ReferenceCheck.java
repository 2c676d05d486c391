package org.canbao.documents.checking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.canbao.documents.Finding;
import org.canbao.documents.Layer;
import org.canbao.documents.PolicyDocument;
import org.canbao.documents.Reference;
import org.canbao.documents.Standing;

/** 引用检查: the documents that a document names exist and stand where it says. */
final class ReferenceCheck {

  private final List<PolicyDocument> documents;
  private final Map<String, PolicyDocument> byName = new HashMap<>();

  private ReferenceCheck(List<PolicyDocument> documents) {
    this.documents = documents;
    documents.forEach(document -> byName.putIfAbsent(document.name(), document));
  }

  static Stream<Finding> of(List<PolicyDocument> documents) {
    return new ReferenceCheck(documents).findings();
  }

  private Stream<Finding> findings() {
    return documents.stream()
        .flatMap(
            document ->
                Stream.of(name(document), under(document), adopts(document), amends(document))
                    .flatMap(found -> found));
  }

  private Stream<Finding> name(PolicyDocument document) {
    PolicyDocument first = byName.get(document.name());
    return first == document
        ? Stream.of()
        : Stream.of(
            Finding.error(
                document.heading().place(),
                "document",
                "文件名“%s”已被 %s 使用".formatted(document.name(), first.heading().place().file()),
                "the name '%s' is already that of %s"
                    .formatted(document.name(), first.heading().place().file())));
  }

  private Stream<Finding> under(PolicyDocument document) {
    Standing standing = document.standing();
    if (standing.under().isEmpty()) {
      return standing.layer() == Layer.NATION || standing.amends().isPresent()
          ? Stream.of()
          : Stream.of(
              Finding.error(
                  document.heading().place(),
                  "under",
                  "缺少“under”：下级文件应写明所落实的上级文件",
                  "'under' is missing: a lower document must name the upper one it carries out"));
    }
    return check(
        "under",
        standing.under().get(),
        upper -> upper.layer().isAbove(standing.layer()) && covers(upper, document),
        "应为覆盖 %s 的上级文件".formatted(standing.area()),
        "expected a document of an upper layer that covers %s".formatted(standing.area()));
  }

  private Stream<Finding> adopts(PolicyDocument document) {
    Stream<Finding> each =
        document.standing().adopts().stream()
            .flatMap(
                adopted ->
                    check(
                        "adopts",
                        adopted,
                        other -> covers(other, document),
                        "转发的文件应适用于 %s".formatted(document.area()),
                        "a forwarded document must cover %s".formatted(document.area())));
    return Stream.concat(
        each, cycle("adopts", document, one -> one.standing().adopts().stream()).stream());
  }

  private Stream<Finding> amends(PolicyDocument document) {
    Stream<Finding> target =
        document.standing().amends().stream()
            .flatMap(
                amended ->
                    check(
                        "amends",
                        amended,
                        other ->
                            other.layer() == document.layer()
                                && other.area().equals(document.area()),
                        "只能修订同一层级、同一地区的文件",
                        "a document can only amend one of the same layer and area"));
    return Stream.concat(
        target, cycle("amends", document, one -> one.standing().amends().stream()).stream());
  }

  private Stream<Finding> check(
      String field,
      Reference reference,
      Function<PolicyDocument, Boolean> fits,
      String chinese,
      String english) {
    Optional<PolicyDocument> named = Optional.ofNullable(byName.get(reference.document()));
    if (named.isEmpty()) {
      return Stream.of(
          Finding.error(
              reference.place(),
              field,
              "没有名为“%s”的文件".formatted(reference.document()),
              "there is no document named '%s'".formatted(reference.document())));
    }
    return fits.apply(named.get())
        ? Stream.of()
        : Stream.of(
            Finding.error(
                reference.place(),
                field,
                "“%s”不合适：%s".formatted(reference.document(), chinese),
                "'%s' does not fit: %s".formatted(reference.document(), english)));
  }

  private Optional<Finding> cycle(
      String field, PolicyDocument start, Function<PolicyDocument, Stream<Reference>> step) {
    Set<String> reached = new HashSet<>();
    Set<String> edge = names(start, step);
    while (reached.addAll(edge)) {
      Set<String> next = new HashSet<>();
      for (String name : edge) {
        Optional.ofNullable(byName.get(name)).ifPresent(at -> next.addAll(names(at, step)));
      }
      edge = next;
    }
    return reached.contains(start.name())
        ? Optional.of(
            Finding.error(
                start.heading().place(),
                field,
                "“%s”经“%s”回到自身".formatted(start.name(), field),
                "'%s' leads back to itself through '%s'".formatted(start.name(), field)))
        : Optional.empty();
  }

  private static Set<String> names(
      PolicyDocument document, Function<PolicyDocument, Stream<Reference>> step) {
    Set<String> names = new HashSet<>();
    step.apply(document).map(Reference::document).forEach(names::add);
    return names;
  }

  private static boolean covers(PolicyDocument upper, PolicyDocument lower) {
    return upper.standing().covers(lower.area());
  }
}
