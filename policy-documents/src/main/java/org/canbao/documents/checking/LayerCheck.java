package org.canbao.documents.checking;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.canbao.documents.DocumentValue;
import org.canbao.documents.Finding;
import org.canbao.documents.Layer;
import org.canbao.documents.OpenTerm;
import org.canbao.documents.PolicyDocument;
import org.canbao.documents.Standing.CarriedOut;
import org.canbao.documents.YearSpan;
import org.canbao.documents.resolving.Chain;
import org.canbao.policy.term.Language;
import org.canbao.policy.term.TermName;

/**
 * 层级检查: a lower layer sets only what the nearest layer above it that speaks of the term lets it
 * set, and says which terms it carries out.
 */
final class LayerCheck {

  private final Chain chain;
  private final boolean upperUnreadable;
  private final Map<DocumentValue, Finding> found = new LinkedHashMap<>();

  private LayerCheck(Chain chain, Set<String> unreadable) {
    this.chain = chain;
    this.upperUnreadable =
        chain.documents().stream()
            .filter(document -> document.layer().isAbove(chain.layer()))
            .anyMatch(document -> unreadable.contains(document.heading().place().file()));
  }

  /**
   * Returns what a chain's lowest layer may not set.
   *
   * @param unreadable files with errors of their own: what they might have opened is not known, so
   *     nobody is told that it is not open
   */
  static Stream<Finding> of(Chain chain, Set<String> unreadable) {
    return chain.layer() == Layer.NATION
        ? Stream.of()
        : new LayerCheck(chain, unreadable).findings();
  }

  private Stream<Finding> findings() {
    for (int year : YearSpan.ALL.years().toArray()) {
      for (DocumentValue value : chain.set(chain.layer(), year)) {
        check(value, year).ifPresent(finding -> found.putIfAbsent(value, finding));
      }
    }
    Stream<Finding> idle =
        chain.documents().stream()
            .filter(document -> document.layer() == chain.layer())
            .flatMap(LayerCheck::carriedOutInVain);
    return Stream.concat(found.values().stream(), idle);
  }

  private Optional<Finding> check(DocumentValue value, int year) {
    for (int above = chain.layer().ordinal() - 1; above >= 0; above--) {
      Layer upper = Layer.values()[above];
      List<OpenTerm> opened = chain.opened(upper, value.key(), year);
      Optional<DocumentValue> set =
          chain.set(upper, year).stream()
              .filter(other -> other.key().equals(value.key()))
              .findFirst();
      if (opened.stream().anyMatch(open -> open.to().contains(chain.layer()))) {
        return declared(value, opened.getFirst());
      }
      if (set.isPresent()) {
        return contradiction(value, set.get(), year);
      }
      if (!opened.isEmpty()) {
        return Optional.of(notForThisLayer(value, opened.getFirst()));
      }
    }
    return upperUnreadable ? Optional.empty() : Optional.of(notOpened(value));
  }

  private Optional<Finding> declared(DocumentValue value, OpenTerm open) {
    boolean declared =
        chain.documents().stream()
            .filter(document -> document.name().equals(value.document()))
            .flatMap(document -> document.standing().carriesOut().stream())
            .anyMatch(term -> term.term() == value.term());
    return declared
        ? Optional.empty()
        : Optional.of(
            Finding.error(
                value.place(),
                value.key().text(),
                "%s 落实 %s，应在 implements 中列出 %s"
                    .formatted(value.citation(), open.citation(), value.term().key()),
                "%s carries out %s, expected %s under 'implements'"
                    .formatted(value.citation(), open.citation(), value.term().key())));
  }

  private static Optional<Finding> contradiction(
      DocumentValue value, DocumentValue upper, int year) {
    if (value.in(year).equals(upper.in(year))) {
      return Optional.empty();
    }
    Shown lower = Shown.of(value);
    Shown above = Shown.of(upper);
    String chinese =
        "%s 为%s，与 %s 的%s不一致"
            .formatted(value.citation(), lower.chinese(), upper.citation(), above.chinese());
    String english =
        "%s gives %s, but %s gives %s"
            .formatted(value.citation(), lower.english(), upper.citation(), above.english());
    return switch (upper.modality()) {
      case MAY -> Optional.empty();
      case MUST ->
          Optional.of(
              Finding.error(
                  value.place(),
                  value.key().text(),
                  chinese + "，且后者未授权本层级",
                  english + ", which is not open to this layer"));
      case IN_PRINCIPLE -> Optional.of(Departure.of(value, chinese, english));
    };
  }

  private Finding notForThisLayer(DocumentValue value, OpenTerm open) {
    return Finding.error(
        value.place(),
        value.key().text(),
        "%s 不可规定此项：%s 没有授权本层级（%s）"
            .formatted(value.citation(), open.citation(), chain.layer().in(Language.CHINESE)),
        "%s may not set it: %s does not open it to this layer (%s)"
            .formatted(value.citation(), open.citation(), chain.layer().key()));
  }

  private Finding notOpened(DocumentValue value) {
    return Finding.error(
        value.place(),
        value.key().text(),
        "%s 不可规定此项：没有上级文件提及此项或授权本层级（%s）"
            .formatted(value.citation(), chain.layer().in(Language.CHINESE)),
        "%s may not set it: no upper document speaks of it or opens it to this layer (%s)"
            .formatted(value.citation(), chain.layer().key()));
  }

  private static Stream<Finding> carriedOutInVain(PolicyDocument document) {
    Set<TermName> set = EnumSet.noneOf(TermName.class);
    document.values().forEach(value -> set.add(value.term()));
    return document.standing().carriesOut().stream()
        .filter(declared -> !set.contains(declared.term()))
        .map(LayerCheck::inVain);
  }

  private static Finding inVain(CarriedOut declared) {
    return Finding.warning(
        declared.place(),
        declared.term().key(),
        "implements 列出了此项，但文件没有规定它",
        "'implements' lists it, but the document does not set it");
  }
}
