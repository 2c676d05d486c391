package org.canbao.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * 表格写出: templates with drop-downs, and workbooks of the rows that were refused. All cells are text.
 */
public final class SheetWriter {

  private static final int WIDTH = 22;
  private static final int DROP_DOWNS = 10_000;
  private static final String NUMBER = "原行号 Row";
  private static final String WRONG = "错误 What is wrong";

  /** Rows that are kept in memory before they are written out. */
  private static final int FLUSHED = 1000;

  private final Form form;
  private final boolean english;

  /** Writes this form, Chinese first. */
  public SheetWriter(Form form) {
    this(form, false);
  }

  /** Writes this form, English first if so asked. */
  public SheetWriter(Form form, boolean english) {
    this.form = form;
    this.english = english;
  }

  /** 文本模板: the line of titles of a text table, with the mark by which spreadsheets know UTF-8. */
  public String header() {
    return form.columns().stream()
        .map(column -> english ? column.english() : column.chinese())
        .collect(Collectors.joining(",", "\uFEFF", "\r\n"));
  }

  /** 模板: the titles, and lists to choose from. */
  public void template(OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Canbao", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(form.name());
      titles(sheet);
      lists(workbook, sheet);
      sheet.finish();
    }
  }

  /**
   * 错误清单: the refused rows as they were told, with what is wrong, in a form that can be corrected
   * and sent again.
   *
   * @param rows gives the rows one after the other to whom it is given
   */
  public void refused(OutputStream out, Consumer<Consumer<SheetRow>> rows) throws IOException {
    try (Workbook workbook = new Workbook(out, "Canbao", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(form.name());
      titles(sheet);
      int size = form.columns().size();
      title(sheet, size, WRONG);
      title(sheet, size + 1, NUMBER);
      lists(workbook, sheet);
      int[] at = {1};
      rows.accept(
          row -> {
            write(sheet, at[0]++, row);
            if (at[0] % FLUSHED == 0) {
              flush(sheet);
            }
          });
      sheet.finish();
    }
  }

  private static void flush(Worksheet sheet) {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Worksheet sheet, int at, SheetRow row) {
    List<Column> columns = form.columns();
    for (int place = 0; place < columns.size(); place++) {
      String told = row.told().get(columns.get(place).key());
      if (told != null) {
        sheet.inlineString(at, place, told);
      }
    }
    sheet.inlineString(at, columns.size(), wrong(row));
    sheet.value(at, columns.size() + 1, row.number());
  }

  private String wrong(SheetRow row) {
    return row.notes().stream()
        .map(note -> title(note.column()) + note.note().chinese() + " / " + note.note().english())
        .collect(Collectors.joining("\n"));
  }

  private String title(String key) {
    return form.columns().stream()
        .filter(column -> column.key().equals(key))
        .map(column -> column.chinese() + "：")
        .findFirst()
        .orElse("");
  }

  private void titles(Worksheet sheet) {
    sheet.freezePane(0, 1);
    for (int place = 0; place < form.columns().size(); place++) {
      Column column = form.columns().get(place);
      title(sheet, place, english ? column.englishTitle() : column.title());
      sheet.style(place).format("@").set(); // text, so that numbers of documents keep their digits
    }
  }

  private static void title(Worksheet sheet, int place, String text) {
    sheet.width(place, WIDTH);
    sheet.value(0, place, text);
    sheet.style(0, place).bold().set();
  }

  private void lists(Workbook workbook, Worksheet sheet) {
    Worksheet choices = workbook.newWorksheet("选项 Choices");
    choices.setVisibilityState(VisibilityState.HIDDEN);
    for (int place = 0; place < form.columns().size(); place++) {
      list(sheet, choices, place, form.columns().get(place).choices());
    }
  }

  private void list(Worksheet sheet, Worksheet choices, int place, List<Choice> all) {
    for (int row = 0; row < all.size(); row++) {
      Choice choice = all.get(row);
      choices.value(row, place, english ? choice.englishTitle() : choice.title());
    }
    if (!all.isEmpty()) {
      Range list = choices.range(0, place, all.size() - 1, place);
      sheet.range(1, place, DROP_DOWNS, place).validateWithList(list);
    }
  }
}
