package org.canbao.service.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Workbooks as people send and get them. */
final class Workbooks {

  private Workbooks() {}

  static byte[] of(Consumer<Worksheet> filling) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("1");
      filling.accept(sheet);
      sheet.finish();
    }
    return out.toByteArray();
  }

  /** The texts of the first sheet, row by row. */
  static List<List<String>> read(byte[] workbook) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      return book.getFirstSheet().read().stream()
          .map(
              row ->
                  IntStream.range(0, row.getCellCount())
                      .mapToObj(at -> row.getCellText(at))
                      .toList())
          .toList();
    }
  }

  /** The same rows with one text in place of another. */
  static byte[] replaced(List<List<String>> cells, String old, String text) throws IOException {
    return of(
        sheet -> {
          for (int row = 0; row < cells.size(); row++) {
            for (int column = 0; column < cells.get(row).size(); column++) {
              String cell = cells.get(row).get(column);
              sheet.value(row, column, cell.equals(old) ? text : cell);
            }
          }
        });
  }

  /** A zip of parts, each filled up with zeros. */
  static byte[] zip(Map<String, String> parts, long filling) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (long written = 0; written < filling; written += zeros.length) {
          zip.write(zeros);
        }
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
