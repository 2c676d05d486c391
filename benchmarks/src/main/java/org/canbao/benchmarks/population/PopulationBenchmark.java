package org.canbao.benchmarks.population;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.canbao.benchmarks.duckdb.ReferenceDatabase;
import org.canbao.benchmarks.duckdb.ReferenceQuery;
import org.canbao.benchmarks.people.Crowd;
import org.canbao.benchmarks.people.Question;
import org.canbao.benchmarks.report.Laps;
import org.canbao.benchmarks.report.MarkdownTable;
import org.canbao.policy.block.BlockPolicy;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.population.Database;
import org.canbao.population.Run;

/**
 * 快照核定基准: file to file, by the engine's blocks within DuckDB and by SQL alone, in turns, with as
 * many threads.
 *
 * <p>Sums of all columns of both results are compared before anything is told.
 */
public final class PopulationBenchmark {

  private static final long SEED = 20310301;
  private static final int ROUNDS = 5;
  private static final String SUMS =
      """
      select count(*), sum(benefit_from::date - date '1970-01-01'), sum(fixed), sum(variable), sum(payment_limit),
        sum(awards), sum(penalty), sum(payable), sum(subsidy) from read_parquet('%s')
      """;
  private static final String SQL_RESULT =
      """
      copy (select person, status, (date '1970-01-01' + benefit_from)::date as benefit_from, fixed, variable,
        payment_limit, awards, penalty, payable, subsidy from (%s)) to '%s' (format parquet)
      """;

  private final Path folder;
  private final int threads;
  private final PolicyBook book = Question.book();

  private PopulationBenchmark(Path folder, int threads) {
    this.folder = folder;
    this.threads = threads;
  }

  /** Measures snapshots of these sizes and returns a table. */
  public static String table(Path target, int... sizes) throws Exception {
    Path folder = Files.createDirectories(target.resolve("population"));
    int threads = Runtime.getRuntime().availableProcessors();
    MarkdownTable table =
        new MarkdownTable("what", "people", "goal", "best s", "median s", "best ns a person");
    for (int people : sizes) {
      new PopulationBenchmark(folder, threads).measure(people, table);
    }
    return table.toString();
  }

  private void measure(int people, MarkdownTable table) throws Exception {
    Path file = folder.resolve("people.parquet");
    write(people, file);
    Path ours = folder.resolve("ours.parquet");
    Laps block = new Laps();
    Laps bits = new Laps();
    Laps years = new Laps();
    for (int round = -1; round < ROUNDS; round++) {
      block.measure(() -> decide(file, ours));
      bits.measure(() -> compute(ReferenceQuery.BY_BITS, file));
      requireAgreement(ours, result(ReferenceQuery.BY_BITS));
      if (round < 2) {
        years.measure(() -> compute(ReferenceQuery.BY_YEAR, file));
        requireAgreement(ours, result(ReferenceQuery.BY_YEAR));
      }
      if (round < 0) {
        List.of(block, bits, years).forEach(Laps::forget);
      }
    }
    tell("snapshot decided by blocks", people, block, table);
    tell("DuckDB, year sets as bits", people, bits, table);
    tell("DuckDB, year by year", people, years, table);
    tellRatio("blocks ÷ DuckDB, bits", people, block, bits, table);
    tellRatio("blocks ÷ DuckDB, year by year", people, block, years, table);
  }

  private void write(int people, Path file) throws SQLException {
    try (ReferenceDatabase database =
        ReferenceDatabase.open(Question.area(book), folder.resolve("spill"))) {
      database.load(Crowd.of(SEED, people, book));
      database.run(
          "copy (select row_number() over () as person, * from people) to '%s' (format parquet, compression zstd)"
              .formatted(file));
    }
  }

  private void decide(Path file, Path out) throws Exception {
    try (Database database = Database.open(threads, folder.resolve("spill"))) {
      BlockPolicy policy = Question.blockPolicy(book);
      Run.decide(database, policy, "read_parquet('%s')".formatted(file), out);
    }
  }

  private void compute(ReferenceQuery query, Path file) throws SQLException {
    try (ReferenceDatabase database =
        ReferenceDatabase.open(Question.area(book), folder.resolve("spill"))) {
      database.run("set threads = " + threads);
      database.run("set preserve_insertion_order = false");
      database.run("create view people as select * from read_parquet('%s')".formatted(file));
      database.run(SQL_RESULT.formatted(query.sqlWith("person"), result(query)));
    }
  }

  private Path result(ReferenceQuery query) {
    return folder.resolve(query.name().toLowerCase(Locale.ROOT) + ".parquet");
  }

  private void requireAgreement(Path ours, Path theirs) throws SQLException {
    List<String> one = sums(ours);
    List<String> other = sums(theirs);
    if (!one.equals(other)) {
      throw new IllegalStateException("blocks say %s, SQL says %s".formatted(one, other));
    }
  }

  private List<String> sums(Path file) throws SQLException {
    try (Database database = Database.open(threads, folder.resolve("spill"));
        ResultSet row = database.query(SUMS.formatted(file))) {
      row.next();
      List<String> sums = new ArrayList<>();
      for (int i = 1; i <= 9; i++) {
        sums.add(row.getString(i));
      }
      return sums;
    }
  }

  private static void tell(String name, int people, Laps laps, MarkdownTable table) {
    table.add(
        name,
        "%,d".formatted(people),
        "",
        seconds(laps.best()),
        seconds(laps.median()),
        "%d".formatted(laps.best() / people));
  }

  private static void tellRatio(
      String name, int people, Laps ours, Laps other, MarkdownTable table) {
    table.add(
        name,
        "%,d".formatted(people),
        "≥ 3",
        ratio(other.best(), ours.best()),
        ratio(other.median(), ours.median()),
        "");
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.2f", nanos / 1e9);
  }

  private static String ratio(long other, long ours) {
    return String.format(Locale.ROOT, "%.2f ×", (double) other / ours);
  }
}
