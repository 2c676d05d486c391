package org.canbao.command.policies;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.canbao.contract.Message;
import org.canbao.policy.history.Enrolment;
import org.canbao.policy.history.Enrolment.Employee;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.history.Facts;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.history.YearlyBenefits;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.Money;
import org.canbao.policy.term.YearSet;

/** 典型人员: an invented person by whom one sees whom a change of policy concerns. */
enum TypicalPerson {
  CONTINUOUS("连续参保", "always enrolled", 2025),
  LATE("连续参保，本年度逾期缴费", "always enrolled, late this year", 2025, 0, true),
  ONE_GAP("断保1年，集中期内再参保", "1 gap year, back in the window", 2026, 1, false),
  TWO_GAPS("断保2年，集中期内再参保", "2 gap years, back in the window", 2027, 2, false),
  FOUR_GAPS("断保4年，集中期内再参保", "4 gap years, back in the window", 2029, 4, false),
  FOUR_GAPS_LATE("断保4年，逾期再参保", "4 gap years, back late", 2029, 4, true),
  SIX_GAPS("断保6年，集中期内再参保", "6 gap years, back in the window", 2031, 6, false),
  EXTREME_POVERTY("特困人员，连续参保", "in extreme poverty, always enrolled", 2025),
  SUBSISTENCE("低保对象，断保1年", "on subsistence allowance, 1 gap year", 2026, 1, false),
  NEWBORN("新生儿，出生当年参保", "newborn, enrolled in the birth year", 2025),
  AWARDED("2025年度起连续参保且零报销", "enrolled since 2025 without a claim", 2030),
  QUOTA_USED("连续参保，上年度用到激励额度", "always enrolled, used the award quota last year", 2030),
  FROM_EMPLOYEE("职工医保中断两个月后转居民医保", "from the employee scheme after two months", 2025);

  private static final LocalDate BORN = LocalDate.of(1980, 3, 5);

  private final Message label;
  private final int earliest;
  private final int gaps;
  private final boolean late;

  TypicalPerson(String chinese, String english, int earliest) {
    this(chinese, english, earliest, 0, false);
  }

  TypicalPerson(String chinese, String english, int earliest, int gaps, boolean late) {
    this.label = new Message(chinese, english);
    this.earliest = earliest;
    this.gaps = gaps;
    this.late = late;
  }

  Message label() {
    return label;
  }

  /** Returns the first coverage year in which there can be such a person. */
  int earliest() {
    return earliest;
  }

  /** Returns the facts of this person for an area and year. */
  Facts in(String area, int year) {
    LocalDate born = this == NEWBORN ? LocalDate.of(year, 3, 10) : BORN;
    return new Facts(
        name(),
        area,
        year,
        born,
        enrolments(year),
        Optional.of(identities()),
        Optional.of(List.of()),
        Optional.of(benefits(year)));
  }

  /** Returns the day on which this person pays for the year. */
  LocalDate paidOn(int year) {
    return switch (this) {
      case NEWBORN -> LocalDate.of(year, 5, 2);
      case FROM_EMPLOYEE -> LocalDate.of(year, 5, 10);
      default -> late ? LocalDate.of(year, 7, 15) : inWindow(year);
    };
  }

  private List<Enrolment> enrolments(int year) {
    List<Enrolment> enrolments = new ArrayList<>();
    switch (this) {
      case NEWBORN -> {}
      case FROM_EMPLOYEE ->
          enrolments.add(
              new Employee(YearMonth.of(year - 4, 1), Optional.of(YearMonth.of(year, 2))));
      default ->
          IntStream.range(this == AWARDED ? 2025 : YearSet.FIRST, year - gaps)
              .forEach(earlier -> enrolments.add(Resident.of(earlier, inWindow(earlier))));
    }
    enrolments.add(
        new Resident(
            year, paidOn(year), Optional.empty(), 0, this == FROM_EMPLOYEE, OptionalInt.empty()));
    return enrolments;
  }

  private List<IdentitySpell> identities() {
    return switch (this) {
      case EXTREME_POVERTY -> List.of(held(Identity.EXTREME_POVERTY));
      case SUBSISTENCE -> List.of(held(Identity.SUBSISTENCE_ALLOWANCE));
      default -> List.of();
    };
  }

  private List<YearlyBenefits> benefits(int year) {
    return this == QUOTA_USED
        ? List.of(new YearlyBenefits(year - 1, Money.yuan(700_000), Money.yuan(600_000)))
        : List.of();
  }

  private static IdentitySpell held(Identity identity) {
    return new IdentitySpell(identity, LocalDate.of(2020, 1, 1), Optional.empty());
  }

  private static LocalDate inWindow(int year) {
    return LocalDate.of(year - 1, 10, 15);
  }
}
