package org.canbao.policy.limit;

import java.util.Comparator;
import java.util.List;
import org.canbao.policy.history.YearlyBenefits;
import org.canbao.policy.term.Amount;
import org.canbao.policy.term.Fact;
import org.canbao.policy.term.Figure;
import org.canbao.policy.term.Matter;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Reading;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.Trace;
import org.canbao.policy.term.Wording;
import org.canbao.policy.term.YearSet;

/** 限额理由: what is said of the limit and its parts. */
final class LimitReasons {

  private static final Wording BASE =
      Wording.of("大病保险原封顶线为{base}。", "The base payment limit is {base}.");
  private static final Wording OUTSIDE =
      Wording.of(
          "缴费当日属于“{group}”，不受封顶线限制；激励照常记录。",
          "On the day of payment the person counts as {group}: no limit applies; awards are still"
              + " recorded.");
  private static final Wording CONTINUITY =
      Wording.of(
          "自{from}年度起连续参保满{full}年后，{years}各提高一次，共{sum}。",
          "After {full} full years since {from}, {years} each raise the limit once: {sum}.");
  private static final Wording COUNTING =
      Wording.of(
          "目前已连续参保{count}年（自{from}年度起计），满{full}年后每再连续参保1年提高一次。",
          "{count} continuous year(s) so far, counted from {from}; each year after {full} full ones"
              + " raises the limit once.");
  private static final Wording CLAIM_FREE =
      Wording.of(
          "{years}基金零报销，次年起提高，共{sum}。",
          "Nothing was paid in {years}, which raises the limit from the next year: {sum}.");
  private static final Wording CLEARED =
      Wording.of(
          "{years}大病报销使用了奖励额度，此前积累的零报销激励清零。",
          "Catastrophic payments in {years} used the award quota: earlier claim-free steps are"
              + " cleared.");
  private static final Wording TRUNCATED =
      Wording.of(
          "激励合计{earned}，超过上限{ceiling}，按上限计。",
          "The awards of {earned} exceed the joint limit and count as {ceiling}.");
  private static final Wording PENALTY =
      Wording.of(
          "{years}断保后再参保，每断保1年降低一次，累计{sum}，长期有效。",
          "Re-enrolled after gaps in {years}: each lowers the limit once, {sum} in all, for good.");
  private static final Wording PENALTY_TRUNCATED =
      Wording.of(
          "降额合计{due}，超过上限{ceiling}，按上限计。",
          "The penalties of {due} exceed their limit and count as {ceiling}.");
  private static final Wording NO_PENALTY =
      Wording.of(
          "{years}断保后再参保，本地文件未规定降低限额。",
          "Re-enrolled after gaps in {years}; the area's documents set no penalty.");
  private static final Wording RESTARTED =
      Wording.of(
          "断保后连续参保年数重新计算，已得激励保留。", "After a gap the years count anew; what was earned is kept.");
  private static final Wording FORFEITED =
      Wording.of(
          "断保后连续参保年数重新计算，已得激励不再保留。",
          "After a gap the years count anew; what was earned is forfeited.");
  private static final Wording LIMIT =
      Wording.of(
          "{year}年度最高支付限额为{base}+{awards}－{penalty}＝{limit}。",
          "The payment limit for {year} is {base} + {awards} − {penalty} = {limit}.");

  private final LimitCase person;
  private final LimitBook book;
  private final LimitTerms terms;
  private final Trace trace;

  private LimitReasons(LimitCase person, LimitBook book, Trace trace) {
    this.person = person;
    this.book = book;
    this.terms = book.of(person.year());
    this.trace = trace;
  }

  static void give(LimitCase person, LimitBook book, Cap cap, AwardParts parts, Trace trace) {
    if (trace == Trace.QUIET) {
      return;
    }
    LimitReasons reasons = new LimitReasons(person, book, trace);
    reasons.base(cap);
    reasons.continuity(cap, parts);
    reasons.claimFree(cap, parts);
    reasons.ceiling(cap);
    reasons.gaps(cap, parts);
    reasons.limit(cap);
  }

  private void base(Cap cap) {
    because(terms.base(), BASE, Figure.money("base", cap.base()));
    person
        .outsideAs()
        .ifPresent(term -> because(term, OUTSIDE, Figure.identity("group", term.value())));
  }

  private void continuity(Cap cap, AwardParts parts) {
    AwardTerms awards = terms.awards();
    trace.uses(awards.from());
    trace.uses(awards.fullYears());
    Figure from = Figure.year("from", awards.from().value());
    Figure full = Figure.count("full", awards.fullYears().value());
    if (parts.continuity() == 0) {
      because(
          awards.fullYears(), COUNTING, from, full, Figure.count("count", cap.continuousYears()));
      return;
    }
    steps(
        book.continuity(),
        parts.continuity(),
        CONTINUITY,
        from,
        full,
        Figure.years("years", parts.continuity()),
        Figure.money("sum", cap.continuity()));
  }

  private void claimFree(Cap cap, AwardParts parts) {
    if (parts.clearedBy() != 0) {
      trace.because(
          Matter.CAP,
          terms.awards().claimFreeFrom(),
          CLEARED,
          benefits(parts.clearedBy()),
          Figure.years("years", parts.clearedBy()));
    }
    if (person.withoutBenefit() != 0) {
      trace.leansOn(Reading.R16);
    }
    if (parts.claimFree() != 0) {
      steps(
          book.claimFree(),
          parts.claimFree(),
          CLAIM_FREE,
          Figure.years("years", parts.claimFree()),
          Figure.money("sum", cap.claimFree()));
    }
  }

  private void ceiling(Cap cap) {
    Money earned = cap.continuity().plus(cap.claimFree());
    if (earned.compareTo(cap.awards()) > 0) {
      trace.leansOn(Reading.R17);
      because(
          terms.awards().ceiling(),
          TRUNCATED,
          Figure.money("earned", earned),
          Figure.money("ceiling", cap.awards()));
    }
  }

  private void gaps(Cap cap, AwardParts parts) {
    if (parts.gaps() == 0) {
      return;
    }
    trace.leansOn(Reading.R15);
    because(
        terms.awards().afterGap(),
        switch (terms.awards().afterGap().value()) {
          case KEEPS_EARNED -> RESTARTED;
          case FORFEITS -> FORFEITED;
        });
    penalty(cap, parts);
  }

  private void penalty(Cap cap, AwardParts parts) {
    Figure years = Figure.years("years", parts.gaps());
    Money due = new Money(ReturnYears.fen(parts.gaps(), person.resident(), book.penalty()));
    if (due.fen() == 0) {
      because(terms.penalty(), NO_PENALTY, years);
      return;
    }
    int returned = ReturnYears.of(parts.gaps(), person.resident());
    steps(book.penalty(), returned, PENALTY, years, Figure.money("sum", due));
    if (due.compareTo(cap.penalty()) > 0) {
      because(
          terms.penaltyCeiling(),
          PENALTY_TRUNCATED,
          Figure.money("due", due),
          Figure.money("ceiling", cap.penalty()));
    }
  }

  private void limit(Cap cap) {
    if (cap.limit().isEmpty()) {
      return;
    }
    because(
        terms.base(),
        LIMIT,
        Figure.year("year", person.year()),
        Figure.money("base", cap.base()),
        Figure.money("awards", cap.awards()),
        Figure.money("penalty", cap.penalty()),
        Figure.money("limit", cap.limit().get()));
  }

  /** Gives a reason that rests on the last of several yearly steps, noting the others as used. */
  private void steps(Steps steps, int years, Wording wording, Figure... figures) {
    trace.leansOn(Reading.R24);
    for (int rest = years; rest != 0; rest &= rest - 1) {
      if (steps.of(YearSet.first(rest)) instanceof Term<Amount> step) {
        trace.uses(step);
      }
    }
    because(steps.of(YearSet.last(years)), wording, figures);
  }

  private void because(Setting<?> setting, Wording wording, Figure... figures) {
    if (setting instanceof Term<?> term) {
      trace.because(Matter.CAP, term, wording, figures);
    }
  }

  private List<Fact> benefits(int years) {
    return person.benefits().orElse(List.of()).stream()
        .filter(row -> YearSet.contains(years, row.year()))
        .sorted(Comparator.comparingInt(YearlyBenefits::year))
        .map(Fact.class::cast)
        .toList();
  }
}
