package org.canbao.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.canbao.documents.PolicyLibrary;
import org.canbao.policy.decision.Decider;
import org.canbao.policy.decision.Decision;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.history.Facts;
import org.canbao.policy.limit.Cap;
import org.canbao.policy.price.Price;
import org.canbao.policy.term.Money;
import org.canbao.policy.waiting.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotDecisionTest {

  private static final PolicyBook BOOK = PolicyLibrary.shipped().book();
  private static final int PEOPLE = 3_000;

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "210500, 2026, 2026-03-15, parquet",
    "210500, 2026, 2026-10-31, csv",
    "340200, 2026, 2026-02-01, parquet",
    "230100, 2026, 2026-02-01, parquet",
    "340200, 2031, 2031-03-01, csv"
  })
  void saysOfEverybodyWhatTheRulesSayOfOnePerson(String area, int year, LocalDate on, String kind)
      throws SQLException {
    if (BOOK.find(area).isEmpty()) {
      return;
    }
    Path file = folder.resolve("people." + kind);
    Path out = folder.resolve("decided." + kind);
    Map<Long, Facts> people = TestSnapshot.write(file, BOOK, area, year, on, PEOPLE);

    assertThat(people).hasSizeGreaterThan(PEOPLE / 2);
    assertThat(run("--snapshot", file.toString(), "--out", out.toString())).isEqualTo("0");
    assertSame(people, on, out);
  }

  private void assertSame(Map<Long, Facts> people, LocalDate on, Path out) throws SQLException {
    int seen = 0;
    try (Database database = Database.open(1, folder.resolve("spill"));
        ResultSet row =
            database.query(
                "select person, status, benefit_from::date, fixed, variable, payment_limit, awards,"
                    + " penalty, payable, subsidy from "
                    + Database.quoted(out.toString()))) {
      while (row.next()) {
        Facts facts = people.get(row.getLong(1));
        assertThat(shown(row))
            .as(facts::toString)
            .isEqualTo(shown((Decision) Decider.decide(facts, on, BOOK)));
        seen++;
      }
    }
    assertThat(seen).isEqualTo(people.size());
  }

  private static String shown(ResultSet row) throws SQLException {
    Object[] cells = new Object[9];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = row.getString(i + 2);
    }
    return Arrays.toString(cells);
  }

  private static String shown(Decision decision) {
    Optional<Waiting> wait = decision.waiting();
    Optional<Cap> cap = decision.cap();
    Optional<Price> price = decision.price();
    return Arrays.toString(
        new Object[] {
          decision.status().name(),
          wait.map(it -> it.benefitFrom().toString()).orElse(null),
          wait.map(it -> String.valueOf(it.fixed())).orElse(null),
          wait.map(it -> String.valueOf(it.variable())).orElse(null),
          fen(cap.flatMap(Cap::limit)),
          fen(cap.map(Cap::awards)),
          fen(cap.map(Cap::penalty)),
          fen(price.flatMap(Price::payable)),
          fen(price.flatMap(Price::subsidy))
        });
  }

  private static String fen(Optional<Money> money) {
    return money.map(it -> String.valueOf(it.fen())).orElse(null);
  }

  @Test
  void aFileThatIsMissingOrNoSnapshotIsRefusedWithASentence() throws Exception {
    Path out = folder.resolve("out.parquet");
    Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
    Path broken = Files.writeString(folder.resolve("broken.parquet"), "PAR1 and nothing else");

    assertThat(
            run("--snapshot", folder.resolve("none.parquet").toString(), "--out", out.toString()))
        .startsWith("2 There is no file");
    assertThat(run("--snapshot", other.toString(), "--out", out.toString()))
        .startsWith("2 ")
        .contains("lacks the columns person, area, year");
    assertThat(run("--snapshot", broken.toString(), "--out", out.toString()))
        .startsWith("2 ")
        .contains("damaged or no snapshot");
    assertThat(out).doesNotExist();
  }

  @Test
  void aFileThatEndsTooEarlyIsRefused() throws Exception {
    Path file = folder.resolve("people.parquet");
    TestSnapshot.write(file, BOOK, "210500", 2026, LocalDate.of(2026, 3, 1), 500);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    assertThat(run("--snapshot", file.toString(), "--out", folder.resolve("o.csv").toString()))
        .startsWith("2 ")
        .contains("damaged or no snapshot");
  }

  @Test
  void anotherYearOrDayThanThatOfTheSnapshotIsRefused() throws Exception {
    Path file = folder.resolve("people.parquet");
    Path out = folder.resolve("out.csv");
    TestSnapshot.write(file, BOOK, "210500", 2026, LocalDate.of(2026, 3, 1), 500);

    assertThat(run("--snapshot", file.toString(), "--out", out.toString(), "--year", "2027"))
        .startsWith("2 ")
        .contains("folded for 2026 and 2026-03-01");
    assertThat(run("--snapshot", file.toString(), "--out", out.toString(), "--on", "2026-03-02"))
        .startsWith("2 ");
    assertThat(run("--snapshot", file.toString(), "--out", out.toString(), "--year", "2026"))
        .isEqualTo("0");
  }

  @Test
  void aDiskThatIsFullLeavesNoHalfFile() throws Exception {
    Path file = folder.resolve("people.parquet");
    TestSnapshot.write(file, BOOK, "210500", 2026, LocalDate.of(2026, 3, 1), 500);
    Path full = Files.createSymbolicLink(folder.resolve("out.csv.part"), Path.of("/dev/full"));

    assertThat(run("--snapshot", file.toString(), "--out", folder.resolve("out.csv").toString()))
        .startsWith("1 Reading or writing broke off");
    assertThat(folder.resolve("out.csv")).doesNotExist();
    assertThat(full).doesNotExist();
  }

  /** The exit code, and what was said when it is not 0. */
  private static String run(String... arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--lang";
    all[arguments.length + 1] = "en";
    int code = Population.run(new PrintStream(said, true, StandardCharsets.UTF_8), all);
    return code == 0 ? "0" : code + " " + said.toString(StandardCharsets.UTF_8);
  }
}
