package org.canbao.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetWriterTest {

  @TempDir Path folder;

  @Test
  void aTemplateIsReadAsAnEmptyTable() throws Exception {
    Path file = folder.resolve("template.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      new SheetWriter(Books.FORM).template(out);
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
}
