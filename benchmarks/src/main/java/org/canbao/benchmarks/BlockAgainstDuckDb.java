package org.canbao.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.canbao.benchmarks.Contest.Contestant;
import org.canbao.benchmarks.duckdb.Agreement;
import org.canbao.benchmarks.duckdb.ReferenceDatabase;
import org.canbao.benchmarks.duckdb.ReferenceQuery;
import org.canbao.benchmarks.people.Crowd;
import org.canbao.benchmarks.people.Question;
import org.canbao.benchmarks.report.Laps;
import org.canbao.benchmarks.report.MarkdownTable;
import org.canbao.policy.block.BlockRule;
import org.canbao.policy.block.Columns;
import org.canbao.policy.block.Standings;
import org.canbao.policy.block.Verdicts;
import org.canbao.policy.decision.PolicyBook;

/**
 * 批量核定与数据库同场比较: blocks, {@code memcpy} of the same bytes, and DuckDB computing the same columns, in
 * turns on one thread of one process.
 *
 * <p>Before anything is measured, SQL and block are compared: every row up to a million people,
 * sums of all columns beyond.
 */
public final class BlockAgainstDuckDb {

  private static final int BLOCK = 4_096;
  private static final int EVERY_ROW = 1_000_000;
  private static final long SEED = 20310301;

  private final int rows;
  private final Standings people;
  private final Verdicts plain;
  private final Verdicts signed;
  private final BlockRule rule;
  private final ReferenceDatabase database;
  private final Contest contest = new Contest();

  private BlockAgainstDuckDb(int rows, PolicyBook book, ReferenceDatabase database) {
    this.rows = rows;
    this.people = Crowd.of(SEED, rows, book);
    this.plain = Verdicts.plain(rows);
    this.signed = Verdicts.signed(rows);
    this.rule = new BlockRule(Question.blockPolicy(book));
    this.database = database;
  }

  /** Measures crowds of these sizes and returns a table. */
  static String table(Path target, int... sizes) throws Exception {
    MarkdownTable table =
        new MarkdownTable("what", "people", "goal", "best", "median", "per CPU second");
    PolicyBook book = Question.book();
    Path spill = Files.createDirectories(target.resolve("duckdb-spill"));
    for (int rows : sizes) {
      try (var database = ReferenceDatabase.open(Question.area(book), spill)) {
        new BlockAgainstDuckDb(rows, book, database).measure(table);
      }
    }
    return table.toString();
  }

  private void measure(MarkdownTable table) throws Exception {
    database.load(people);
    decide(plain);
    requireAgreement();
    boolean many = rows > EVERY_ROW;
    Laps block = contest.add("block", many ? 9 : 30, () -> decide(plain));
    Laps withSignature = contest.add("block with signature", many ? 9 : 30, () -> decide(signed));
    Laps copy = addCopies(many ? 9 : 30);
    Laps sql = addQuery(ReferenceQuery.BY_BITS, many ? 2 : 7);
    Laps naturalSql = addQuery(ReferenceQuery.BY_YEAR, many ? 1 : 5);
    contest.run(many ? 0 : 5);
    contest.contestants().forEach(contestant -> tell(contestant, table));
    tellRatio("block ÷ memcpy of what most rows need", block, copy, "", table);
    tellRatio("block ÷ DuckDB, year sets as bits", block, sql, "≥ 8", table);
    tellRatio("block ÷ DuckDB, year by year", block, naturalSql, "≥ 8", table);
    tellRatio("block with signature ÷ DuckDB, bits", withSignature, sql, "", table);
  }

  private void decide(Verdicts verdicts) {
    for (int from = 0; from < rows; from += BLOCK) {
      rule.decide(people, from, Math.min(rows, from + BLOCK), verdicts);
    }
  }

  private void requireAgreement() throws SQLException {
    for (ReferenceQuery query : ReferenceQuery.values()) {
      Agreement.requireSums(database, query, plain, rows);
      if (rows <= EVERY_ROW) {
        Agreement.requireRows(database, query, plain, rows);
      }
    }
  }

  /** Measures copying the columns that are read of everybody, and all; returns the former. */
  private Laps addCopies(int runs) {
    Standings peopleCopy = new Standings(rows);
    Verdicts verdictsCopy = Verdicts.plain(rows);
    contest.add(
        "memcpy of all columns, %d + %d bytes".formatted(Columns.BYTES_IN, Columns.BYTES_OUT),
        runs,
        () -> {
          Columns.copy(people, peopleCopy);
          Columns.copy(plain, verdictsCopy);
        });
    return contest.add(
        "memcpy of what most rows need, %d + %d bytes"
            .formatted(Columns.USUAL_BYTES_IN, Columns.BYTES_OUT),
        runs,
        () -> {
          Columns.copyUsual(people, peopleCopy);
          Columns.copy(plain, verdictsCopy);
        });
  }

  /** Measures the table that SQL makes, and as its best case the sums alone. */
  private Laps addQuery(ReferenceQuery query, int runs) {
    contest.add(
        "DuckDB, %s, sums only".formatted(query.title()), runs, () -> database.computeSums(query));
    return contest.add(
        "DuckDB, %s, table".formatted(query.title()),
        runs,
        database::dropTable,
        () -> database.computeTable(query));
  }

  private void tell(Contestant contestant, MarkdownTable table) {
    Laps laps = contestant.laps();
    table.add(
        contestant.name(),
        people(),
        goal(contestant.name()),
        Laps.millions(rows, laps.best()),
        Laps.millions(rows, laps.median()),
        Laps.millions(rows, laps.bestCpu()));
  }

  private static String goal(String name) {
    return switch (name) {
      case "block" -> "≥ 60 M/s";
      case "block with signature" -> "≥ 45 M/s";
      default -> "";
    };
  }

  private void tellRatio(String name, Laps ours, Laps other, String goal, MarkdownTable table) {
    table.add(
        name,
        people(),
        goal,
        ratio(other.best(), ours.best()),
        ratio(other.median(), ours.median()),
        ratio(other.bestCpu(), ours.bestCpu()));
  }

  private static String ratio(long other, long ours) {
    return String.format(Locale.ROOT, "%.2f ×", (double) other / ours);
  }

  private String people() {
    return String.format(Locale.ROOT, "%,d", rows);
  }
}
