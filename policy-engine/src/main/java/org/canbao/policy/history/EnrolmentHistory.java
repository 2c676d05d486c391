package org.canbao.policy.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.history.Enrolment.Employee;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.term.YearSet;

/**
 * 参保缴费史: the facts of one person as they were known on one day, folded into sets of years.
 *
 * <p>Folding does not depend on the order of the facts, and folding twice gives the same value.
 */
public final class EnrolmentHistory {

  private final Facts facts;
  private final List<Resident> rows;
  private final InsuredYears others;
  private final int countable;
  private final int resident;
  private final int gaps;

  private EnrolmentHistory(
      Facts facts, List<Resident> rows, InsuredYears others, int countable) {
    this.facts = facts;
    this.rows = rows;
    this.others = others;
    this.countable = countable;
    int years = 0;
    for (Resident row : rows) {
      years |= YearSet.of(row.year());
    }
    this.resident = years;
    this.gaps = gaps(years, others.years(), others.earlier(), countable);
  }

  /** Folds what was known on a day: later postings are not known yet (R1). */
  public static EnrolmentHistory of(Facts facts, LocalDate on, HistoryTerms terms) {
    List<Resident> rows = new ArrayList<>(facts.enrolments().size());
    List<Employee> spells = new ArrayList<>(2);
    for (Enrolment enrolment : facts.enrolments()) {
      switch (enrolment) {
        case Resident row when !row.paidOn().isAfter(on) -> rows.add(row);
        case Employee spell when !spell.from().isAfter(YearMonth.from(on)) -> spells.add(spell);
        case Resident _, Employee _ -> {}
      }
    }
    InsuredYears others =
        InsuredYears.of(spells, facts.absences().orElse(List.of()), terms.toleratedMonths().value());
    // R3: the birth year is never a gap.
    int countableFrom = Math.max(terms.firstCountableYear().value(), facts.born().getYear() + 1);
    return new EnrolmentHistory(facts, rows, others, YearSet.from(countableFrom));
  }

  /** Returns this history with one more resident year and without all later ones. */
  public EnrolmentHistory with(Resident row) {
    List<Resident> kept = new ArrayList<>(rows.size() + 1);
    for (Resident other : rows) {
      if (other.year() < row.year()) {
        kept.add(other);
      }
    }
    kept.add(row);
    return new EnrolmentHistory(facts, kept, others, countable);
  }

  /** Returns this history without the resident years after this one. */
  public EnrolmentHistory until(int year) {
    if ((resident & YearSet.from(year + 1)) == 0) {
      return this;
    }
    List<Resident> kept = rows.stream().filter(row -> row.year() <= year).toList();
    return new EnrolmentHistory(facts, kept, others, countable);
  }

  public Facts facts() {
    return facts;
  }

  /** Returns the resident enrolments, in no particular order. */
  public List<Resident> rows() {
    return rows;
  }

  /** Returns the resident enrolment of a year. */
  public Optional<Resident> find(int year) {
    if (!YearSet.contains(resident, year)) {
      return Optional.empty();
    }
    for (Resident row : rows) {
      if (row.year() == year) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** Returns the years of resident enrolment. */
  public int resident() {
    return resident;
  }

  /** Returns the years that bridge: insured by employee cover or lawful absence, not resident. */
  public int bridged() {
    return others.years() & ~resident;
  }

  /** Returns the gap years (断保年). */
  public int gaps() {
    return gaps;
  }

  /** Returns the gap years before this year. */
  public int gaps(int year) {
    return gaps & YearSet.before(year);
  }

  /** Returns the gap years among the countable ones: uninsured, after the first insured year. */
  public static int gaps(int resident, int bridged, boolean insuredEarlier, int countable) {
    int insured = resident | bridged;
    int first = Integer.lowestOneBit(insured);
    int afterFirst = insuredEarlier ? -1 : -(first << 1);
    return countable & ~insured & afterFirst;
  }

  /** Returns the years that can be gaps. */
  public int countable() {
    return countable;
  }

  /** Tells whether the person was insured before the first year that a year set holds. */
  public boolean insuredEarlier() {
    return others.earlier();
  }

  /** Tells whether the person was insured in any year before this one. */
  public boolean insuredBefore(int year) {
    return others.earlier() || ((resident | others.years()) & YearSet.before(year)) != 0;
  }

  /** Returns how the person came over from the employee scheme, if there was such cover. */
  public Optional<Switching> switching(Resident row) {
    return others.hasSpells()
        ? Switching.of(others.spells(), rows, facts.absences().orElse(List.of()), row)
        : Optional.empty();
  }
}
