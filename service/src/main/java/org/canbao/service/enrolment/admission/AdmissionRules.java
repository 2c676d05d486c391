package org.canbao.service.enrolment.admission;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.canbao.service.enrolment.Basis;
import org.canbao.service.enrolment.Scheme;
import org.canbao.service.enrolment.admission.AdmissionRule.Who;

/** 参保对象条款表: reads the rows, and refuses all of them together when one is wrong. */
final class AdmissionRules {

  private static final Pattern AREA = Pattern.compile("[0-9]{6}");
  private static final Pattern CLAUSE = Pattern.compile("\\S+ \\S+");
  private static final int FIRST_YEAR = 1998;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST_PROGRAMME = 8;

  private AdmissionRules() {}

  static List<AdmissionRule> shipped() {
    try (InputStream in = AdmissionRules.class.getResourceAsStream("/admission/admission.csv")) {
      byte[] bytes = Objects.requireNonNull(in, "admission.csv").readAllBytes();
      return read("admission.csv", new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<AdmissionRule> of(Path file) {
    try {
      return read(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a table; a mistake is told with file, line, column and what was expected. */
  static List<AdmissionRule> read(String name, String text) {
    List<AdmissionRule> rules = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : reader) {
        try {
          rules.add(rule(row));
        } catch (IllegalArgumentException e) {
          mistakes.add(
              "%s line %d: %s".formatted(name, row.getStartingLineNumber(), e.getMessage()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!mistakes.isEmpty()) {
      throw new IllegalStateException(String.join("\n", mistakes));
    }
    return List.copyOf(rules);
  }

  private static AdmissionRule rule(NamedCsvRecord row) {
    int from =
        number(row, "from", FIRST_YEAR, LAST_YEAR).orElseThrow(() -> wrong(row, "from", "a year"));
    return new AdmissionRule(
        matching(row, "area", AREA, "six digits"),
        one(row, "scheme", Scheme.class),
        one(row, "basis", Basis.class),
        one(row, "who", Who.class),
        from,
        number(row, "to", from, LAST_YEAR),
        number(row, "programme_years", 2, LONGEST_PROGRAMME),
        matching(row, "clause", CLAUSE, "a document and a clause such as CN 二(一)"));
  }

  private static String matching(NamedCsvRecord row, String column, Pattern form, String expected) {
    String text = row.getField(column);
    if (!form.matcher(text).matches()) {
      throw wrong(row, column, expected);
    }
    return text;
  }

  private static <E extends Enum<E>> E one(NamedCsvRecord row, String column, Class<E> choices) {
    for (E choice : choices.getEnumConstants()) {
      if (choice.name().equals(row.getField(column))) {
        return choice;
      }
    }
    throw wrong(row, column, "one of " + List.of(choices.getEnumConstants()));
  }

  private static Optional<Integer> number(NamedCsvRecord row, String column, int least, int most) {
    String text = row.getField(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("[0-9]{1,4}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw wrong(row, column, "%d to %d".formatted(least, most));
    }
    return Optional.of(Integer.parseInt(text));
  }

  private static IllegalArgumentException wrong(
      NamedCsvRecord row, String column, String expected) {
    return new IllegalArgumentException(
        "%s is '%s', expected %s".formatted(column, row.getField(column), expected));
  }
}
