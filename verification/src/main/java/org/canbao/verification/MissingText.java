package org.canbao.verification;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.canbao.policy.term.Figure;
import org.canbao.policy.term.Figure.Kind;
import org.canbao.policy.term.Language;
import org.canbao.policy.term.MissingFact;
import org.canbao.policy.term.TermName;
import org.canbao.verification.law.Sentence;

/** 缺项文字: says in which years what was missing, one term after the other. */
final class MissingText {

  private MissingText() {}

  /** Returns one sentence about all that is missing; empty where nothing is. */
  static Optional<Sentence> of(Collection<MissingFact> missing) {
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Sentence(
            "未能比较，因现有文件没有给出：" + terms(missing, Language.CHINESE, "；"),
            "not compared, because no loaded document gives: "
                + terms(missing, Language.ENGLISH, "; ")));
  }

  private static String terms(
      Collection<MissingFact> missing, Language language, String separator) {
    Map<TermName, TreeSet<Integer>> years = new TreeMap<>();
    for (MissingFact fact : missing) {
      figure(fact, Kind.TERM)
          .ifPresent(
              term ->
                  years
                      .computeIfAbsent(TermName.values()[term.intValue()], _ -> new TreeSet<>())
                      .add(figure(fact, Kind.YEAR).orElseThrow().intValue()));
    }
    return years.entrySet().stream()
        .map(entry -> entry.getKey().in(language) + " " + years(entry.getValue()))
        .collect(Collectors.joining(separator));
  }

  /** All facts of the histories are known, so that only terms of documents can be missing. */
  private static Optional<Long> figure(MissingFact fact, Kind kind) {
    return fact.figures().stream()
        .filter(figure -> figure.kind() == kind)
        .map(Figure::value)
        .findFirst();
  }

  private static String years(TreeSet<Integer> years) {
    boolean unbroken = years.last() - years.first() == years.size() - 1;
    return unbroken && years.size() > 2
        ? years.first() + "—" + years.last()
        : years.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
