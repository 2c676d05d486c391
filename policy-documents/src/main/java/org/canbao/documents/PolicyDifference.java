package org.canbao.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.term.Language;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;

/**
 * 政策变化: one term whose value differs between two policies or documents.
 *
 * @param area the division
 * @param years the coverage years in which it differs in the same way
 * @param key which term, for which group
 * @param before what it was; empty where nothing was set
 * @param after what it is; empty where nothing is set
 */
public record PolicyDifference(
    String area, YearSpan years, TermKey key, Optional<Term<?>> before, Optional<Term<?>> after) {

  /** Compares two policies; both sides of every difference are in the order of the term names. */
  public static List<PolicyDifference> between(Policy before, Policy after) {
    return between(after.area(), after.year(), terms(before), terms(after));
  }

  /** Compares two policy books over all areas and years. */
  public static List<PolicyDifference> between(PolicyBook before, PolicyBook after) {
    var areas = new TreeSet<>(before.areas().keySet());
    areas.addAll(after.areas().keySet());
    List<PolicyDifference> all = new ArrayList<>();
    for (String area : areas) {
      for (int year : YearSpan.ALL.years().toArray()) {
        all.addAll(between(area, year, terms(before, area, year), terms(after, area, year)));
      }
    }
    return joined(all);
  }

  /** Compares what two documents set, whatever their layers and areas. */
  public static List<PolicyDifference> between(PolicyDocument before, PolicyDocument after) {
    List<PolicyDifference> all = new ArrayList<>();
    for (int year : YearSpan.ALL.years().toArray()) {
      all.addAll(between(after.area(), year, terms(before, year), terms(after, year)));
    }
    return joined(all);
  }

  /** Returns what changes, for whom, before and after with both clauses; not where and when. */
  public String text(Language language) {
    return language
        .choose("%s（涉及：%s）：%s → %s", "%s, for %s: %s → %s")
        .formatted(
            key.in(language),
            Concerned.by(key, language),
            side(before, language),
            side(after, language));
  }

  private static String side(Optional<Term<?>> side, Language language) {
    return side.map(
            term ->
                language
                    .choose("%s（%s）", "%s (%s)")
                    .formatted(
                        new ValueText(term.name(), language).of(term.value()), term.source()))
        .orElseGet(() -> language.choose("未规定", "not set"));
  }

  private static List<PolicyDifference> between(
      String area, int year, Map<TermKey, Term<?>> before, Map<TermKey, Term<?>> after) {
    var keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    return keys.stream()
        .map(
            key ->
                new PolicyDifference(
                    area,
                    YearSpan.of(year),
                    key,
                    Optional.ofNullable(before.get(key)),
                    Optional.ofNullable(after.get(key))))
        .filter(PolicyDifference::isOne)
        .toList();
  }

  private boolean isOne() {
    return !before.map(Term::value).equals(after.map(Term::value));
  }

  /** Joins differences of years that follow each other and are otherwise the same. */
  private static List<PolicyDifference> joined(Collection<PolicyDifference> yearly) {
    List<PolicyDifference> joined = new ArrayList<>();
    Map<List<Object>, Integer> last = new HashMap<>();
    for (PolicyDifference next : yearly) {
      List<Object> same = List.of(next.area, next.key, next.before, next.after);
      Optional<Integer> at =
          Optional.ofNullable(last.get(same))
              .filter(index -> joined.get(index).years.to() + 1 == next.years.from());
      if (at.isPresent()) {
        joined.set(at.get(), joined.get(at.get()).until(next.years.to()));
      } else {
        last.put(same, joined.size());
        joined.add(next);
      }
    }
    return List.copyOf(joined);
  }

  private PolicyDifference until(int year) {
    return new PolicyDifference(area, new YearSpan(years.from(), year), key, before, after);
  }

  private static Map<TermKey, Term<?>> terms(PolicyBook book, String area, int year) {
    Optional<AreaPolicies> policies = book.find(area);
    return policies.map(found -> terms(found.of(year))).orElseGet(Map::of);
  }

  private static Map<TermKey, Term<?>> terms(Policy policy) {
    Map<TermKey, Term<?>> terms = new TreeMap<>();
    for (Setting<?> setting : PolicySettings.of(policy)) {
      if (setting instanceof Term<?> term) {
        terms.put(PolicySettings.key(term), term);
      }
    }
    return terms;
  }

  private static Map<TermKey, Term<?>> terms(PolicyDocument document, int year) {
    Map<TermKey, Term<?>> terms = new TreeMap<>();
    for (DocumentValue value : document.values()) {
      if (value.span().contains(year)) {
        terms.put(value.key(), value.asTerm(value.value()));
      }
    }
    return terms;
  }
}
