package org.canbao.policy.decision;

import java.util.Optional;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.history.Facts;
import org.canbao.policy.price.PriceCase;
import org.canbao.policy.price.PriceOutcome;
import org.canbao.policy.price.PriceRule;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.Trace;
import org.canbao.policy.waiting.RepairPriceYear;

/** 缴费案情汇集: gathers what prices depend on, and has them decided. */
final class Prices {

  private Prices() {}

  /** Gathers what the price of an enrolment depends on. */
  static PriceCase standing(Facts facts, Resident row, AreaPolicies place) {
    boolean newborn =
        place.of(row.year()).waiting().isNewborn(facts.born(), row.year(), row.paidOn());
    return new PriceCase(row, newborn, facts.identities());
  }

  static PriceOutcome decide(PriceCase payer, AreaPolicies place, Trace trace) {
    Resident row = payer.row();
    return PriceRule.decide(payer, place.of(row.year()).price(), standard(row, place), trace);
  }

  /** Returns the standard of the coverage year, or of the entry year of a student's lump sum. */
  private static Setting<Money> standard(Resident row, AreaPolicies place) {
    int year = row.lumpSumFrom().isPresent() ? row.lumpSumFrom().getAsInt() : row.year();
    return place.of(year).price().personal();
  }

  /** Returns the standard that prices one repaired year (R25 where it is the payment year's). */
  static Optional<Term<Money>> repairStandard(Resident row, AreaPolicies place, Trace trace) {
    Term<RepairPriceYear> priceYear = place.of(row.year()).waiting().repair().priceYear();
    int year =
        switch (priceYear.value()) {
          case COVERAGE_YEAR -> row.year();
          case PAYMENT_YEAR -> row.paidOn().getYear();
        };
    trace.uses(priceYear);
    return place
        .find(year)
        .flatMap(
            policy ->
                policy.price().personal() instanceof Term<Money> standard
                    ? Optional.of(standard)
                    : Optional.empty());
  }
}
