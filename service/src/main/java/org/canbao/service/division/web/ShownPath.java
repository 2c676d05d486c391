package org.canbao.service.division.web;

import java.util.List;
import java.util.Optional;
import org.canbao.service.division.DivisionRecord;
import org.canbao.service.division.Placement;
import org.canbao.service.division.TodayCode;

/**
 * 所在视图: the path from the province down.
 *
 * @param known whether each of the path is known to have stood so on the day
 * @param today where the facts stand today, and how certain that is; only when asked for
 * @param changes what led there; only when asked for
 */
record ShownPath(
    List<ShownDivision> path,
    boolean known,
    Optional<TodayCode> today,
    List<DivisionRecord> changes) {

  static ShownPath of(Placement placement) {
    return new ShownPath(
        placement.path().stream().map(ShownDivision::of).toList(),
        placement.known(),
        Optional.empty(),
        List.of());
  }

  static ShownPath of(Placement.Today today) {
    return new ShownPath(
        today.path().stream().map(ShownDivision::of).toList(),
        true,
        Optional.of(today.today()),
        today.changes());
  }
}
