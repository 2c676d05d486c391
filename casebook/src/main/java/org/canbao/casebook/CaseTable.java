package org.canbao.casebook;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.canbao.casebook.PolicyCase.Expectation;
import org.canbao.casebook.PolicyCase.Source;
import org.canbao.policy.history.Facts;

/** 案例表: reads one CSV table; a cell that cannot be read is named by file, row and column. */
public final class CaseTable {

  private static final String TITLE = "案例";
  private static final String AREA = "统筹地区";
  private static final String YEAR = "参保年度";
  private static final String BORN = "出生";
  private static final String ENROLMENTS = "参保";
  private static final String IDENTITIES = "身份";
  private static final String ABSENCES = "离开";
  private static final String BENEFITS = "报销";
  private static final String ON = "问日";
  private static final String CLAUSE = "依据";

  private static final List<String> REQUIRED =
      List.of(TITLE, AREA, YEAR, BORN, ENROLMENTS, ON, CLAUSE);
  private static final List<String> OPTIONAL = List.of(IDENTITIES, ABSENCES, BENEFITS);

  private final String name;

  private CaseTable(String name) {
    this.name = name;
  }

  /**
   * Reads a table.
   *
   * @param name the name for messages
   * @param text the CSV text
   * @throws IllegalArgumentException naming file, row and column of the first unreadable cell
   */
  public static List<PolicyCase> read(String name, String text) {
    CaseTable table = new CaseTable(name);
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.STRICT)
            .extraFieldStrategy(FieldMismatchStrategy.STRICT)
            .ofNamedCsvRecord(text)) {
      List<PolicyCase> cases = rows.stream().map(table::policyCase).toList();
      table.checkTitles(cases);
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PolicyCase policyCase(NamedCsvRecord row) {
    checkHeader(row);
    return new PolicyCase(
        cell(row, TITLE, CaseTable::filled),
        facts(row),
        cell(row, ON, LocalDate::parse),
        expectations(row),
        new Source(name, row.getStartingLineNumber(), cell(row, CLAUSE, CaseTable::filled)));
  }

  private Facts facts(NamedCsvRecord row) {
    return new Facts(
        name + ":" + row.getStartingLineNumber(),
        cell(row, AREA, CaseTable::filled),
        cell(row, YEAR, Integer::parseInt),
        cell(row, BORN, LocalDate::parse),
        cell(row, ENROLMENTS, EnrolmentCell::read),
        cell(row, IDENTITIES, text -> Cells.known(text, Cells::identity)),
        cell(row, ABSENCES, text -> Cells.known(text, Cells::absence)),
        cell(row, BENEFITS, text -> Cells.known(text, Cells::benefits)));
  }

  private List<Expectation> expectations(NamedCsvRecord row) {
    List<Expectation> expectations = new ArrayList<>();
    for (ResultColumn column : ResultColumn.values()) {
      String text = row.findField(column.title()).orElse("");
      if (!text.isEmpty()) {
        expectations.add(new Expectation(column, cell(row, column.title(), column::checked)));
      }
    }
    if (expectations.isEmpty()) {
      throw unreadable(row, TITLE, "a case must expect something");
    }
    return expectations;
  }

  private <T> T cell(NamedCsvRecord row, String column, Function<String, T> reading) {
    String text = row.findField(column).orElse("");
    try {
      return reading.apply(text);
    } catch (RuntimeException e) {
      throw unreadable(row, column, e.getMessage());
    }
  }

  private static String filled(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("expected a text, but the cell is empty");
    }
    return text;
  }

  private void checkHeader(NamedCsvRecord row) {
    Set<String> seen = new HashSet<>();
    for (String title : row.getHeader()) {
      boolean known = REQUIRED.contains(title) || OPTIONAL.contains(title);
      if (!known && ResultColumn.find(title).isEmpty() || !seen.add(title)) {
        throw unreadable(
            row, title, "unknown or repeated column; results are " + ResultColumn.titles());
      }
    }
    for (String title : REQUIRED) {
      if (!seen.contains(title)) {
        throw unreadable(row, title, "the column is required");
      }
    }
  }

  private void checkTitles(List<PolicyCase> cases) {
    Set<String> seen = new HashSet<>();
    for (PolicyCase policyCase : cases) {
      if (!seen.add(policyCase.title())) {
        throw new IllegalArgumentException(
            "%s, row %d, column %s: another case has the same title"
                .formatted(name, policyCase.source().row(), TITLE));
      }
    }
  }

  private IllegalArgumentException unreadable(NamedCsvRecord row, String column, String why) {
    return new IllegalArgumentException(
        "%s, row %d, column %s: %s".formatted(name, row.getStartingLineNumber(), column, why));
  }
}
