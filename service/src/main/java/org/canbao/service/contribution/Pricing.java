package org.canbao.service.contribution;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.Decision;
import org.canbao.policy.history.Enrolment.Employee;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.price.Price;
import org.canbao.policy.price.PriceTerms;
import org.canbao.policy.term.Language;
import org.canbao.policy.term.Matter;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.YearSet;
import org.canbao.policy.waiting.EnrolmentWindow;
import org.canbao.policy.waiting.Waiting;
import org.canbao.service.contribution.Line.Share;
import org.canbao.service.contribution.Quote.Timing;
import org.canbao.service.enrolment.EnrolmentFacts;
import org.canbao.service.policy.Policies;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Component;

/**
 * 定价: turns a decision of the policy engine into lines with shares. Every amount is the engine's or
 * a document's; here they are only put side by side.
 */
@Component
class Pricing {

  private final EnrolmentFacts facts;
  private final Policies policies;

  Pricing(EnrolmentFacts facts, Policies policies) {
    this.facts = facts;
    this.policies = policies;
  }

  /** The quote for an enrolment whose money arrives on the day asked. */
  Quote quote(PriceQuestion question) {
    Decision decision = decide(question, question.paying().terms().repairYears());
    Price price = decision.price().orElseThrow(() -> undecided(decision));
    AreaPolicies area = policies.get(question.area());
    if (price.standard().isEmpty()) {
      throw noPrice(question.year());
    }
    List<Line> lines = lines(question, decision, price, area);
    return new Quote(
        new Quote.Asked(question.area(), question.year(), question.on()),
        lines,
        Yuan.sum(lines.stream().map(Line::personal).toList()),
        Yuan.sum(lines.stream().map(Line::price).toList()),
        effect(question, decision, area),
        decision.repairOptions().stream()
            .map(
                it ->
                    new Quote.RepairChoice(
                        it.years(), it.price().map(Yuan::of), it.months(), it.benefitFrom()))
            .toList(),
        decision.reasons().stream()
            .filter(reason -> reason.matter() != Matter.CAP && reason.matter() != Matter.NEXT_YEAR)
            .map(QuoteReason::of)
            .toList(),
        notes(question, area));
  }

  private Decision decide(PriceQuestion question, int repairs) {
    Optional<Integer> lump = question.paying().terms().lumpSumFrom();
    return facts.decideAsIf(
        question.person(),
        question.area(),
        new Resident(
            question.year(),
            question.on(),
            Optional.empty(),
            repairs,
            question.paying().terms().arrears(),
            lump.map(OptionalInt::of).orElse(OptionalInt.empty())));
  }

  private List<Line> lines(
      PriceQuestion question, Decision decision, Price price, AreaPolicies area) {
    PriceTerms terms = area.of(question.year()).price();
    Money addOn = value(terms.addOn()).orElse(Money.ZERO);
    Money personal = price.standard().orElseThrow().minus(addOn);
    List<Line> lines = new ArrayList<>();
    lines.add(
        premium(question.year(), personal, price, value(terms.fiscal()))
            .helpedBy(question.paying().helpers()));
    if (addOn.compareTo(Money.ZERO) > 0) {
      lines.add(Line.ofPerson(LineKind.ADD_ON, question.year(), Yuan.of(addOn)));
    }
    lines.addAll(repairs(question, decision));
    if (question.paying().terms().arrears()) {
      lines.addAll(arrears(question, area));
    }
    lines.addAll(lumpSum(question, price, personal));
    return lines;
  }

  /** Personal share less subsidy, and the fiscal share, which a late payer may owe. */
  private static Line premium(int year, Money personal, Price price, Optional<Money> fiscal) {
    Money subsidy = price.subsidy().orElse(Money.ZERO);
    Money due = price.fiscalShareDue().orElse(Money.ZERO);
    Money ofState = fiscal.map(all -> all.minus(due)).orElse(Money.ZERO);
    return new Line(
        LineKind.PREMIUM,
        year,
        Yuan.of(personal.plus(due).plus(ofState)),
        List.of(
            new Share(Funder.MEDICAL_ASSISTANCE, Yuan.of(subsidy)),
            new Share(Funder.FISCAL, Yuan.of(ofState)),
            new Share(Funder.PERSON, Yuan.of(personal.minus(subsidy).plus(due)))));
  }

  /** The oldest gap years first, each at what the engine asks for one. */
  private List<Line> repairs(PriceQuestion question, Decision decision) {
    int years = question.paying().terms().repairYears();
    if (years == 0) {
      return List.of();
    }
    Money one =
        decide(question, 0).repairOptions().stream()
            .filter(option -> option.years() == 1)
            .findFirst()
            .flatMap(option -> option.price())
            .orElseThrow(() -> noPrice(question.year()));
    int gaps = decision.waiting().map(Waiting::gapYears).orElse(0);
    return YearSet.years(gaps)
        .limit(years)
        .mapToObj(year -> Line.ofPerson(LineKind.REPAIR, year, Yuan.of(one)))
        .toList();
  }

  /** The years before this one in which the interruption lies, each at its own standard. */
  private List<Line> arrears(PriceQuestion question, AreaPolicies area) {
    YearMonth end =
        facts
            .of(question.person(), question.area(), question.year(), question.on())
            .enrolments()
            .stream()
            .flatMap(it -> it instanceof Employee spell ? spell.to().stream() : null)
            .max(Comparator.naturalOrder())
            .orElse(YearMonth.from(question.on()));
    YearMonth before = YearMonth.from(question.on()).minusMonths(1);
    int last = Math.min(before.getYear(), question.year() - 1);
    List<Line> lines = new ArrayList<>();
    for (int year = end.plusMonths(1).getYear(); year <= last; year++) {
      int one = year;
      Money standard =
          area.find(year)
              .flatMap(policy -> value(policy.price().personal()))
              .orElseThrow(() -> noPrice(one));
      lines.add(Line.ofPerson(LineKind.ARREARS, year, Yuan.of(standard)));
    }
    return lines;
  }

  private static List<Line> lumpSum(PriceQuestion question, Price price, Money personal) {
    List<Line> lines = new ArrayList<>();
    for (int more = 1; more < question.paying().years(); more++) {
      lines.add(Line.ofPerson(LineKind.LUMP_SUM, question.year() + more, Yuan.of(personal)));
    }
    if (!lines.isEmpty() && price.subsidy().orElse(Money.ZERO).compareTo(Money.ZERO) > 0) {
      throw Problem.conflict(
          "subsidised-yearly",
          Text.of(
              "该学生属于资助对象，资助逐年核定，请按年缴费",
              "this student's contribution is subsidised, which is decided year by year; pay"
                  + " yearly"));
    }
    return lines;
  }

  private static Quote.Effect effect(PriceQuestion question, Decision decision, AreaPolicies area) {
    Optional<EnrolmentWindow> window = value(area.of(question.year()).waiting().window());
    return new Quote.Effect(
        window.map(it -> timing(it, question.on())).orElse(Timing.UNKNOWN),
        window.map(EnrolmentWindow::lastDay),
        decision.waiting().map(Waiting::total),
        decision.waiting().map(Waiting::benefitFrom),
        decision.cap().map(cap -> cap.continuousYears()));
  }

  private static Timing timing(EnrolmentWindow window, LocalDate on) {
    if (on.isBefore(window.opens())) {
      return Timing.EARLY;
    }
    if (window.isLate(on)) {
      return Timing.LATE;
    }
    return on.isAfter(window.closes()) ? Timing.IN_EXTENSION : Timing.IN_WINDOW;
  }

  private static List<Note> notes(PriceQuestion question, AreaPolicies area) {
    return value(area.of(question.year()).price().fiscal()).isPresent()
        ? List.of()
        : List.of(
            Note.of(
                "fiscal-share-unknown",
                Text.of(
                    "文件没有给出该年度财政补助标准，账单不列财政分担",
                    "no document gives the fiscal share of the year; the bill does not list it")));
  }

  private static <T> Optional<T> value(Setting<T> setting) {
    return setting instanceof Term<T> term ? Optional.of(term.value()) : Optional.empty();
  }

  /** Refuses a year for which no document of an area gives the contribution. */
  static void requirePrice(AreaPolicies area, int year) {
    if (area.find(year).flatMap(policy -> value(policy.price().personal())).isEmpty()) {
      throw noPrice(year);
    }
  }

  private static Problem noPrice(int year) {
    return Problem.conflict(
        "no-price",
        Text.of("现有文件没有给出 %d 年度个人缴费标准", "no loaded document gives the contribution for %d")
            .formatted(year));
  }

  private static Problem undecided(Decision decision) {
    return Problem.conflict(
        "price-undecided",
        Text.of(missing(decision, Language.CHINESE), missing(decision, Language.ENGLISH)));
  }

  private static String missing(Decision decision, Language language) {
    return decision.missing().stream()
        .map(fact -> fact.name() + ": " + fact.text(language))
        .collect(Collectors.joining(" "));
  }
}
