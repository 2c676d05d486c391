package org.canbao.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * 文本表格行: the rows of a text table, in UTF-8 or, as spreadsheets in China save it, in GB18030; with
 * commas, semicolons or tabulators between the cells.
 */
record CsvRows(Path file, Limits limits) implements RawRows {

  private static final int SAMPLE = 1 << 20;
  private static final int LARGEST_CELL = 1 << 16;
  private static final String MARK = "\uFEFF";

  @Override
  public void forEach(Taker taker) throws SheetProblem, IOException {
    byte[] sample;
    try (InputStream in = Files.newInputStream(file)) {
      sample = in.readNBytes(SAMPLE);
    }
    requireText(sample);
    Charset charset = charset(sample);
    try (Reader text =
            new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        CsvReader<CsvRecord> rows =
            CsvReader.builder()
                .fieldSeparator(separator(new String(sample, charset)))
                .maxBufferSize(LARGEST_CELL)
                .detectBomHeader(false)
                .ofCsvRecord(text)) {
      for (CsvRecord row : rows) {
        taker.take(row(row));
      }
    } catch (CsvParseException malformed) {
      throw SheetProblem.of(
          "文本表格不符合格式，请检查引号是否成对，或另存为 .xlsx",
          "the text table does not keep to its format; look for a quotation mark without its"
              + " partner, or save it as .xlsx");
    }
  }

  private RawRow row(CsvRecord row) throws SheetProblem {
    if (row.getFieldCount() > limits.columns()) {
      throw SheetProblem.of(
          "第 %d 行有 %d 列，最多 %d 列",
          "line %d has %d columns, expected at most %d",
          row.getStartingLineNumber(),
          row.getFieldCount(),
          limits.columns());
    }
    List<RawCell> cells =
        row.getFields().stream().<RawCell>map(text -> new RawCell.Words(clean(text))).toList();
    return new RawRow(row.getStartingLineNumber(), cells);
  }

  private String clean(String text) {
    String plain = text.startsWith(MARK) ? text.substring(1) : text;
    return cut(plain.strip(), limits);
  }

  /**
   * What is longer than any column allows is kept just past the limit, so that it is refused there.
   */
  static String cut(String text, Limits limits) {
    return text.length() > limits.cell() ? text.substring(0, limits.cell() + 1) : text;
  }

  private static void requireText(byte[] sample) throws SheetProblem {
    for (byte one : sample) {
      if (one == 0) {
        throw SheetProblem.of("不是表格文件，应为 .xlsx 或 .csv", "not a table; expected .xlsx or .csv");
      }
    }
  }

  /** What is not UTF-8 is GB18030; a character cut off at the end of the sample does not matter. */
  private static Charset charset(byte[] sample) {
    for (int cut = 0; cut <= 3 && cut <= sample.length; cut++) {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sample, 0, sample.length - cut));
        return StandardCharsets.UTF_8;
      } catch (CharacterCodingException notYet) {
        // tried again without the last byte
      }
    }
    return Charset.forName("GB18030");
  }

  private static String separator(String sample) {
    String first = sample.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return Stream.of(",", "\t", ";")
        .max(Comparator.comparingInt(mark -> first.split(mark, -1).length))
        .orElse(",");
  }
}
