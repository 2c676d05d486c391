package org.canbao.verification.life;

import java.util.ArrayList;
import java.util.List;

/**
 * 参保经历: one history, year by year without holes; the person had never been insured before.
 *
 * <p>The order is that of counter-examples: fewest years since the first insured one, then the
 * simplest kinds, then the earliest years.
 *
 * @param first the first year
 * @param years the years from the first on
 */
public record Life(int first, List<LifeYear> years) implements Comparable<Life> {

  public Life {
    years = List.copyOf(years);
  }

  /** Returns the history of somebody of whom nothing has happened yet. */
  public static Life startingIn(int first) {
    return new Life(first, List.of());
  }

  /** Returns the simpler of two histories. */
  public static Life simpler(Life one, Life other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** Returns this history with one more year. */
  public Life then(LifeYear year) {
    List<LifeYear> longer = new ArrayList<>(years.size() + 1);
    longer.addAll(years);
    longer.add(year);
    return new Life(first, longer);
  }

  /** Returns the year that would come next. */
  public int next() {
    return first + years.size();
  }

  /** Returns the years since the first insured one. */
  public List<LifeYear> sinceInsured() {
    int at = 0;
    while (at < years.size() && years.get(at).kind() == YearKind.GAP) {
      at++;
    }
    return years.subList(at, years.size());
  }

  public boolean wasInsured() {
    return !sinceInsured().isEmpty();
  }

  /** Returns this history without payments of the catastrophic scheme. */
  public Life withoutCatastrophic() {
    return new Life(first, years.stream().map(LifeYear::withoutCatastrophic).toList());
  }

  @Override
  public int compareTo(Life other) {
    List<LifeYear> mine = sinceInsured();
    List<LifeYear> theirs = other.sinceInsured();
    int order = Integer.compare(mine.size(), theirs.size());
    for (int i = 0; order == 0 && i < mine.size(); i++) {
      order = mine.get(i).compareTo(theirs.get(i));
    }
    return order != 0 ? order : Integer.compare(next(), other.next());
  }
}
