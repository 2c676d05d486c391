package org.canbao.policy.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.canbao.policy.history.Enrolment.Employee;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.term.Figure;
import org.canbao.policy.term.Wording;
import org.canbao.policy.term.YearSet;

/** 事实核对: finds facts that cannot be true, whatever the policy says. */
public final class FactChecks {

  /** The last year that can be asked about: two later ones are needed to look ahead. */
  public static final int LAST_QUESTION = YearSet.LAST - 2;

  private static final Wording YEAR =
      Wording.of(
          "年度超出范围，应在{first}至{last}之间。", "the year is out of range, expected {first} to {last}.");
  private static final Wording TWICE =
      Wording.of("{year}年度的居民参保重复，只能有一条。", "a second resident enrolment for {year}, expected one.");
  private static final Wording BEFORE_BIRTH =
      Wording.of("早于出生，应不早于出生。", "lies before the birth, expected the birth or later.");
  private static final Wording AFTER_YEAR =
      Wording.of(
          "到账日在参保年度结束之后，应不晚于{last}。",
          "posted after the coverage year has ended, expected {last} or earlier.");
  private static final Wording REVERSED =
      Wording.of("截止早于开始，应不早于开始。", "ends before it starts, expected the start or later.");
  private static final Wording OVERLAP =
      Wording.of(
          "与另一段职工参保的月份重叠，各段不应重叠。", "overlaps another employee spell, expected spells apart.");
  private static final Wording NEGATIVE =
      Wording.of("修复年数为负，应为0或以上。", "a negative number of years, expected 0 or more.");
  private static final Wording TOO_EARLY =
      Wording.of(
          "职工参保早于制度建立，应在{first}年或以后。",
          "employee cover did not exist then, expected {first} or later.");
  private static final Wording LUMP_SUM =
      Wording.of(
          "趸缴入学年度晚于参保年度，应不晚于参保年度。",
          "the entry year lies after the coverage year, expected that year or earlier.");
  private static final Wording BENEFITS_TWICE =
      Wording.of("{year}年度的报销重复，只能有一条。", "a second row of benefits for {year}, expected one.");
  private static final Wording CATASTROPHIC =
      Wording.of(
          "大病保险支付大于基金支付合计，应不大于fundPaid。",
          "more than what all funds paid, expected at most fundPaid.");

  private final Facts facts;
  private final List<Objection> found = new ArrayList<>(0);

  private FactChecks(Facts facts) {
    this.facts = facts;
  }

  /** Returns everything that is wrong, in the order of the fields; empty when all is well. */
  public static List<Objection> check(Facts facts) {
    FactChecks checks = new FactChecks(facts);
    checks.question();
    checks.enrolments();
    checks.overlaps();
    checks.spells();
    checks.benefits();
    return checks.found;
  }

  /** Returns the objection to a posting after the last day on which a year could be paid for. */
  public static Objection postedTooLate(int enrolment, LocalDate last) {
    return new Objection(
        "enrolments[" + enrolment + "].paidOn", AFTER_YEAR, List.of(Figure.date("last", last)));
  }

  private void question() {
    requireYear("year", facts.year(), LAST_QUESTION);
    if (facts.year() < facts.born().getYear()) {
      object("year", BEFORE_BIRTH);
    }
  }

  private void enrolments() {
    int seen = 0;
    for (int i = 0; i < facts.enrolments().size(); i++) {
      switch (facts.enrolments().get(i)) {
        case Resident row -> {
          resident(i, row);
          if (YearSet.contains(seen, row.year())) {
            object(i, "year", TWICE, Figure.year("year", row.year()));
          }
          seen |= YearSet.of(row.year());
        }
        case Employee spell -> employee(i, spell);
      }
    }
  }

  private void resident(int i, Resident row) {
    requireYear(i, "year", row.year());
    if (row.year() < facts.born().getYear()) {
      object(i, "year", BEFORE_BIRTH);
    }
    if (row.paidOn().isBefore(facts.born())) {
      object(i, "paidOn", BEFORE_BIRTH);
    }
    // A newborn's days may reach into the next year; how many there are is a matter of policy.
    if (row.paidOn().getYear() > row.year() && row.year() != facts.born().getYear()) {
      found.add(postedTooLate(i, LocalDate.of(row.year(), 12, 31)));
    }
    if (row.repairYears() < 0) {
      object(i, "repairYears", NEGATIVE);
    }
    if (row.lumpSumFrom().isPresent()) {
      requireYear(i, "lumpSumFrom", row.lumpSumFrom().getAsInt());
      if (row.lumpSumFrom().getAsInt() > row.year()) {
        object(i, "lumpSumFrom", LUMP_SUM);
      }
    }
  }

  private void employee(int i, Employee spell) {
    if (spell.from().getYear() < InsuredYears.FIRST) {
      object(i, "from", TOO_EARLY, Figure.year("first", InsuredYears.FIRST));
    }
    if (spell.from().isBefore(YearMonth.from(facts.born()))) {
      object(i, "from", BEFORE_BIRTH);
    }
    if (spell.to().isPresent() && spell.to().get().isBefore(spell.from())) {
      object(i, "to", REVERSED);
    }
  }

  private void overlaps() {
    List<Enrolment> all = facts.enrolments();
    int spells = 0;
    for (Enrolment enrolment : all) {
      spells += enrolment instanceof Employee ? 1 : 0;
    }
    if (spells < 2) {
      return;
    }
    List<Integer> order =
        IntStream.range(0, all.size())
            .filter(i -> all.get(i) instanceof Employee)
            .boxed()
            .sorted(Comparator.comparing(i -> ((Employee) all.get(i)).from()))
            .toList();
    for (int i = 1; i < order.size(); i++) {
      Employee before = (Employee) all.get(order.get(i - 1));
      Employee after = (Employee) all.get(order.get(i));
      if (before.to().map(to -> !to.isBefore(after.from())).orElse(true)) {
        object(order.get(i), "from", OVERLAP);
      }
    }
  }

  private void spells() {
    List<IdentitySpell> identities = facts.identities().orElse(List.of());
    for (int i = 0; i < identities.size(); i++) {
      IdentitySpell spell = identities.get(i);
      if (spell.to().isPresent() && spell.to().get().isBefore(spell.from())) {
        object("identities[" + i + "].to", REVERSED);
      }
    }
    List<Absence> absences = facts.absences().orElse(List.of());
    for (int i = 0; i < absences.size(); i++) {
      if (absences.get(i).from().isBefore(facts.born())) {
        object("absences[" + i + "].from", BEFORE_BIRTH);
      }
      if (absences.get(i).to().isBefore(absences.get(i).from())) {
        object("absences[" + i + "].to", REVERSED);
      }
    }
  }

  private void benefits() {
    int seen = 0;
    List<YearlyBenefits> rows = facts.benefits().orElse(List.of());
    for (int i = 0; i < rows.size(); i++) {
      YearlyBenefits row = rows.get(i);
      if (row.year() < YearSet.FIRST || row.year() > YearSet.LAST) {
        requireYear("benefits[" + i + "].year", row.year(), YearSet.LAST);
      }
      if (YearSet.contains(seen, row.year())) {
        object("benefits[" + i + "].year", BENEFITS_TWICE, Figure.year("year", row.year()));
      }
      seen |= YearSet.of(row.year());
      if (row.catastrophicPaid().compareTo(row.fundPaid()) > 0) {
        object("benefits[" + i + "].catastrophicPaid", CATASTROPHIC);
      }
    }
  }

  private void requireYear(int enrolment, String field, int year) {
    if (year < YearSet.FIRST || year > YearSet.LAST) {
      requireYear("enrolments[" + enrolment + "]." + field, year, YearSet.LAST);
    }
  }

  private void requireYear(String field, int year, int last) {
    if (year < YearSet.FIRST || year > last) {
      object(field, YEAR, Figure.year("first", YearSet.FIRST), Figure.year("last", last));
    }
  }

  private void object(int enrolment, String field, Wording wording, Figure... figures) {
    object("enrolments[" + enrolment + "]." + field, wording, figures);
  }

  private void object(String field, Wording wording, Figure... figures) {
    found.add(new Objection(field, wording, List.of(figures)));
  }
}
