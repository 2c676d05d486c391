package org.canbao.sheets;

import java.util.List;

/** 原始行. */
record RawRow(long number, List<RawCell> cells) {

  boolean isEmpty() {
    return cells.stream().allMatch(RawCell::isEmpty);
  }
}
