package org.canbao.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aTemplateIsReadAsAnEmptyTableInEitherLanguage(boolean english) throws Exception {
    Path file = folder.resolve("template.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      new SheetWriter(Books.FORM, english).template(out);
    }
    assertThat(Books.read(file)).isEmpty();
  }

  @Test
  void refusedRowsComeBackWithTheirReasonAndCanBeSentAgain() throws Exception {
    List<SheetRow> rows =
        Books.read(new Books(folder).csv("name,number,born,sex\n甲,001,昨天,男\n乙,002,2020-01-01,\n"));
    Path file = folder.resolve("refused.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      new SheetWriter(Books.FORM)
          .refused(
              out, taker -> rows.stream().filter(row -> !row.notes().isEmpty()).forEach(taker));
    }

    List<SheetRow> again = Books.read(file);

    assertThat(again).hasSize(1);
    assertThat(again.getFirst().told()).isEqualTo(rows.getFirst().told());
    assertThat(again.getFirst().notes()).isEqualTo(rows.getFirst().notes());
  }

  @Test
  void moreRowsThanAreKeptInMemoryComeBackAll() throws Exception {
    Path file = folder.resolve("many.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      new SheetWriter(Books.FORM)
          .refused(
              out,
              taker ->
                  IntStream.rangeClosed(2, 3001)
                      .forEach(
                          line ->
                              taker.accept(
                                  new SheetRow(line, Map.of("name", "甲"), Map.of(), List.of()))));
    }
    assertThat(Books.read(file)).hasSize(3000);
  }

  @Test
  void aTextTableBeginsWithItsTitlesInTheLanguageAsked() throws Exception {
    assertThat(new SheetWriter(Books.FORM).header()).startsWith("\uFEFF姓名,证件号码");
    assertThat(new SheetWriter(Books.FORM, true).header()).startsWith("\uFEFFName,Number");
  }
}
