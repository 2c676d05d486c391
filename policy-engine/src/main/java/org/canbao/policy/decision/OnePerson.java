package org.canbao.policy.decision;

import java.util.List;
import org.canbao.policy.history.Facts;
import org.canbao.policy.limit.LimitOutcome;
import org.canbao.policy.limit.LimitRule;
import org.canbao.policy.price.PriceOutcome;
import org.canbao.policy.term.Figure;
import org.canbao.policy.term.Matter;
import org.canbao.policy.term.Reading;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.Trace;
import org.canbao.policy.term.Wording;
import org.canbao.policy.term.YearSet;
import org.canbao.policy.waiting.WaitingOutcome;

/** 一人核定: puts the matters of one person together into one decision. */
final class OnePerson {

  private static final Wording QUOTE =
      Wording.of(
          "截至{on}没有{year}年度的缴费到账，以下按当日到账试算。",
          "Nothing was posted for {year} up to {on}; what follows is a quote as if paid that day.");
  private static final Wording OVER =
      Wording.of(
          "{year}年度已经结束，不能再参保，以下仅为试算。",
          "{year} is over and can no longer be enrolled; what follows is only a quote.");
  private static final Wording ILLUSTRATIVE =
      Wording.of(
          "所用“{term}”为示例数值，尚无公布依据，以当地公布为准。",
          "The {term} used is illustrative: no source gives it, and what the area publishes"
              + " prevails.");

  private final Standing standing;
  private final Waits waits;
  private final Trace trace = Trace.open();

  OnePerson(Preparation.Ready ready) {
    this.standing = ready.standing();
    this.waits = ready.waits();
  }

  Decision decision() {
    return decision(outcomes());
  }

  SignedDecision signed() {
    Outcomes outcomes = outcomes();
    return new SignedDecision(decision(outcomes), outcomes.signature(standing));
  }

  private Outcomes outcomes() {
    trace.leansOn(Reading.R1);
    if (!standing.enrolled()) {
      quote();
    }
    bridges();
    WaitingOutcome waiting = waits.decide(standing.posting(), trace);
    List<RepairOption> repairOptions =
        waiting instanceof WaitingOutcome.Settled settled
            ? Repairs.options(waits, standing.row(), settled, trace)
            : List.of();
    LimitOutcome limit = LimitRule.decide(standing.limit(), standing.asked().limits(), trace);
    PriceOutcome price = Prices.decide(standing.price(), standing.place(), trace);
    return new Outcomes(waiting, repairOptions, limit, price);
  }

  private Decision decision(Outcomes outcomes) {
    Facts facts = standing.facts();
    NextYear nextYear =
        new Outlooks(waits.lookingAhead(facts.year()), standing.asked(), standing.on(), trace)
            .from(facts.year());
    for (Term<?> term : trace.illustrative()) {
      trace.because(Matter.PROVENANCE, term, ILLUSTRATIVE, Figure.term("term", term.name()));
    }
    return new Decision(
        facts.person(),
        facts.area(),
        facts.year(),
        standing.on(),
        outcomes.status(standing),
        outcomes.settledWaiting(),
        outcomes.repairOptions(),
        outcomes.settledCap(),
        outcomes.settledPrice(),
        nextYear,
        trace.reasons(),
        trace.readings(),
        outcomes.missing());
  }

  /** Years bridged by employee cover or absence are no gaps: what that leans on is told. */
  private void bridges() {
    int years = YearSet.before(standing.year());
    boolean cover = (waits.history().bridgedByCover() & years) != 0;
    boolean absence = (waits.history().bridgedByAbsence() & years) != 0;
    if (cover || absence) {
      trace.uses(standing.asked().of(standing.year()).history().toleratedMonths());
    }
    if (cover) {
      trace.leansOn(Reading.R14);
    }
    if (absence) {
      trace.leansOn(Reading.R23);
    }
  }

  private void quote() {
    int year = standing.year();
    Term<?> cited = standing.asked().of(year).waiting().lengths().fixed();
    Figure on = Figure.date("on", standing.on());
    trace.because(Matter.ENROLMENT, cited, QUOTE, on, Figure.year("year", year));
    if (standing.on().getYear() > year && !standing.price().newborn()) {
      trace.because(Matter.ENROLMENT, cited, OVER, Figure.year("year", year));
    }
  }
}
