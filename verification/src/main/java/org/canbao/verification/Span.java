package org.canbao.verification;

import java.util.Optional;
import org.canbao.policy.term.YearSet;
import org.canbao.verification.law.Sentence;
import org.canbao.verification.life.TrialArea;

/**
 * 年度范围: the coverage years of the histories.
 *
 * @param first the first year
 * @param last the last year
 */
public record Span(int first, int last) {

  /** Returns so many years up to a year, but none before waits can be decided without a hole. */
  static Span of(TrialArea area, int years, int last) {
    int first = last + 1;
    int earliest = Math.max(YearSet.FIRST, last - years + 1);
    while (first > earliest && area.days().isDecidable(first - 1)) {
      first--;
    }
    return new Span(first, last);
  }

  public int years() {
    return last - first + 1;
  }

  /** Returns why there are fewer years than were asked for, if so. */
  Optional<Sentence> shortened(int asked) {
    if (years() == asked) {
      return Optional.empty();
    }
    int before = first - 1;
    return Optional.of(
        before < YearSet.FIRST
            ? Sentence.of(
                "文件只涉及%d年度以后，经历从该年度起。",
                "Documents speak of %d and later; histories begin there.", YearSet.FIRST)
            : Sentence.of(
                "现有文件没有给出%d年度的集中参保期，无从核定该年度的等待期，经历从%d年度起。",
                "No loaded document gives the enrolment window of %d, so that its waits cannot be"
                    + " decided; histories begin with %d.",
                before,
                first));
  }
}
