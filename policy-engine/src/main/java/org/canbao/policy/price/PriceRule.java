package org.canbao.policy.price;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.term.Figure;
import org.canbao.policy.term.Matter;
import org.canbao.policy.term.MissingFact;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.Trace;
import org.canbao.policy.term.Unset;
import org.canbao.policy.term.Wording;

/** 缴费规则 (AH 一(一), LN 二(一)(四), HL 二(二)): personal contribution less subsidy. */
public final class PriceRule {

  private static final MissingFact IDENTITIES =
      new MissingFact(
          "identities",
          Wording.of(
              "困难群众参保有分类资助，需先确认身份。",
              "People in need have subsidised contributions; the identities must be known first."),
          List.of());
  private static final Wording STANDARD =
      Wording.of(
          "{year}年度个人缴费标准为{standard}。", "The personal contribution for {year} is {standard}.");
  private static final Wording LUMP_SUM =
      Wording.of(
          "学生按入学的{entry}年度标准趸缴{standard}，其后标准调整不再补缴。",
          "A student pays {standard}, the standard of the entry year {entry}; later rises are not"
              + " owed.");
  private static final Wording ADD_ON =
      Wording.of("另收附加缴费{amount}。", "An add-on of {amount} is collected as well.");
  private static final Wording SUBSIDY =
      Wording.of(
          "缴费当日属于“{group}”，医疗救助资助{subsidy}（取最优惠的一项）。",
          "On the day of payment the person counts as {group}: medical assistance pays {subsidy},"
              + " the most favourable one.");
  private static final Wording FISCAL =
      Wording.of(
          "{last}之后缴费，财政补助部分{fiscal}由个人承担。",
          "Paid after {last}: the fiscal share of {fiscal} falls to the person.");
  private static final Wording UNKNOWN =
      Wording.of(
          "现有文件没有给出{year}年度个人缴费标准。", "No loaded document gives the contribution for {year}.");

  private PriceRule() {}

  /**
   * Decides the price of one enrolment.
   *
   * @param terms the terms of the coverage year
   * @param standard the personal contribution: of the coverage year, or of a student's entry year
   */
  public static PriceOutcome decide(
      PriceCase payer, PriceTerms terms, Setting<Money> standard, Trace trace) {
    return switch (standard) {
      case Unset<Money> unset -> {
        trace.because(Matter.PRICE, unset, UNKNOWN, Figure.year("year", unset.year()));
        yield new PriceOutcome.Settled(Price.UNKNOWN, Optional.empty());
      }
      case Term<Money> personal -> known(payer, terms, personal, trace);
    };
  }

  private static PriceOutcome known(
      PriceCase payer, PriceTerms terms, Term<Money> personal, Trace trace) {
    if (payer.identities().isEmpty() && !terms.subsidies().isEmpty()) {
      return new PriceOutcome.Open(List.of(IDENTITIES));
    }
    explainStandard(payer, personal, trace);
    Money standard = personal.value().plus(addOn(terms, trace));
    Optional<Term<SubsidyClass>> best = best(terms, personal.value(), payer.held());
    Money subsidy =
        best.map(term -> term.value().subsidy().of(personal.value())).orElse(Money.ZERO);
    best.ifPresent(term -> explainSubsidy(term, subsidy, trace));
    Optional<Money> fiscal = fiscalShare(payer, terms, trace);
    if (fiscal.isEmpty()) {
      return new PriceOutcome.Open(List.of(MissingFact.of((Unset<?>) terms.fiscal())));
    }
    Price price =
        new Price(
            Optional.of(standard),
            Optional.of(subsidy),
            fiscal,
            Optional.of(standard.minus(subsidy).plus(fiscal.get())));
    return new PriceOutcome.Settled(price, best.map(term -> term.value().identity()));
  }

  private static void explainStandard(PriceCase payer, Term<Money> personal, Trace trace) {
    Figure standard = Figure.money("standard", personal.value());
    if (payer.row().lumpSumFrom().isPresent()) {
      Figure entry = Figure.year("entry", payer.row().lumpSumFrom().getAsInt());
      trace.because(Matter.PRICE, personal, LUMP_SUM, List.of(payer.row()), entry, standard);
    } else {
      Figure year = Figure.year("year", payer.row().year());
      trace.because(Matter.PRICE, personal, STANDARD, year, standard);
    }
  }

  private static Money addOn(PriceTerms terms, Trace trace) {
    return switch (terms.addOn()) {
      case Unset<Money> _ -> Money.ZERO;
      case Term<Money> addOn -> {
        trace.because(Matter.PRICE, addOn, ADD_ON, Figure.money("amount", addOn.value()));
        yield addOn.value();
      }
    };
  }

  /**
   * Finds the most favourable subsidy; the first of equal ones, in the order of the documents.
   *
   * @param held the identities held on the posting date, as bits
   */
  public static Optional<Term<SubsidyClass>> best(PriceTerms terms, Money standard, int held) {
    Money most = Money.ZERO;
    Optional<Term<SubsidyClass>> best = Optional.empty();
    for (Term<SubsidyClass> term : terms.subsidies()) {
      Money offered = term.value().subsidy().of(standard);
      if (offered.compareTo(most) > 0 && (held & term.value().identity().bit()) != 0) {
        most = offered;
        best = Optional.of(term);
      }
    }
    return best;
  }

  private static void explainSubsidy(Term<SubsidyClass> term, Money subsidy, Trace trace) {
    trace.because(
        Matter.PRICE,
        term,
        SUBSIDY,
        Figure.identity("group", term.value().identity()),
        Figure.money("subsidy", subsidy));
  }

  /** Returns what a late payer owes of the fiscal share; empty where the share is not known. */
  private static Optional<Money> fiscalShare(PriceCase payer, PriceTerms terms, Trace trace) {
    if (payer.newborn()
        || !(terms.fiscalShareUntil() instanceof Term<LocalDate> until)
        || !payer.row().paidOn().isAfter(until.value())) {
      return Optional.of(Money.ZERO);
    }
    if (!(terms.fiscal() instanceof Term<Money> fiscal)) {
      return Optional.empty();
    }
    trace.uses(fiscal);
    trace.because(
        Matter.PRICE,
        until,
        FISCAL,
        Figure.date("last", until.value()),
        Figure.money("fiscal", fiscal.value()));
    return Optional.of(fiscal.value());
  }
}
