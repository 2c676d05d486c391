package org.canbao.policy.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.canbao.policy.decision.NextYear.Outlook;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.limit.Cap;
import org.canbao.policy.limit.LimitOutcome;
import org.canbao.policy.limit.LimitTerms;
import org.canbao.policy.term.Figure;
import org.canbao.policy.term.Matter;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.Trace;
import org.canbao.policy.term.Wording;
import org.canbao.policy.waiting.EnrolmentWindow;
import org.canbao.policy.waiting.WaitingOutcome.Settled;

/** 前景: what staying, or lapsing and returning one year later, would do. */
final class Outlooks {

  private static final Words STAY =
      new Words(
          Wording.of(
              "{year}年度在集中参保期内续保且无报销：自{benefit}起享受待遇。",
              "Staying in {year}, paid in the window and without claims: benefits from {benefit}."),
          Wording.of(
              "{year}年度续保且无报销：最高支付限额{limit}。",
              "Staying in {year} without claims: a limit of {limit}."),
          Wording.of(
              "{year}年度续保：按目前身份不受封顶线限制。",
              "Staying in {year}: no limit applies with today's identity."));
  private static final Words LAPSE =
      new Words(
          Wording.of(
              "若断保一年、{year}年度再参保：自{benefit}起享受待遇。",
              "Lapsing one year and returning for {year}: benefits from {benefit}."),
          Wording.of(
              "若断保一年、{year}年度再参保：最高支付限额{limit}。",
              "Lapsing one year and returning for {year}: a limit of {limit}."),
          Wording.of(
              "若断保一年、{year}年度再参保：按目前身份不受封顶线限制。",
              "Lapsing one year and returning for {year}: no limit applies with today's"
                  + " identity."));

  /** 前景措辞. */
  private record Words(Wording benefit, Wording limit, Wording outside) {}

  private final Waits waits;
  private final AreaPolicies asked;
  private final LocalDate on;
  private final Trace trace;

  Outlooks(Waits waits, AreaPolicies asked, LocalDate on, Trace trace) {
    this.waits = waits;
    this.asked = asked;
    this.on = on;
    this.trace = trace;
  }

  /** Looks ahead from a year that is enrolled, or quoted as if it were. */
  NextYear from(int year) {
    return new NextYear(outlook(year + 1, STAY), outlook(year + 2, LAPSE));
  }

  private Outlook outlook(int year, Words words) {
    if (!(asked.of(year).waiting().window() instanceof Term<EnrolmentWindow> window)) {
      return new Outlook(Optional.empty(), Optional.empty());
    }
    Resident row = Resident.of(year, inside(window.value()));
    Waits ahead = waits.with(row);
    Optional<LocalDate> benefitFrom = Optional.empty();
    if (ahead.decide(row, Trace.QUIET) instanceof Settled settled) {
      benefitFrom = Optional.of(settled.waiting().benefitFrom());
      Figure day = Figure.date("benefit", settled.waiting().benefitFrom());
      trace.because(Matter.NEXT_YEAR, window, words.benefit(), Figure.year("year", year), day);
    }
    return new Outlook(benefitFrom, limit(ahead, year, words));
  }

  private Optional<Money> limit(Waits ahead, int year, Words words) {
    LimitOutcome outcome = new Limits(ahead, asked).decide(year, Trace.QUIET);
    if (!(outcome instanceof LimitOutcome.Settled(Cap cap, _))
        || !(asked.limits().of(year).base() instanceof Term<Money> base)) {
      return Optional.empty();
    }
    noteUse(cap, year);
    Figure asOf = Figure.year("year", year);
    if (cap.limit().isEmpty()) {
      trace.because(Matter.NEXT_YEAR, base, words.outside(), asOf);
      return Optional.empty();
    }
    Figure limit = Figure.money("limit", cap.limit().get());
    trace.because(Matter.NEXT_YEAR, base, words.limit(), asOf, limit);
    return cap.limit();
  }

  /** An outlook gives few sentences, but what it rests on is told like anything else. */
  private void noteUse(Cap cap, int year) {
    LimitTerms terms = asked.limits().of(year);
    note(terms.awards().continuityStep(), cap.continuity().fen() > 0);
    note(terms.awards().claimFreeStep(), cap.claimFree().fen() > 0);
    note(terms.penalty(), cap.penalty().fen() > 0);
  }

  private void note(Setting<?> setting, boolean used) {
    if (used && setting instanceof Term<?> term) {
      trace.uses(term);
    }
  }

  /** Returns the day asked, moved into the window. */
  private LocalDate inside(EnrolmentWindow window) {
    if (on.isBefore(window.opens())) {
      return window.opens();
    }
    return on.isAfter(window.closes()) ? window.closes() : on;
  }
}
