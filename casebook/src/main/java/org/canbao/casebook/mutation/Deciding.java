package org.canbao.casebook.mutation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.limit.AwardTerms;
import org.canbao.policy.limit.LimitTerms;
import org.canbao.policy.price.PriceTerms;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.Unset;
import org.canbao.policy.waiting.BenefitStart;
import org.canbao.policy.waiting.EnrolmentWindow;
import org.canbao.policy.waiting.Exemption;
import org.canbao.policy.waiting.WaitingTerms;

/**
 * 起决定作用的内容: what of a policy can change a decision.
 *
 * <p>Two policies that agree here decide everybody alike, although they differ: a fiscal share that
 * no late payer owes, a window of a year without waits, a last day that gives the same first day of
 * benefits as the day after.
 */
final class Deciding {

  private Deciding() {}

  /** Tells whether two policies of one area and year decide everybody alike. */
  static boolean alike(Policy policy, Policy other) {
    return policy.equals(other) || of(policy).equals(of(other));
  }

  /** Returns what decides, as a list that can be compared. */
  private static List<Object> of(Policy policy) {
    return List.of(
        policy.history(), waits(policy, policy.year()), limits(policy), prices(policy.price()));
  }

  private static List<Object> waits(Policy policy, int year) {
    WaitingTerms terms = policy.waiting();
    if (year < terms.from().value()) {
      return List.of("no waits");
    }
    Optional<EnrolmentWindow> window =
        terms.window() instanceof Term<EnrolmentWindow> term
            ? Optional.of(term.value())
            : Optional.empty();
    boolean opens = firstDayDecides(policy);
    return List.of(
        terms.lengths(),
        terms.repair(),
        terms.newbornDays(),
        terms.schemeSwitch(),
        window.filter(_ -> opens).map(EnrolmentWindow::opens),
        window.map(set -> starts(set, year)),
        terms.exemptions().stream().map(term -> exemption(term.value(), window, year)).toList());
  }

  /**
   * An early payment counts as in the window (R22), so its first day matters only to the outlook:
   * on that day the contribution is assumed to be paid, by somebody who is outside the limit then,
   * or returns after a gap and is exempt then.
   */
  private static boolean firstDayDecides(Policy policy) {
    boolean gaps = policy.year() > policy.history().firstCountableYear().value();
    return !policy.limit().outside().isEmpty() || gaps && !policy.waiting().exemptions().isEmpty();
  }

  /** Returns for every posting day the first day of benefits without a wait, or that it is late. */
  private static List<Optional<LocalDate>> starts(EnrolmentWindow window, int year) {
    return days(year)
        .map(
            day ->
                window.isLate(day)
                    ? Optional.<LocalDate>empty()
                    : Optional.of(window.startFor(day).of(day, year)))
        .toList();
  }

  private static List<Object> exemption(
      Exemption exemption, Optional<EnrolmentWindow> window, int year) {
    List<LocalDate> starts =
        days(year).map(day -> start(exemption.start(), window, day).of(day, year)).toList();
    return List.of(exemption.identity(), exemption.helps(), starts);
  }

  private static BenefitStart start(
      Exemption.Start start, Optional<EnrolmentWindow> window, LocalDate day) {
    return switch (start) {
      case CLOCK -> window.map(set -> set.startFor(day)).orElse(BenefitStart.SAME_DAY);
      case JAN_1 -> BenefitStart.JAN_1;
      case NEXT_DAY -> BenefitStart.NEXT_DAY;
      case SAME_DAY -> BenefitStart.SAME_DAY;
      case NEXT_MONTH -> BenefitStart.NEXT_MONTH;
    };
  }

  /** Returns the days from 1 January of the year before to the end of the coverage year. */
  private static Stream<LocalDate> days(int year) {
    LocalDate first = LocalDate.of(year - 1, 1, 1);
    return IntStream.range(0, 731)
        .mapToObj(first::plusDays)
        .takeWhile(day -> day.getYear() <= year);
  }

  /** Returns what can count in a year: no step and no penalty is earned before its first year. */
  private static List<Object> limits(Policy policy) {
    LimitTerms terms = policy.limit();
    AwardTerms awards = terms.awards();
    if (terms.base() instanceof Unset) {
      return List.of("no limit can be told");
    }
    int year = policy.year();
    boolean continuity = year >= awards.from().value() + awards.fullYears().value();
    boolean claimFree = year >= awards.claimFreeFrom().value();
    boolean credited = year > awards.claimFreeFrom().value();
    boolean penalty = year > policy.history().firstCountableYear().value();
    return List.of(
        terms.base(),
        awards.from(),
        awards.fullYears(),
        awards.claimFreeFrom(),
        awards.afterGap(),
        terms.outside(),
        continuity ? awards.continuityStep() : "",
        claimFree ? awards.claimFreeStep() : "",
        continuity || credited ? awards.ceiling() : "",
        penalty ? terms.penalty() : "",
        penalty ? terms.penaltyCeiling() : "");
  }

  private static List<Object> prices(PriceTerms terms) {
    if (terms.personal() instanceof Unset) {
      return List.of("no price can be told");
    }
    boolean fiscal = terms.fiscalShareUntil() instanceof Term;
    return List.of(
        terms.personal(),
        fiscal ? terms.fiscal() : "",
        terms.addOn(),
        terms.fiscalShareUntil(),
        terms.subsidies());
  }
}
