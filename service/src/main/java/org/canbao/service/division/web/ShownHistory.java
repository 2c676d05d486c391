package org.canbao.service.division.web;

import java.util.List;
import org.canbao.service.division.DivisionHistory;
import org.canbao.service.division.DivisionRecord;
import org.canbao.service.division.TodayCode;

/** 沿革视图: a division through its names and codes. */
record ShownHistory(
    long id, TodayCode today, List<ShownDivision> versions, List<DivisionRecord> changes) {

  static ShownHistory of(DivisionHistory history) {
    return new ShownHistory(
        history.id(),
        history.today(),
        history.versions().stream().map(ShownDivision::of).toList(),
        history.changes());
  }
}
