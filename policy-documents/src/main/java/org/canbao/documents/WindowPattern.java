package org.canbao.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canbao.policy.waiting.BenefitStart;
import org.canbao.policy.waiting.EnrolmentWindow;

/**
 * 集中参保期规定: a window as a document states it, for one coverage year or for many.
 *
 * @param opens the first day
 * @param closes the last day
 * @param extensions later periods, in order
 */
public record WindowPattern(YearDay opens, YearDay closes, List<Extension> extensions) {

  /**
   * 延长期.
   *
   * @param closes its last day
   * @param start from when a payment in it gives benefits
   */
  public record Extension(YearDay closes, BenefitStart start) {
    @Override
    public String toString() {
      return closes + " " + start;
    }
  }

  public WindowPattern {
    extensions = List.copyOf(extensions);
  }

  /** Returns the window of one coverage year. */
  public EnrolmentWindow in(int coverageYear) {
    return new EnrolmentWindow(
        opens.in(coverageYear),
        closes.in(coverageYear),
        extensions.stream()
            .map(
                later ->
                    new EnrolmentWindow.Extension(later.closes().in(coverageYear), later.start()))
            .toList());
  }

  /** Tells whether a day is named outright, so that the window cannot recur. */
  public boolean hasExactDay() {
    return Stream.concat(Stream.of(opens, closes), extensions.stream().map(Extension::closes))
        .anyMatch(YearDay.Exact.class::isInstance);
  }

  /** Tells whether the days follow each other in this coverage year. */
  public boolean isInOrderIn(int coverageYear) {
    LocalDate last = closes.in(coverageYear);
    boolean ordered = !last.isBefore(opens.in(coverageYear));
    for (Extension later : extensions) {
      LocalDate next = later.closes().in(coverageYear);
      ordered &= next.isAfter(last);
      last = next;
    }
    return ordered;
  }

  @Override
  public String toString() {
    return opens
        + " – "
        + closes
        + extensions.stream().map(later -> ", " + later).collect(Collectors.joining());
  }
}
