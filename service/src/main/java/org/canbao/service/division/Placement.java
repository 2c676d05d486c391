package org.canbao.service.division;

import java.util.List;
import java.util.Optional;

/**
 * 所在: the divisions from the province down to one, as they stood on a day.
 *
 * @param path from the province down; empty only when nothing closer than the nation is certain
 * @param known whether each of them is known to have stood so on that day; otherwise the nearest
 *     known state is given
 */
public record Placement(List<Division> path, boolean known) {

  /**
   * 今日所在: where the facts of a division stand today, and what led there.
   *
   * @param today the code, and how certain it is
   * @param path of the division with that code
   * @param changes the records from the division asked for to that one, in the order of days
   */
  public record Today(TodayCode today, List<Division> path, List<DivisionRecord> changes) {
    public Today {
      path = List.copyOf(path);
      changes = List.copyOf(changes);
    }
  }

  public Placement {
    path = List.copyOf(path);
  }

  /** The division itself, below all others of the path. */
  public Optional<Division> lowest() {
    return path.isEmpty() ? Optional.empty() : Optional.of(path.getLast());
  }
}
