package org.canbao.service.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.canbao.policy.decision.Answer;
import org.canbao.policy.decision.Decider;
import org.canbao.policy.decision.Decision;
import org.canbao.policy.decision.Refusal;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.history.Facts;
import org.canbao.policy.history.YearlyBenefits;
import org.canbao.policy.term.Language;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.YearSet;
import org.canbao.service.enrolment.people.EnrolledPeople;
import org.canbao.service.enrolment.people.EnrolledPerson;
import org.canbao.service.policy.Policies;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 参保事实: what a person's file says, in the form of the policy engine.
 *
 * <p>Money decides: an enrolment of the resident scheme counts from its posting on. The years that
 * the engine cannot hold are left out.
 */
@Component
public class EnrolmentFacts {

  private final EnrolmentRows rows;
  private final EnrolledPeople people;
  private final Policies policies;
  private final JdbcClient database;

  EnrolmentFacts(
      EnrolmentRows rows, EnrolledPeople people, Policies policies, JdbcClient database) {
    this.rows = rows;
    this.people = people;
    this.policies = policies;
    this.database = database;
  }

  /** 事实: everything on file, for a question about a year of an area. */
  @Transactional(readOnly = true, noRollbackFor = Problem.class)
  public Facts of(EnrolledPerson person, String area, int year, LocalDate on) {
    return facts(person, area, year, enrolments(person.file(), area), on);
  }

  /**
   * 试核: decides as if an enrolment were posted as told, in place of what is on file for its year.
   * Facts that the engine refuses are a refusal of the request.
   */
  @Transactional(readOnly = true, noRollbackFor = Problem.class)
  public Decision decideAsIf(EnrolledPerson person, String area, Resident posting) {
    List<org.canbao.policy.history.Enrolment> enrolments =
        new ArrayList<>(enrolments(person.file(), area));
    enrolments.removeIf(it -> it instanceof Resident row && row.year() == posting.year());
    enrolments.add(posting);
    Facts facts = facts(person, area, posting.year(), enrolments, posting.paidOn());
    return switch (answer(facts, posting.paidOn())) {
      case Decision decision -> decision;
      case Refusal refusal -> throw refused(refusal);
    };
  }

  private Answer answer(Facts facts, LocalDate on) {
    policies.get(facts.area());
    return Decider.decide(facts, on, policies.book());
  }

  private static Problem refused(Refusal refusal) {
    return Problem.conflict(
        "facts-refused", Text.of(told(refusal, Language.CHINESE), told(refusal, Language.ENGLISH)));
  }

  private static String told(Refusal refusal, Language language) {
    return refusal.objections().stream()
        .map(objection -> objection.text(language))
        .collect(Collectors.joining(" "));
  }

  private Facts facts(
      EnrolledPerson person,
      String area,
      int year,
      List<org.canbao.policy.history.Enrolment> enrolments,
      LocalDate on) {
    return new Facts(
        "P-" + person.file(),
        area,
        year,
        person.born().orElseThrow(EnrolmentRefusals::birthUnknown),
        enrolments,
        Optional.of(people.identities(person.file())),
        Optional.of(people.absences(person.file(), on)),
        Optional.of(benefits(person.file())));
  }

  private List<org.canbao.policy.history.Enrolment> enrolments(long file, String area) {
    InsuredHistory known = new InsuredHistory(area, policies.book());
    for (EnrolmentRow row : rows.ofFile(file)) {
      if (row.counts()) {
        add(known, row.it());
      }
    }
    return known.list();
  }

  private static void add(InsuredHistory known, Enrolment it) {
    Enrolment.Span span = it.span();
    switch (span.scheme()) {
      case RESIDENT ->
          known.resident(
              span.year().orElseThrow(),
              it.course().paidOn().orElseThrow(),
              span.area(),
              it.terms());
      case EMPLOYEE -> known.employee(span.firstDay(), span.lastDay());
    }
  }

  private List<YearlyBenefits> benefits(long file) {
    return database
        .sql(
            """
            select b.year, sum(b.fund_paid) as fund_paid, sum(b.catastrophic_paid) as catastrophic_paid
            from yearly_benefit b join person p on p.id = b.person_id
            where p.file_id = ? and b.year between ? and ? group by b.year order by b.year
            """)
        .params(file, YearSet.FIRST, YearSet.LAST)
        .query(
            (row, n) ->
                new YearlyBenefits(
                    row.getInt("year"),
                    new Money(row.getBigDecimal("fund_paid").movePointRight(2).longValueExact()),
                    new Money(
                        row.getBigDecimal("catastrophic_paid").movePointRight(2).longValueExact())))
        .list();
  }
}
