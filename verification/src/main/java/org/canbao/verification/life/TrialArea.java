package org.canbao.verification.life;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.canbao.policy.decision.AreaPolicies;
import org.canbao.policy.decision.Decider;
import org.canbao.policy.decision.Policy;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.decision.Standing;
import org.canbao.policy.history.Enrolment;
import org.canbao.policy.history.Enrolment.Employee;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.history.Facts;
import org.canbao.policy.history.YearlyBenefits;
import org.canbao.policy.price.Price;
import org.canbao.policy.waiting.Posting;
import org.canbao.policy.waiting.WaitingOutcome;

/** 验证地区: the area under verification; has histories decided by the real rules. */
public final class TrialArea {

  private final AreaPolicies area;
  private final PolicyBook book;
  private final Rules rules;
  private final TrialDays days;

  private TrialArea(AreaPolicies area, PolicyBook book, Rules rules) {
    this.area = area;
    this.book = book;
    this.rules = rules;
    this.days = new TrialDays(area);
  }

  public static TrialArea of(AreaPolicies area, PolicyBook book, Rules rules) {
    return new TrialArea(area, book, rules);
  }

  /** Returns the same area as it would be with other policies: the test of a cause. */
  public TrialArea changed(UnaryOperator<Policy> change) {
    List<Policy> years = area.years().stream().map(change).toList();
    AreaPolicies other = new AreaPolicies(area.area(), area.name(), years);
    Map<String, AreaPolicies> areas = new HashMap<>(book.areas());
    areas.put(area.area(), other);
    return new TrialArea(other, new PolicyBook(areas), rules);
  }

  public AreaPolicies policies() {
    return area;
  }

  public Policy of(int year) {
    return area.of(year);
  }

  /** Returns the days on which payments are tried. */
  public TrialDays days() {
    return days;
  }

  /** Returns the kinds that a year can be of under its policy, the simplest first. */
  public List<YearKind> kinds(int year) {
    List<YearKind> kinds = new ArrayList<>(List.of(YearKind.values()));
    if (days.late(year).isEmpty()) {
      kinds.remove(YearKind.LATE);
    }
    if (TrialClaims.usingQuota(of(year)).isEmpty()) {
      kinds.remove(YearKind.QUOTA);
    }
    return kinds;
  }

  /** Returns a history with one more year of a kind. */
  public Life then(Life life, YearKind kind, int repairs) {
    int year = life.next();
    Optional<Enrolment> enrolment =
        switch (kind) {
          case NO_CLAIM, CLAIM, QUOTA -> paid(year, days.inWindow(year), repairs);
          case LATE -> paid(year, days.late(year).orElseThrow(), repairs);
          case EMPLOYEE -> Optional.of(employed(year));
          case GAP -> Optional.empty();
        };
    Optional<YearlyBenefits> benefits =
        switch (kind) {
          case CLAIM -> Optional.of(TrialClaims.belowQuota(of(year)));
          case QUOTA -> TrialClaims.usingQuota(of(year));
          case NO_CLAIM, LATE, EMPLOYEE, GAP -> Optional.empty();
        };
    return life.then(new LifeYear(year, kind, enrolment, benefits));
  }

  public Life then(Life life, YearKind kind) {
    return then(life, kind, 0);
  }

  private static Optional<Enrolment> paid(int year, LocalDate day, int repairs) {
    return Optional.of(Resident.of(year, day).repairing(repairs));
  }

  private static Employee employed(int year) {
    return new Employee(YearMonth.of(year, 1), Optional.of(YearMonth.of(year, 12)));
  }

  /** Decides the last year of a history. */
  public Ruling rule(Life life) {
    Facts facts = facts(life, life.next() - 1, Optional.empty(), Payer.ORDINARY);
    Standing standing =
        Decider.standing(facts, lastDay(facts), book)
            .orElseThrow(() -> new IllegalStateException("the engine refuses " + life.years()));
    return new Ruling(
        life,
        standing,
        rules.waiting(standing.posting(), of(standing.year()).waiting()),
        rules.limit(standing.limit(), area.limits()));
  }

  /**
   * Gathers what the wait of a payment that follows a history depends on; empty where the history
   * is refused, as an earlier repair is when the payer was exempt.
   */
  public Optional<Posting> gather(Life before, Resident row, Payer payer) {
    Facts facts = facts(before, row.year(), Optional.of(row), payer);
    return Decider.standing(facts, lastDay(facts), book).map(Standing::posting);
  }

  /** Decides the wait of a payment. */
  public WaitingOutcome waiting(Posting posting) {
    return rules.waiting(posting, of(posting.row().year()).waiting());
  }

  /** Decides the price of a payment; empty where it cannot be told. */
  public Optional<Price> price(Resident row, Payer payer) {
    Life none = Life.startingIn(row.year());
    Facts facts = facts(none, row.year(), Optional.of(row), payer);
    return rules.price(facts, lastDay(facts), book);
  }

  private static LocalDate lastDay(Facts facts) {
    return LocalDate.of(facts.year(), 12, 31);
  }

  private Facts facts(Life life, int year, Optional<Resident> more, Payer payer) {
    List<Enrolment> enrolments = new ArrayList<>(life.years().size() + 1);
    List<YearlyBenefits> benefits = new ArrayList<>(life.years().size());
    for (LifeYear past : life.years()) {
      past.enrolment().ifPresent(enrolments::add);
      past.benefits().ifPresent(benefits::add);
    }
    more.ifPresent(enrolments::add);
    return new Facts(
        "verification",
        area.area(),
        year,
        payer.born(),
        enrolments,
        Optional.of(payer.identities()),
        Optional.of(List.of()),
        Optional.of(benefits));
  }

  /** Returns a payment for a year on a day. */
  public static Resident payment(int year, LocalDate day, int repairs, boolean arrearsPaid) {
    return new Resident(year, day, Optional.empty(), repairs, arrearsPaid, OptionalInt.empty());
  }
}
