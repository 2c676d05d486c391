package org.canbao.verification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.canbao.policy.term.Citation;
import org.canbao.policy.term.MissingFact;
import org.canbao.verification.law.Extremes;
import org.canbao.verification.law.Law;
import org.canbao.verification.law.Ledger;
import org.canbao.verification.law.Measure;
import org.canbao.verification.life.TrialArea;
import org.canbao.verification.verdict.Verdict;

/**
 * 验证结果: what was found about one law.
 *
 * @param law the law
 * @param verdict whether it holds
 * @param comparisons how often it was tried
 * @param measures the extremes of what was measured
 * @param undecided what was missing where it could not be tried
 * @param clauses the clauses it rests on, in the year asked
 */
public record Finding(
    Law law,
    Verdict verdict,
    long comparisons,
    Map<Measure, Extremes> measures,
    Set<MissingFact> undecided,
    List<Citation> clauses) {

  static Finding of(Law law, Ledger ledger, TrialArea area, int year) {
    Map<Measure, Extremes> measures = new TreeMap<>();
    for (Measure measure : Measure.values()) {
      if (measure.law() == law) {
        ledger.extremes(measure).ifPresent(found -> measures.put(measure, found));
      }
    }
    return new Finding(
        law,
        Verdict.of(law, ledger, area),
        ledger.comparisons(law),
        measures,
        ledger.undecided(law),
        law.clauses(area.of(year)));
  }
}
