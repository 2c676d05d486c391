package org.canbao.sheets;

/**
 * 限度: how much of a file is read.
 *
 * @param rows the most rows below the header
 * @param columns the most columns
 * @param cell the most characters of a cell
 * @param unpacked the most bytes that a workbook may come to when unpacked
 */
public record Limits(int rows, int columns, int cell, long unpacked) {

  /** A million rows, as the largest village list of a province may have. */
  public static final Limits USUAL = new Limits(1_000_000, 100, 1000, 2L << 30);
}
