package org.canbao.service.dictionary;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.canbao.service.rest.Fingerprint;
import org.canbao.service.rest.Text;

/**
 * 随产品发布的字典: what the product brings along, as tables that can be read and reviewed as such.
 *
 * @param hash stands for the contents: equal contents need not be loaded again
 */
record Shipped(List<Head> heads, String hash) {

  private static final String FOLDER = "/dictionary/";

  /** One dictionary. */
  record Head(String name, Text title, String note, List<Line> lines) {}

  /** One code. */
  record Line(
      String code, Text text, Optional<LocalDate> from, Optional<LocalDate> to, Place place) {}

  /** Where it stands in the list, and a note. */
  record Place(int position, String note) {}

  /** Reads all of them; a mistake in them stops the start. */
  static Shipped read() {
    MessageDigest digest = Fingerprint.begin();
    List<Head> heads = new ArrayList<>();
    for (NamedCsvRecord row : rows(text("index", digest))) {
      String name = row.getField("dictionary");
      heads.add(
          new Head(
              name,
              label(row),
              row.getField("note"),
              rows(text(name, digest)).stream().map(Shipped::line).toList()));
    }
    return new Shipped(heads, HexFormat.of().formatHex(digest.digest()));
  }

  private static Line line(NamedCsvRecord row) {
    return new Line(
        row.getField("code"),
        label(row),
        day(row.getField("valid_from")),
        day(row.getField("valid_to")),
        new Place(Integer.parseInt(row.getField("order")), row.getField("note")));
  }

  private static Text label(NamedCsvRecord row) {
    return Text.of(row.getField("chinese"), row.getField("english"));
  }

  private static Optional<LocalDate> day(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }

  private static List<NamedCsvRecord> rows(String text) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String name, MessageDigest digest) {
    try (InputStream in = Shipped.class.getResourceAsStream(FOLDER + name + ".csv")) {
      if (in == null) {
        throw new IllegalStateException("the dictionary %s.csv is missing".formatted(name));
      }
      byte[] bytes = in.readAllBytes();
      digest.update(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
