package org.canbao.benchmarks.duckdb;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canbao.benchmarks.people.Question;
import org.canbao.policy.block.Columns;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.limit.LimitTerms;
import org.canbao.policy.price.SubsidyClass;
import org.canbao.policy.term.Amount;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.YearSet;
import org.canbao.policy.waiting.EnrolmentWindow;
import org.canbao.policy.waiting.Exemption;
import org.canbao.policy.waiting.Exemption.Helps;
import org.canbao.policy.waiting.RepairTerms;
import org.canbao.policy.waiting.WaitTerms;

/** 宏: the numbers of the policy as macros, which DuckDB folds into constants. */
final class Macros {

  private final AreaPolicies area;
  private final Policy policy;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  private Macros(AreaPolicies area) {
    this.area = area;
    this.policy = area.of(Question.YEAR);
  }

  /** Returns the statements that make the policy of the question known to SQL. */
  static List<String> of(AreaPolicies area) {
    Macros macros = new Macros(area);
    SupportedChoices.require(area);
    macros.traits();
    macros.waits();
    macros.limits();
    macros.prices();
    return Stream.concat(
            macros.numbers.entrySet().stream()
                .map(it -> "CREATE MACRO %s() AS %d".formatted(it.getKey(), it.getValue())),
            Stream.of("CREATE MACRO subsidy_of(held) AS " + macros.subsidy()))
        .toList();
  }

  private void traits() {
    numbers.put("enrolled_trait", Columns.ENROLLED);
    numbers.put("insured_earlier_trait", Columns.INSURED_EARLIER);
    numbers.put("newborn_trait", Columns.NEWBORN);
    numbers.put("repairs_mask", Columns.REPAIRS);
    numbers.put("countable_years", YearSet.from(policy.history().firstCountableYear().value()));
    numbers.put("earlier_years", YearSet.before(Question.YEAR));
    numbers.put("asked_on", day(Question.ON));
    numbers.put("year_start", day(LocalDate.of(Question.YEAR, 1, 1)));
  }

  private void waits() {
    WaitTerms lengths = policy.waiting().lengths();
    RepairTerms repair = policy.waiting().repair();
    numbers.put("window_opens", day(window().opens()));
    numbers.put("window_closes", day(window().closes()));
    numbers.put("newborn_days", policy.waiting().newbornDays().value());
    numbers.put("fixed_months", lengths.fixed().value().length());
    numbers.put("variable_months", lengths.variable().value().length());
    numbers.put("repair_months", repair.perYear().value().length());
    numbers.put("long_gap_years", repair.longGapYears().value());
    numbers.put("long_gap_floor", repair.longGapFloor().value().length());
    numbers.put("exempt_while_held", exempt(Helps.WHILE_HELD));
    numbers.put("exempt_when_begun", exempt(Helps.YEAR_OF_START));
  }

  private void limits() {
    LimitTerms terms = area.limits().of(Question.YEAR);
    Money base = money(terms.base());
    numbers.put("base_limit", fen(base));
    numbers.put("full_years", terms.awards().fullYears().value());
    numbers.put("award_step", step(area.limits().continuity().fen(asked())));
    numbers.put("award_ceiling", ceiling(terms.awards().ceiling(), base));
    numbers.put("penalty_step", step(area.limits().penalty().fen(asked())));
    numbers.put("penalty_ceiling", ceiling(terms.penaltyCeiling(), base));
  }

  private void prices() {
    numbers.put("standard", fen(standard()));
  }

  private String subsidy() {
    int classes = 0;
    for (Term<SubsidyClass> term : policy.price().subsidies()) {
      classes |= term.value().identity().bit();
    }
    return policy.price().subsidies().stream()
        .map(Term::value)
        .map(this::subsidy)
        .collect(
            Collectors.joining(
                ", ",
                "CASE WHEN (held & %d) = 0 THEN 0 ELSE greatest(".formatted(classes),
                ") END"));
  }

  private String subsidy(SubsidyClass subsidised) {
    return "CASE WHEN (held & %d) <> 0 THEN %d ELSE 0 END"
        .formatted(subsidised.identity().bit(), fen(subsidised.subsidy().of(standard())));
  }

  private int exempt(Helps helps) {
    int bits = 0;
    for (Term<Exemption> term : policy.waiting().exemptions()) {
      bits |= term.value().helps() == helps ? term.value().identity().bit() : 0;
    }
    return bits;
  }

  private EnrolmentWindow window() {
    return ((Term<EnrolmentWindow>) policy.waiting().window()).value();
  }

  private Money standard() {
    return money(policy.price().personal());
  }

  private static Money money(Setting<Money> setting) {
    return ((Term<Money>) setting).value();
  }

  private static int ceiling(Setting<Amount> ceiling, Money base) {
    return fen(((Term<Amount>) ceiling).value().of(base).atMost(base));
  }

  private static int asked() {
    return YearSet.of(Question.YEAR);
  }

  private static int step(long fen) {
    return Math.toIntExact(fen);
  }

  private static int fen(Money money) {
    return Math.toIntExact(money.fen());
  }

  private static int day(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }
}
