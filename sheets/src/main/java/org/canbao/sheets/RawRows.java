package org.canbao.sheets;

import java.io.IOException;

/** 原始行来源: gives the rows of a file one after the other. */
interface RawRows {

  /** Takes the next row. */
  @FunctionalInterface
  interface Taker {
    void take(RawRow row) throws SheetProblem;
  }

  /** Gives all rows in their order. */
  void forEach(Taker taker) throws SheetProblem, IOException;
}
