package org.canbao.policy.waiting;

import java.util.List;
import org.canbao.policy.term.Fact;
import org.canbao.policy.term.Figure;
import org.canbao.policy.term.Matter;
import org.canbao.policy.term.Reading;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.Trace;
import org.canbao.policy.term.Wording;

/** 等待期理由: what is said of fixed and variable waits and their repair. */
final class OrdinaryReasons {

  private static final Wording CONTINUOUS =
      Wording.of(
          "没有计入的断保年，且在集中参保期（含延长期）内缴费，本年度不另设等待期。",
          "No gap year counts and the payment came inside the window or an extension: this year"
              + " adds no wait.");
  private static final Wording FIRST =
      Wording.of(
          "首次参保并在集中参保期内缴费，不设等待期；请复核此前是否确未参保。",
          "First enrolment, paid inside the window: no wait. To be reviewed: never insured"
              + " before?");
  private static final Wording FIRST_WAITS =
      Wording.of("首次参保，设固定等待期{fixed}。", "First enrolment: a fixed wait of {fixed}.");
  private static final Wording LATE =
      Wording.of(
          "{paid}到账，晚于集中参保期及延长期的最后一天{last}，设固定等待期{fixed}。",
          "Posted on {paid}, after {last}, the last day of the window and its extensions: a fixed"
              + " wait of {fixed}.");
  private static final Wording GAP =
      Wording.of(
          "{years}未参保或参保月数不足，计为断保，连续断保{count}年，设固定等待期{fixed}。",
          "Not insured in {years}, or for too few months: {count} gap year(s) in a row, a fixed"
              + " wait of {fixed}.");
  private static final Wording VARIABLE =
      Wording.of(
          "连续断保{count}年，另加变动等待期{variable}，每个计入的断保年{each}。",
          "{count} gap years in a row add a variable wait of {variable}, {each} for each that"
              + " counts.");
  private static final Wording NO_VARIABLE =
      Wording.of(
          "断保{count}年，只有固定等待期，没有变动等待期，无需修复。",
          "{count} gap year brings the fixed wait alone; there is no variable wait to repair.");
  private static final Wording REPAIRED =
      Wording.of(
          "已修复{repairs}年（从最早的断保年起），变动等待期减为{variable}；固定等待期不能修复。",
          "{repairs} year(s) repaired, the oldest first: the variable wait falls to {variable}; the"
              + " fixed wait cannot be repaired.");
  private static final Wording FLOOR =
      Wording.of(
          "连续断保满{years}年，修复后固定与变动等待期合计不少于{floor}。",
          "A gap of {years} years or more: after repair both waits together stay at {floor} or"
              + " more.");
  private static final Wording LENGTH =
      Wording.of(
          "等待期共{total}，期间的费用基金不予支付，也不追溯；个人账户仍可使用。",
          "The wait is {total} in all; the fund pays nothing for costs inside it, not even later;"
              + " personal-account money stays usable.");

  private OrdinaryReasons() {}

  static void give(
      Posting posting,
      WaitingTerms terms,
      WaitLengths lengths,
      EnrolmentWindow window,
      Trace trace) {
    if (lengths.total() == 0) {
      none(posting, terms, trace);
      return;
    }
    fixed(posting, terms, lengths, window, trace);
    variable(posting, terms, lengths, trace);
    repair(posting, terms, lengths, trace);
    WaitUnit unit = terms.lengths().fixed().value().unit();
    trace.leansOn(Reading.R9);
    trace.leansOn(Reading.R10);
    if (unit == WaitUnit.MONTH) {
      trace.leansOn(Reading.R8);
    }
    trace.because(
        Matter.WAITING, terms.lengths().fixed(), LENGTH, unit.figure("total", lengths.total()));
  }

  private static void none(Posting posting, WaitingTerms terms, Trace trace) {
    List<Fact> facts = List.of(posting.row());
    if (posting.insuredBefore()) {
      trace.because(Matter.WAITING, terms.lengths().fixed(), CONTINUOUS, facts);
    } else {
      trace.uses(terms.lengths().firstEnrolmentWaits());
      trace.because(Matter.WAITING, terms.lengths().fixed(), FIRST, facts);
    }
  }

  private static void fixed(
      Posting posting,
      WaitingTerms terms,
      WaitLengths lengths,
      EnrolmentWindow window,
      Trace trace) {
    Term<WaitLength> term = terms.lengths().fixed();
    Figure fixed = term.value().unit().figure("fixed", lengths.fixed());
    boolean late = window.isLate(posting.on());
    if (late) {
      trace.uses(terms.lengths().lateCountsAsGap());
      Figure paid = Figure.date("paid", posting.on());
      Figure last = Figure.date("last", window.lastDay());
      trace.because(Matter.WAITING, term, LATE, List.of(posting.row()), paid, last, fixed);
    }
    if (posting.gapYears() != 0) {
      gap(posting, term, fixed, trace);
    } else if (!late) {
      trace.uses(terms.lengths().firstEnrolmentWaits());
      trace.because(Matter.WAITING, term, FIRST_WAITS, List.of(posting.row()), fixed);
    }
  }

  private static void gap(Posting posting, Term<WaitLength> term, Figure fixed, Trace trace) {
    trace.leansOn(Reading.R3);
    Figure years = Figure.years("years", posting.gapYears());
    Figure count = Figure.count("count", posting.gapCount());
    trace.because(Matter.WAITING, term, GAP, List.of(posting.row()), years, count, fixed);
  }

  private static void variable(
      Posting posting, WaitingTerms terms, WaitLengths lengths, Trace trace) {
    if (posting.gapYears() == 0 && lengths.unrepaired() == 0) {
      return;
    }
    Term<WaitLength> term = terms.lengths().variable();
    trace.uses(terms.lengths().gapBase());
    Figure count = Figure.count("count", posting.gapCount());
    if (lengths.unrepaired() == 0) {
      trace.because(Matter.WAITING, term, NO_VARIABLE, count);
      return;
    }
    WaitUnit unit = term.value().unit();
    trace.because(
        Matter.WAITING,
        term,
        VARIABLE,
        count,
        unit.figure("variable", lengths.unrepaired()),
        unit.figure("each", term.value().length()));
  }

  private static void repair(
      Posting posting, WaitingTerms terms, WaitLengths lengths, Trace trace) {
    WaitUnit unit = terms.lengths().fixed().value().unit();
    RepairTerms repair = terms.repair();
    if (posting.row().repairYears() > 0) {
      trace.leansOn(Reading.R6);
      trace.leansOn(Reading.R7);
      trace.because(
          Matter.REPAIR,
          repair.perYear(),
          REPAIRED,
          Figure.count("repairs", posting.row().repairYears()),
          unit.figure("variable", lengths.variable()));
    }
    if (posting.gapCount() >= repair.longGapYears().value()) {
      trace.because(
          Matter.REPAIR,
          repair.longGapFloor(),
          FLOOR,
          Figure.count("years", repair.longGapYears().value()),
          unit.figure("floor", repair.longGapFloor().value().length()));
    }
  }
}
