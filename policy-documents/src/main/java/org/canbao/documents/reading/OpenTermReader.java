package org.canbao.documents.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.canbao.documents.Layer;
import org.canbao.documents.Limit;
import org.canbao.documents.OpenTerm;
import org.canbao.documents.Place;
import org.canbao.documents.Unit;
import org.canbao.documents.YearSpan;
import org.canbao.documents.yaml.Yaml.Field;
import org.canbao.documents.yaml.Yaml.Mapping;
import org.canbao.documents.yaml.Yaml.Scalar;
import org.canbao.policy.term.Citation;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.Modality;
import org.canbao.policy.term.TermName;

/**
 * 授权条款读取: one entry under {@code open}.
 *
 * @param layer the layer of the document
 * @param inForce the years of the document
 * @param grounds reads clauses
 */
record OpenTermReader(Layer layer, YearSpan inForce, GroundsReader grounds) {

  /** One entry gives one open term, or one for every year where its bounds change by year. */
  List<OpenTerm> read(TermName term, Fields entry) {
    Set<Identity> groups = new HashSet<>(GroupReader.identities(entry));
    Set<Layer> to = layers(entry);
    Bounds bounds = bounds(term, entry);
    Optional<Unit> givenIn = givenIn(term, entry);
    Optional<YearSpan> span = Span.read(entry, inForce);
    Modality modality = grounds.modality(entry);
    Optional<Citation> citation = grounds.citation(entry);
    Place place = entry.reporter().at(entry.line());
    entry.scalar("note");
    entry.refuseOthers();
    if (span.isEmpty() || citation.isEmpty()) {
      return List.of();
    }
    Citation clause = citation.get();
    List<OpenTerm> open = new ArrayList<>();
    bounds
        .by(span.get())
        .forEach(
            (years, pair) ->
                open.add(
                    new OpenTerm(
                        term,
                        groups,
                        to,
                        pair.least(),
                        pair.most(),
                        givenIn,
                        years,
                        clause,
                        modality,
                        place)));
    return open;
  }

  private static Optional<Unit> givenIn(TermName term, Fields entry) {
    return entry
        .scalar("given-in")
        .flatMap(word -> UnitReader.oneOf(word, Shape.of(term).units(), entry.reporter()));
  }

  private Set<Layer> layers(Fields entry) {
    if (!entry.has("for")) {
      entry.missing("for");
    }
    Scalars scalars = new Scalars(entry.reporter());
    return entry.words("for").stream()
        .flatMap(word -> lower(word, scalars, entry.reporter()).stream())
        .collect(Collectors.toSet());
  }

  private Optional<Layer> lower(Scalar word, Scalars scalars, Reporter reporter) {
    Optional<Layer> to = scalars.choice(word, Layer.class, Layer::key);
    if (to.isPresent() && !layer.isAbove(to.get())) {
      reporter.error(
          word.line(),
          "只能授权下级，“%s”不在本文件层级之下",
          "only a lower layer can be given a term, '%s' is not below this document",
          word.text());
    }
    return to.filter(layer::isAbove);
  }

  private static Bounds bounds(TermName term, Fields entry) {
    boolean bounded = entry.has("at-least") | entry.has("at-most");
    if (!bounded) {
      UnitReader.none(entry);
      return new Bounds(Map.of(), Map.of());
    }
    Optional<Unit> unit = UnitReader.required(entry, Shape.of(term).units());
    Map<Integer, Limit> least = limits("at-least", unit, entry);
    Map<Integer, Limit> most = limits("at-most", unit, entry);
    return new Bounds(least, most);
  }

  private static Map<Integer, Limit> limits(String key, Optional<Unit> unit, Fields entry) {
    Map<Integer, Limit> limits = new TreeMap<>();
    if (entry.find(key).filter(Mapping.class::isInstance).isEmpty()) {
      limit(entry.scalar(key), unit, entry).ifPresent(limit -> limits.put(Bounds.EVERY, limit));
      return limits;
    }
    Fields byYear = entry.mapping(key).orElseThrow();
    for (Field row : byYear.all()) {
      Optional<Integer> year = Span.year(new Scalars(entry.reporter()), row.key());
      Optional<Limit> limit = limit(byYear.scalar(row.key().text()), unit, entry);
      year.ifPresent(in -> limit.ifPresent(found -> limits.put(in, found)));
    }
    return limits;
  }

  private static Optional<Limit> limit(Optional<Scalar> number, Optional<Unit> unit, Fields entry) {
    Scalars scalars = new Scalars(entry.reporter());
    if (number.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    return switch (unit.get()) {
      case YUAN -> scalars.money(number.get()).map(Limit.Yuan::new);
      case PERCENT_OF_BASE, PERCENT_OF_PERSONAL_CONTRIBUTION ->
          scalars.percent(number.get()).map(share -> new Limit.Share(share, unit.get()));
      case YEAR, MONTH, DAY ->
          scalars.whole(number.get(), 0, 9999).map(count -> new Limit.Count(count, unit.get()));
    };
  }
}
