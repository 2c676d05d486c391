package org.canbao.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** 表格读取: reads the rows of a workbook (.xlsx) or of a text table (.csv), whichever a file is. */
public final class SheetReader {

  private static final int HEAD = 8;

  private final Form form;
  private final Limits limits;

  /** Reads this form within these limits. */
  public SheetReader(Form form, Limits limits) {
    this.form = form;
    this.limits = limits;
  }

  /**
   * Reads all rows below the header in their order, without keeping them; empty rows are passed
   * over.
   *
   * @throws SheetProblem when the file as a whole cannot be this table
   */
  public void read(Path file, Consumer<SheetRow> taker) throws SheetProblem, IOException {
    RawRows rows = open(file);
    Reading reading = new Reading(taker);
    rows.forEach(reading::take);
    reading.requireHeader();
  }

  private RawRows open(Path file) throws SheetProblem, IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (starts(head, 'P', 'K')) {
      XlsxGuard.check(file, limits);
      return new XlsxRows(file, limits);
    }
    if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw SheetProblem.of(
          "是旧版 Excel 文件（.xls）或加密文件，请另存为 .xlsx 或 .csv",
          "an old Excel file (.xls) or an encrypted one; save it as .xlsx or .csv");
    }
    return new CsvRows(file, limits);
  }

  private static boolean starts(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** 读取中: the header first, then as many rows as the limit allows. */
  private final class Reading {

    private final Consumer<SheetRow> taker;
    private Header header;
    private int rows;
    private long last;

    Reading(Consumer<SheetRow> taker) {
      this.taker = taker;
    }

    void take(RawRow row) throws SheetProblem {
      if (row.isEmpty()) {
        return;
      }
      if (header == null) {
        header = Header.of(row, form);
        return;
      }
      if (row.number() <= last) {
        throw SheetProblem.of(
            "第 %d 行的行号重复或次序颠倒，请重新保存文件",
            "row %d is there twice or out of order; save the file again", row.number());
      }
      last = row.number();
      rows++;
      if (rows > limits.rows()) {
        throw SheetProblem.of(
            "行数过多，最多 %d 行，请分成几个文件",
            "too many rows, expected at most %d; split the file", limits.rows());
      }
      taker.accept(header.row(row));
    }

    void requireHeader() throws SheetProblem {
      if (header == null) {
        throw SheetProblem.of(
            "文件是空的，首行应为列标题", "the file is empty; the first row should hold the titles");
      }
    }
  }
}
