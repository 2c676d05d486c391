package org.canbao.casebook.mutation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.canbao.documents.DocumentValue;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.limit.AwardTerms;
import org.canbao.policy.limit.LimitTerms;
import org.canbao.policy.price.PriceTerms;
import org.canbao.policy.term.Setting;
import org.canbao.policy.term.Term;
import org.canbao.policy.term.Unset;
import org.canbao.policy.waiting.WaitingTerms;

/**
 * 去除一年: takes a value out of one coverage year, as if its span were shorter.
 *
 * <p>Terms that every area must have stay: documents without them are not loaded.
 */
final class Without {

  private final DocumentValue value;
  private final int year;

  Without(DocumentValue value, int year) {
    this.value = value;
    this.year = year;
  }

  PolicyBook in(PolicyBook book) {
    Map<String, AreaPolicies> areas = new HashMap<>(book.areas());
    areas.replaceAll((_, area) -> in(area));
    return new PolicyBook(areas);
  }

  private AreaPolicies in(AreaPolicies area) {
    Policy policy = area.of(year);
    Policy shorter = in(policy);
    if (shorter.equals(policy)) {
      return area;
    }
    List<Policy> years = new ArrayList<>(area.years());
    years.set(years.indexOf(policy), shorter);
    return new AreaPolicies(area.area(), area.name(), years);
  }

  Policy in(Policy policy) {
    String area = policy.area();
    return new Policy(
        area,
        year,
        policy.history(),
        in(policy.waiting(), area),
        in(policy.limit(), area),
        in(policy.price(), area));
  }

  private WaitingTerms in(WaitingTerms terms, String area) {
    return new WaitingTerms(
        terms.from(),
        in(terms.window(), area),
        terms.lengths(),
        terms.repair(),
        terms.newbornDays(),
        in(terms.exemptions()),
        in(terms.schemeSwitch(), area));
  }

  private LimitTerms in(LimitTerms terms, String area) {
    AwardTerms awards = terms.awards();
    return new LimitTerms(
        in(terms.base(), area),
        new AwardTerms(
            awards.from(),
            awards.fullYears(),
            in(awards.continuityStep(), area),
            awards.claimFreeFrom(),
            in(awards.claimFreeStep(), area),
            in(awards.ceiling(), area),
            awards.afterGap()),
        in(terms.penalty(), area),
        in(terms.penaltyCeiling(), area),
        in(terms.outside()));
  }

  private PriceTerms in(PriceTerms terms, String area) {
    return new PriceTerms(
        in(terms.personal(), area),
        in(terms.fiscal(), area),
        in(terms.addOn(), area),
        in(terms.fiscalShareUntil(), area),
        in(terms.subsidies()));
  }

  private <T> Setting<T> in(Setting<T> setting, String area) {
    return setting instanceof Term<T> term && isIt(term)
        ? new Unset<>(term.name(), area, year)
        : setting;
  }

  private <T> List<Term<T>> in(List<Term<T>> terms) {
    return terms.stream().filter(term -> !isIt(term)).toList();
  }

  private boolean isIt(Term<?> term) {
    return term.name() == value.term()
        && term.source().equals(value.citation())
        && term.value().equals(value.in(year));
  }
}
