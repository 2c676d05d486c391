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
import org.canbao.policy.waiting.Waiting;
import org.canbao.policy.waiting.WaitingOutcome.Settled;

/** 前景: what staying, or lapsing and returning one year later, would do. */
final class Outlooks {

  private static final Wording STAY =
      Wording.of(
          "{year}年度在集中参保期内续保且无报销：自{benefit}起享受待遇，最高支付限额{limit}。",
          "Staying in {year}, paid in the window and without claims: benefits from {benefit}, a"
              + " limit of {limit}.");
  private static final Wording LAPSE =
      Wording.of(
          "若断保一年、{year}年度再参保：自{benefit}起享受待遇，最高支付限额{limit}。",
          "Lapsing one year and returning for {year}: benefits from {benefit}, a limit of"
              + " {limit}.");

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

  private Outlook outlook(int year, Wording wording) {
    Setting<EnrolmentWindow> setting = asked.of(year).waiting().window();
    if (!(setting instanceof Term<EnrolmentWindow> window)) {
      return new Outlook(Optional.empty(), Optional.empty());
    }
    Resident row = Resident.of(year, inside(window.value()));
    Waits ahead = waits.with(row);
    Optional<Waiting> waiting =
        ahead.decide(row, Trace.QUIET) instanceof Settled settled
            ? Optional.of(settled.waiting())
            : Optional.empty();
    Optional<Cap> cap =
        new Limits(ahead, asked).decide(year, Trace.QUIET) instanceof LimitOutcome.Settled settled
            ? Optional.of(settled.cap())
            : Optional.empty();
    cap.ifPresent(used -> noteUse(used, year));
    Optional<Money> limit = cap.flatMap(Cap::limit);
    if (waiting.isPresent() && limit.isPresent()) {
      trace.because(
          Matter.NEXT_YEAR,
          window,
          wording,
          Figure.year("year", year),
          Figure.date("benefit", waiting.get().benefitFrom()),
          Figure.money("limit", limit.get()));
    }
    return new Outlook(waiting.map(Waiting::benefitFrom), limit);
  }

  /** An outlook gives one sentence, but what it rests on is told like anything else. */
  private void noteUse(Cap cap, int year) {
    LimitTerms terms = asked.limits().of(year);
    note(terms.base(), true);
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
