package org.canbao.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

  @TempDir Path folder;

  private Books books;

  @BeforeEach
  void start() {
    books = new Books(folder);
  }

  @Test
  void columnsMayStandInAnyOrderUnderAnyOfTheirNamesBesideOthers() throws Exception {
    List<SheetRow> rows =
        Books.read(books.csv("备注,sex,证件号码 *, 姓 名 ,Born\n甲,女,990101,张三,2020/2/3\n"));

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().values())
        .isEqualTo(Map.of("name", "张三", "number", "990101", "sex", "2", "born", "2020-02-03"));
    assertThat(rows.getFirst().notes()).isEmpty();
    assertThat(rows.getFirst().number()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void bothEncodingsOfSpreadsheetsInChinaAreRead(String charset) throws Exception {
    String text = "姓名,证件号码\n阿不都·热合曼,9901\n䶮某,9902\n";
    List<SheetRow> rows = Books.read(books.csv(text, Charset.forName(charset)));
    assertThat(rows).extracting(row -> row.values().get("name")).containsExactly("阿不都·热合曼", "䶮某");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFF姓名,证件号码\r\n甲,1\r\n",
        "姓名\t证件号码\n甲\t1\n",
        "姓名;证件号码\n甲;1\n",
        "\n\n姓名,证件号码\n,\n甲,1"
      })
  void marksSeparatorsAndEmptyLinesDoNotMatter(String text) throws Exception {
    assertThat(Books.read(books.csv(text)))
        .extracting(SheetRow::values)
        .containsExactly(Map.of("name", "甲", "number", "1"));
  }

  @ParameterizedTest
  @CsvSource({
    "born, 2020-02-30, 没有这一天",
    "born, 昨天, 应为日期",
    "born, 2020-13-01, 没有这一天",
    "sex, 3, 下拉列表",
    "paid, -1, 金额",
    "paid, 1.234, 金额",
    "paid, 1e9, 金额",
    "from, 2026-13, 没有这个月",
    "from, 十一月, 应为年月",
    "name, '', 必填"
  })
  void aBadCellIsToldWithWhatWasExpectedAndTheRestOfTheRowStands(
      String column, String text, String expected) throws Exception {
    Map<String, String> cells = new java.util.HashMap<>(Map.of("name", "甲", "number", "1"));
    cells.put(column, text);
    String line =
        List.of("name", "number", "born", "sex", "paid", "from").stream()
            .map(key -> cells.getOrDefault(key, ""))
            .collect(Collectors.joining(","));

    SheetRow row =
        Books.read(books.csv("name,number,born,sex,paid,from\n" + line + "\n")).getFirst();

    assertThat(row.notes()).hasSize(1);
    assertThat(row.notes().getFirst().column()).isEqualTo(column);
    assertThat(row.notes().getFirst().note().chinese()).contains(expected);
    assertThat(row.values()).containsEntry("number", "1").doesNotContainKey(column);
  }

  @ParameterizedTest
  @CsvSource({
    "20200203, 2020-02-03",
    "2020-2-3, 2020-02-03",
    "2020年2月3日, 2020-02-03",
    "2020.02.03, 2020-02-03",
    "2020-02-03 00:00:00, 2020-02-03"
  })
  void daysAreReadInTheFormsThatPeopleWrite(String written, String day) throws Exception {
    SheetRow row = Books.read(books.csv("name,number,born\n甲,1," + written + "\n")).getFirst();
    assertThat(row.values()).containsEntry("born", day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02", "2026/2", "2026年2月", "202602", "2026.02", "2026-02-01"})
  void monthsAreReadInTheFormsThatPeopleWrite(String written) throws Exception {
    SheetRow row = Books.read(books.csv("name,number,from\n甲,1," + written + "\n")).getFirst();
    assertThat(row.values()).containsEntry("from", "2026-02");
  }

  @Test
  void mergedCellsRefuseTheFile() throws IOException {
    Path merged =
        books.xlsx(
            sheet -> {
              titles(sheet);
              sheet.range(1, 0, 2, 0).merge();
            });
    assertRefused(merged, "merged cells");
  }

  @Test
  void aWorkbookMayHoldDaysAndAmountsAsNumbers() throws Exception {
    Path file =
        books.xlsx(
            sheet -> {
              titles(sheet);
              sheet.value(1, 0, "甲");
              sheet.value(1, 1, "990101200001010015");
              sheet.value(1, 2, LocalDate.of(2020, 2, 3));
              sheet.style(1, 2).format("yyyy-mm-dd").set();
              sheet.value(1, 3, 1);
              sheet.value(1, 4, 400.5);
            });

    assertThat(Books.read(file).getFirst().values())
        .isEqualTo(
            Map.of(
                "name",
                "甲",
                "number",
                "990101200001010015",
                "born",
                "2020-02-03",
                "sex",
                "1",
                "paid",
                "400.50"));
  }

  @Test
  void aNumberOfADocumentThatBecameAFigureIsRefusedBecauseItsEndIsLost() throws Exception {
    Path file =
        books.xlsx(
            sheet -> {
              titles(sheet);
              sheet.value(1, 0, "甲");
              sheet.value(1, 1, 990101200001010015L);
            });

    SheetRow row = Books.read(file).getFirst();
    assertThat(row.notes().getFirst().note().chinese()).contains("设为文本");
  }

  @Test
  void formulasAreNotReckoned() throws Exception {
    Path file =
        books.xlsx(
            sheet -> {
              titles(sheet);
              sheet.formula(1, 0, "HYPERLINK(\"http://invalid.example\")");
              sheet.value(1, 1, "1");
            });

    assertThat(Books.read(file).getFirst().notes().getFirst().note().chinese()).contains("公式");
  }

  @Test
  void aRowThatLooksLikeAFormulaInATextTableIsText() throws Exception {
    SheetRow row = Books.read(books.csv("name,number\n=1+1,1\n")).getFirst();
    assertThat(row.values()).containsEntry("name", "=1+1");
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    Path bomb = books.zip(Map.of("xl/workbook.xml", "<workbook/>"), 64L << 20);
    assertThat(Files.size(bomb)).isLessThan(1 << 20);
    assertThatThrownBy(() -> Books.read(bomb, new Limits(10, 10, 10, 32L << 20)))
        .isInstanceOf(SheetProblem.class)
        .hasMessageContaining("33554432");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "<!ENTITY a \"b\">"})
  void whatReachesOutsideIsNotRead(String beginning) throws IOException {
    Path file = books.zip(Map.of("xl/workbook.xml", beginning), 0);
    assertThatThrownBy(() -> Books.read(file))
        .isInstanceOf(SheetProblem.class)
        .hasMessageContaining("DOCTYPE");
  }

  @Test
  void filesThatAreNoTablesAreToldApart() throws IOException {
    assertRefused(books.zip(Map.of("hello.txt", "x"), 0), "not an Excel workbook");
    assertRefused(
        Files.write(
            folder.resolve("old"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}),
        "old Excel");
    assertRefused(Files.write(folder.resolve("binary"), new byte[] {1, 0, 2, 0}), "not a table");
    assertRefused(books.csv(""), "empty");
    assertRefused(books.csv("姓名\n甲\n"), "Number");
    assertRefused(books.csv("姓名,name,证件号码\n甲,乙,1\n"), "twice");
    assertRefused(books.csv("name,number\n\"甲,1\n" + "x".repeat(100_000)), "quotation mark");
    assertRefused(books.csv("name,number" + ",x".repeat(200) + "\n甲,1\n"), "expected at most 100");
    Path cut = books.xlsx(SheetReaderTest::titles);
    byte[] bytes = Files.readAllBytes(cut);
    assertRefused(
        Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(bytes, bytes.length / 2)),
        "damaged");
  }

  @Test
  void theRowBeyondTheLimitRefusesTheFile() throws IOException {
    String rows =
        IntStream.range(0, 11).mapToObj(n -> "甲," + n + "\n").collect(Collectors.joining());
    assertThatThrownBy(
            () -> Books.read(books.csv("name,number\n" + rows), new Limits(10, 10, 10, 1000)))
        .hasMessageContaining("expected at most 10");
  }

  @Test
  void overlongTextsAndControlCharactersAreRefusedInTheirCell() throws Exception {
    SheetRow row =
        Books.read(books.csv("name,number\n" + "甲".repeat(5000) + ",1\u0007\n")).getFirst();
    assertThat(row.notes()).extracting(CellNote::column).containsExactly("name", "number");
  }

  private static void titles(org.dhatim.fastexcel.Worksheet sheet) {
    List<String> titles = List.of("姓名", "证件号码", "出生日期", "性别", "金额");
    for (int place = 0; place < titles.size(); place++) {
      sheet.value(0, place, titles.get(place));
    }
  }

  private static void assertRefused(Path file, String reason) {
    assertThatThrownBy(() -> Books.read(file))
        .isInstanceOf(SheetProblem.class)
        .hasMessageContaining(reason);
  }
}
