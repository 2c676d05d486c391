package org.canbao.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** 工作簿行: the rows of the first sheet of a workbook, one after the other. */
record XlsxRows(Path file, Limits limits) implements RawRows {

  @Override
  public void forEach(Taker taker) throws SheetProblem, IOException {
    try (ReadableWorkbook workbook =
            new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
        taker.take(row(each.next()));
      }
    } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException broken) {
      throw SheetProblem.of(
          "工作簿内容不符合格式，无法读取，请用 Excel 或 WPS 重新保存",
          "the workbook does not keep to its format and cannot be read; save it again with a"
              + " spreadsheet program");
    }
  }

  private RawRow row(Row row) throws SheetProblem {
    if (row.getCellCount() > limits.columns()) {
      throw SheetProblem.of(
          "第 %d 行有 %d 列，最多 %d 列",
          "row %d has %d columns, expected at most %d",
          row.getRowNum(),
          row.getCellCount(),
          limits.columns());
    }
    List<RawCell> cells = new ArrayList<>();
    for (int column = 0; column < row.getCellCount(); column++) {
      cells.add(row.getOptionalCell(column).map(this::cell).orElse(new RawCell.Words("")));
    }
    return new RawRow(row.getRowNum(), cells);
  }

  private RawCell cell(Cell cell) {
    CellType type = cell.getType();
    return switch (type) {
      case STRING -> words(cell.asString());
      case NUMBER -> number(cell);
      case BOOLEAN -> new RawCell.Words(cell.asBoolean() ? "TRUE" : "FALSE");
      case FORMULA -> new RawCell.Formula();
      case ERROR -> new RawCell.Fault();
      case EMPTY -> new RawCell.Words("");
    };
  }

  private RawCell words(String text) {
    return new RawCell.Words(CsvRows.cut(text.strip(), limits));
  }

  /** A number that is shown as a day is one. */
  private static RawCell number(Cell cell) {
    BigDecimal value = cell.asNumber();
    if (isShownAsDay(cell.getDataFormatString())) {
      LocalDateTime day = cell.asDate();
      return new RawCell.Day(day.toLocalDate());
    }
    return new RawCell.Number(value);
  }

  private static boolean isShownAsDay(String format) {
    return format != null
        && format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^]]*]", "").matches("(?i).*[yd].*");
  }
}
