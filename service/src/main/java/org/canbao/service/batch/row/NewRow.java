package org.canbao.service.batch.row;

import java.util.List;
import java.util.Optional;

/** 新行: what a file brought, with what was wrong with its cells. */
public record NewRow(
    int line, Cells cells, List<RowNote> wrong, Optional<Integer> twin, Optional<Integer> origin) {

  public NewRow {
    wrong = List.copyOf(wrong);
  }
}
