package org.canbao.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files that people might send. */
record Books(Path folder) {

  static final Form FORM =
      new Form(
          "参保 Enrolment",
          List.of(
              Column.of("name", "姓名", "Name", Column.Kind.TEXT).needed(),
              Column.of("number", "证件号码", "Number", Column.Kind.DIGITS).needed(),
              Column.of("born", "出生日期", "Born", Column.Kind.DATE),
              Column.of(
                  "sex",
                  "性别",
                  "Sex",
                  List.of(new Choice("1", "男", "Male"), new Choice("2", "女", "Female"))),
              Column.of("paid", "金额", "Amount", Column.Kind.MONEY),
              Column.of("from", "起始月份", "First month", Column.Kind.MONTH)));

  Path csv(String text) throws IOException {
    return csv(text, StandardCharsets.UTF_8);
  }

  Path csv(String text, Charset charset) throws IOException {
    return Files.write(Files.createTempFile(folder, "sent", ".csv"), text.getBytes(charset));
  }

  Path xlsx(Consumer<Worksheet> filling) throws IOException {
    Path file = Files.createTempFile(folder, "sent", ".xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("1");
      filling.accept(sheet);
      sheet.finish();
    }
    return file;
  }

  /** A zip of parts with these beginnings, each filled up with zeros. */
  Path zip(Map<String, String> parts, long filling) throws IOException {
    Path file = Files.createTempFile(folder, "sent", ".xlsx");
    byte[] zeros = new byte[1 << 20];
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        for (long written = 0; written < filling; written += zeros.length) {
          zip.write(zeros);
        }
        zip.closeEntry();
      }
    }
    return file;
  }

  static List<SheetRow> read(Path file) throws SheetProblem, IOException {
    return read(file, Limits.USUAL);
  }

  static List<SheetRow> read(Path file, Limits limits) throws SheetProblem, IOException {
    List<SheetRow> rows = new ArrayList<>();
    new SheetReader(FORM, limits).read(file, rows::add);
    return rows;
  }
}
