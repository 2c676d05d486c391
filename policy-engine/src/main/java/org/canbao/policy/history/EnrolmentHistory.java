package org.canbao.policy.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.history.Enrolment.Employee;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.term.YearSet;

/**
 * 参保缴费史: the facts of one person as they were known on one day, folded into sets of years.
 *
 * <p>The rows may hold more than the years of this history: the set of resident years says which of
 * them count, and the first row of a year wins.
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
      Facts facts, List<Resident> rows, int resident, InsuredYears others, int countable) {
    this.facts = facts;
    this.rows = rows;
    this.others = others;
    this.countable = countable;
    this.resident = resident;
    this.gaps = gaps(resident, others.years(), others.earlier(), countable);
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
        InsuredYears.of(
            spells, facts.absences().orElse(List.of()), terms.toleratedMonths().value());
    // R3: the birth year is never a gap.
    int countableFrom = Math.max(terms.firstCountableYear().value(), facts.born().getYear() + 1);
    int resident = 0;
    for (Resident row : rows) {
      resident |= YearSet.of(row.year());
    }
    return new EnrolmentHistory(facts, rows, resident, others, YearSet.from(countableFrom));
  }

  /**
   * Returns this history with one resident year more, or in place of one, and without all later
   * ones. What was there before is shared, not copied.
   */
  public EnrolmentHistory with(Resident row) {
    List<Resident> longer = new Added(row, rows);
    int years = resident & YearSet.before(row.year()) | YearSet.of(row.year());
    return new EnrolmentHistory(facts, longer, years, others, countable);
  }

  /**
   * Returns this history for looking ahead: an absence that nobody knows of does not undo a gap
   * that is only supposed.
   */
  public EnrolmentHistory lookingAhead() {
    if (facts.absences().isPresent()) {
      return this;
    }
    Facts known =
        new Facts(
            facts.person(),
            facts.area(),
            facts.year(),
            facts.born(),
            facts.enrolments(),
            facts.identities(),
            Optional.of(List.of()),
            facts.benefits());
    return new EnrolmentHistory(known, rows, resident, others, countable);
  }

  /** Returns this history without the resident years after this one. */
  public EnrolmentHistory until(int year) {
    int years = resident & YearSet.before(year + 1);
    return years == resident ? this : new EnrolmentHistory(facts, rows, years, others, countable);
  }

  public Facts facts() {
    return facts;
  }

  /** Returns the resident enrolment of a year. */
  public Optional<Resident> find(int year) {
    return YearSet.contains(resident, year) ? Optional.of(get(year)) : Optional.empty();
  }

  /** Returns the resident enrolment of a year that is among the resident ones. */
  public Resident get(int year) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).year() == year) {
        return rows.get(i);
      }
    }
    throw new IllegalArgumentException("expected a year of resident enrolment, not " + year);
  }

  /** Returns the years of resident enrolment. */
  public int resident() {
    return resident;
  }

  /** Returns the years that bridge: insured by employee cover or lawful absence, not resident. */
  public int bridged() {
    return others.years() & ~resident;
  }

  /** Returns the bridged years in which there was a month of employee cover. */
  public int bridgedByCover() {
    return bridged() & others.employed();
  }

  /** Returns the bridged years in which there was a month of lawful absence. */
  public int bridgedByAbsence() {
    return bridged() & others.absent();
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

  /**
   * Returns how the person came over from the employee scheme, if there was such cover.
   *
   * @param enough how many continuous months are asked for; no more are counted
   */
  public Optional<Switching> switching(Resident row, int enough) {
    return others.hasSpells()
        ? Switching.of(others.spells(), rows, facts.absences().orElse(List.of()), row, enough)
        : Optional.empty();
  }

  /** 加一行: a row in front of others that are shared. */
  private static final class Added extends AbstractList<Resident> {

    private final Resident first;
    private final List<Resident> rest;

    Added(Resident first, List<Resident> rest) {
      this.first = first;
      this.rest = rest;
    }

    @Override
    public Resident get(int index) {
      return index == 0 ? first : rest.get(index - 1);
    }

    @Override
    public int size() {
      return rest.size() + 1;
    }
  }
}
