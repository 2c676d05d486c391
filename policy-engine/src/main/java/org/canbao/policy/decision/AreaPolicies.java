package org.canbao.policy.decision;

import java.util.List;
import java.util.Optional;
import org.canbao.policy.limit.LimitBook;
import org.canbao.policy.term.YearSet;

/** 地区政策: the policies of one pooling area, one for each coverage year of {@link YearSet}. */
public final class AreaPolicies {

  private final String area;
  private final String name;
  private final List<Policy> years;
  private final LimitBook limits;

  /**
   * Takes the resolved policies of an area.
   *
   * @param area the pooling area, a six-digit division code
   * @param name its name
   * @param years one policy for each year, in order and without holes
   */
  public AreaPolicies(String area, String name, List<Policy> years) {
    if (years.size() != YearSet.LAST - YearSet.FIRST + 1) {
      throw new IllegalArgumentException(
          "an area needs a policy for each year from %d to %d"
              .formatted(YearSet.FIRST, YearSet.LAST));
    }
    this.area = area;
    this.name = name;
    this.years = List.copyOf(years);
    this.limits = new LimitBook(years.stream().map(Policy::limit).toList());
  }

  public String area() {
    return area;
  }

  public String name() {
    return name;
  }

  public List<Policy> years() {
    return years;
  }

  /** Returns the limit terms of all years. */
  public LimitBook limits() {
    return limits;
  }

  /** Returns the policy of a year. */
  public Policy of(int year) {
    return years.get(year - YearSet.FIRST);
  }

  /** Finds the policy of a year, empty outside the years that documents can speak about. */
  public Optional<Policy> find(int year) {
    return year < YearSet.FIRST || year > YearSet.LAST ? Optional.empty() : Optional.of(of(year));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AreaPolicies that
        && area.equals(that.area)
        && name.equals(that.name)
        && years.equals(that.years);
  }

  @Override
  public int hashCode() {
    return area.hashCode();
  }

  @Override
  public String toString() {
    return area + " " + name;
  }
}
