package org.canbao.service.dictionary.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.canbao.service.dictionary.Dictionary;
import org.canbao.service.dictionary.Entry;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** 字典工作簿: a dictionary as people read it in a spreadsheet. All cells are text, never formulas. */
final class DictionaryWorkbook {

  private static final List<String> TITLES =
      List.of(
          "代码 Code", "中文名称 Chinese", "英文名称 English", "启用日期 Valid from", "停用日期 Valid to", "备注 Note");

  private static final int WIDTH = 24;
  private static final int LONGEST_SHEET_NAME = 31;

  private DictionaryWorkbook() {}

  static byte[] of(Dictionary dictionary, List<Entry> entries, LocalDate on) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Canbao", "1.0")) {
      String name = dictionary.name();
      Worksheet sheet =
          workbook.newWorksheet(name.substring(0, Math.min(LONGEST_SHEET_NAME, name.length())));
      titles(sheet);
      for (int row = 0; row < entries.size(); row++) {
        write(sheet, row + 1, entries.get(row), on);
      }
      sheet.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void titles(Worksheet sheet) {
    sheet.freezePane(0, 1);
    for (int column = 0; column < TITLES.size(); column++) {
      sheet.width(column, WIDTH);
      sheet.value(0, column, TITLES.get(column));
      sheet.style(0, column).bold().set();
    }
  }

  private static void write(Worksheet sheet, int row, Entry entry, LocalDate on) {
    List<String> cells =
        List.of(
            entry.code(),
            entry.label(on).chinese(),
            entry.label(on).english(),
            entry.from().map(LocalDate::toString).orElse(""),
            entry.to().map(LocalDate::toString).orElse(""),
            entry.about().note());
    for (int column = 0; column < cells.size(); column++) {
      sheet.value(row, column, cells.get(column));
    }
  }
}
