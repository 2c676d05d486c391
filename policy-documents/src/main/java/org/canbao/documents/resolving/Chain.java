package org.canbao.documents.resolving;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.canbao.documents.DocumentValue;
import org.canbao.documents.Layer;
import org.canbao.documents.OpenTerm;
import org.canbao.documents.PolicyDocument;
import org.canbao.documents.TermKey;
import org.canbao.documents.Withdrawn;
import org.canbao.documents.YearSpan;

/**
 * 层级链: the documents that speak for one division, from the nation down to its own layer, and what
 * each layer sets and opens in each year.
 *
 * <p>Forwarding (转发) needs nothing here: a forwarded document covers the division anyway.
 */
public final class Chain {

  private final Layer layer;
  private final String area;
  private final List<PolicyDocument> documents;
  private final Amendments amendments;
  private final Map<Layer, List<List<DocumentValue>>> set = new EnumMap<>(Layer.class);
  private final List<InForce> inForce;

  private Chain(Layer layer, String area, List<PolicyDocument> all) {
    this.layer = layer;
    this.area = area;
    this.documents =
        all.stream()
            .filter(document -> !layer.isAbove(document.layer()))
            .filter(document -> document.standing().covers(area))
            .sorted(Comparator.comparing(PolicyDocument::layer))
            .toList();
    this.amendments = new Amendments(all);
    for (Layer at : Layer.values()) {
      set.put(at, YearSpan.ALL.years().mapToObj(year -> standing(at, year)).toList());
    }
    this.inForce = YearSpan.ALL.years().mapToObj(this::resolve).toList();
  }

  /** Returns one chain for every division that has a document of its own, upper layers first. */
  public static List<Chain> all(List<PolicyDocument> documents) {
    return Stream.of(Layer.values())
        .flatMap(layer -> of(layer, documents, _ -> true).stream())
        .toList();
  }

  /** Returns one chain for every division of a layer that has a document and is wanted. */
  public static List<Chain> of(
      Layer layer, List<PolicyDocument> documents, Predicate<String> wanted) {
    return documents.stream()
        .filter(document -> document.layer() == layer)
        .map(PolicyDocument::area)
        .filter(wanted)
        .distinct()
        .sorted()
        .map(area -> new Chain(layer, area, documents))
        .toList();
  }

  /** Returns the lowest layer. */
  public Layer layer() {
    return layer;
  }

  /** Returns the division. */
  public String area() {
    return area;
  }

  /** Returns all documents that cover the division, upper layers first. */
  public List<PolicyDocument> documents() {
    return documents;
  }

  /** Returns the values that a layer sets for a year and that nothing amends away. */
  public List<DocumentValue> set(Layer at, int year) {
    return set.get(at).get(year - YearSpan.ALL.from());
  }

  /** Returns what a layer opens that concerns a term and year and that nothing amends away. */
  public List<OpenTerm> opened(Layer at, TermKey key, int year) {
    List<Opening> candidates = new ArrayList<>();
    for (PolicyDocument document : documents) {
      if (document.layer() == at) {
        document.opened().stream()
            .filter(open -> open.concerns(key) && open.span().contains(year))
            .forEach(open -> candidates.add(new Opening(document.name(), open)));
      }
    }
    return amendments.standing(candidates, Opening::document).stream().map(Opening::open).toList();
  }

  /** Returns what is in force in a year: the lowest layer that speaks wins, group by group. */
  public InForce inForce(int year) {
    return inForce.get(year - YearSpan.ALL.from());
  }

  private InForce resolve(int year) {
    Map<TermKey, DocumentValue> winners = new LinkedHashMap<>();
    for (Layer at : Layer.values()) {
      Map<TermKey, DocumentValue> ofLayer = new LinkedHashMap<>();
      set(at, year).forEach(value -> ofLayer.putIfAbsent(value.key(), value));
      winners.putAll(ofLayer);
    }
    return new InForce(area, year, winners);
  }

  private List<DocumentValue> standing(Layer at, int year) {
    Map<TermKey, List<DocumentValue>> candidates = new LinkedHashMap<>();
    of(at)
        .flatMap(document -> document.values().stream())
        .filter(value -> value.span().contains(year))
        .forEach(
            value -> candidates.computeIfAbsent(value.key(), _ -> new ArrayList<>()).add(value));
    return candidates.values().stream()
        .map(same -> amendments.standing(same, DocumentValue::document))
        .flatMap(Collection::stream)
        .filter(value -> !(value.value() instanceof Withdrawn))
        .toList();
  }

  private Stream<PolicyDocument> of(Layer at) {
    return documents.stream().filter(document -> document.layer() == at);
  }

  private record Opening(String document, OpenTerm open) {}
}
