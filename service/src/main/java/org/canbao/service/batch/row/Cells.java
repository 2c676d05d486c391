package org.canbao.service.batch.row;

import java.util.Map;
import java.util.Optional;

/**
 * 单元格: what stood in a row, and what it means where that is written differently.
 *
 * @param told by the key of the column, as it was sent
 * @param meant only where it is not what was told
 */
public record Cells(Map<String, String> told, Map<String, String> meant) {

  public Cells {
    told = Map.copyOf(told);
    meant = Map.copyOf(meant);
  }

  /** What a cell says, in the form of its column; only of cells that are in order. */
  public Optional<String> value(String column) {
    return Optional.ofNullable(meant.getOrDefault(column, told.get(column)));
  }

  /** Without the content: it may stand in a log. */
  @Override
  public String toString() {
    return "Cells";
  }
}
