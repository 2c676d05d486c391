package org.canbao.service.contribution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.service.division.China;
import org.canbao.service.division.Divisions;
import org.canbao.service.enrolment.Enrolment;
import org.canbao.service.enrolment.Enrolments;
import org.canbao.service.enrolment.people.EnrolledPeople;
import org.canbao.service.policy.Policies;
import org.canbao.service.rest.Checks;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 报价: what enrolling costs, before and after registering. */
@Service
public class Quotes {

  private final Pricing pricing;
  private final Enrolments enrolments;
  private final EnrolledPeople people;
  private final Payees payees;
  private final Divisions divisions;
  private final Policies policies;
  private final Clock clock;

  Quotes(
      Pricing pricing,
      Enrolments enrolments,
      EnrolledPeople people,
      Payees payees,
      Divisions divisions,
      Policies policies,
      Clock clock) {
    this.pricing = pricing;
    this.enrolments = enrolments;
    this.people = people;
    this.payees = payees;
    this.divisions = divisions;
    this.policies = policies;
    this.clock = clock;
  }

  /** 试算: for somebody who is not enrolled yet; nothing is kept. */
  @Transactional(readOnly = true)
  public Quote quote(QuoteRequest asked) {
    asked.check();
    String area =
        policies
            .around(divisions.get(asked.division()).code())
            .orElseThrow(
                () ->
                    Problem.conflict(
                        "area-without-policy",
                        Text.of(
                            "该区划所在统筹地区没有已加载的政策文件",
                            "no policy documents are loaded for where this division lies")))
            .area();
    requirePolicy(area, asked.year());
    int years = asked.programmeYears().orElse(1);
    Enrolment.Terms terms =
        new Enrolment.Terms(
            asked.repairYears().orElse(0),
            asked.arrears().orElse(false),
            years > 1 ? Optional.of(asked.year()) : Optional.empty());
    return pricing.quote(
        new PriceQuestion(
            payees.insurable(asked.named(), asked.year()),
            area,
            asked.year(),
            asked.on().orElseGet(() -> China.today(clock)),
            new PriceQuestion.Paying(terms, years, Helpers.checked(asked.helpers()))));
  }

  /** 有无标准: refuses a year that cannot be billed where a division lies, by today's code. */
  public void requirePrice(String division, int year) {
    policies.around(division).ifPresent(area -> Pricing.requirePrice(area, year));
  }

  /** 登记后报价: for an enrolment, if its money arrives on a day. */
  @Transactional(readOnly = true)
  public Quote quote(long enrolment, Optional<LocalDate> on) {
    return pricing.quote(
        question(enrolments.kept(enrolment), on.orElseGet(() -> China.today(clock)), List.of()));
  }

  PriceQuestion question(Enrolments.Kept kept, LocalDate on, List<Line.Share> helpers) {
    Enrolment it = kept.it();
    int year =
        it.span()
            .year()
            .orElseThrow(
                () ->
                    Problem.conflict(
                        "billed-by-employer",
                        Text.of(
                            "职工医保由用人单位按月申报缴费，不在此出账单",
                            "the employee scheme is paid by the employer by months, not billed"
                                + " here")));
    return new PriceQuestion(
        people.get(it.personId()),
        it.span().area(),
        year,
        on,
        new PriceQuestion.Paying(it.terms(), enrolments.paidTogether(kept).size(), helpers));
  }

  private void requirePolicy(String area, int year) {
    new Checks()
        .that(
            policies.get(area).find(year).isPresent(),
            "year",
            Text.of("该年度没有政策", "there is no policy for this year"))
        .done();
  }
}
