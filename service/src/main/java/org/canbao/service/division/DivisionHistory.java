package org.canbao.service.division;

import java.util.List;

/**
 * 区划沿革: one division through its names and codes, and the changes it took part in.
 *
 * @param versions in the order of days
 * @param changes in the order of days; of a division that only moved along with the one above it,
 *     the change of that one
 */
public record DivisionHistory(
    long id, TodayCode today, List<Division> versions, List<DivisionRecord> changes) {

  public DivisionHistory {
    versions = List.copyOf(versions);
    changes = List.copyOf(changes);
  }
}
