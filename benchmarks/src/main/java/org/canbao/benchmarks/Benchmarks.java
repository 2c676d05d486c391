package org.canbao.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.canbao.benchmarks.county.CountyBenchmark;
import org.canbao.benchmarks.files.FileBenchmark;
import org.canbao.benchmarks.jmh.BlockBenchmark;
import org.canbao.benchmarks.jmh.CasebookBenchmark;
import org.canbao.benchmarks.jmh.JmhTable;
import org.canbao.benchmarks.jmh.OnePersonBenchmark;
import org.canbao.benchmarks.jmh.RecalledBenchmark;
import org.canbao.benchmarks.matching.MatchingBenchmark;
import org.canbao.benchmarks.population.PopulationBenchmark;
import org.canbao.benchmarks.report.Machine;
import org.canbao.benchmarks.service.BatchBenchmark;
import org.canbao.benchmarks.service.SearchBenchmark;
import org.canbao.benchmarks.service.ServiceBenchmark;

/** 基准入口: runs one subject and prints its tables in Markdown. */
public final class Benchmarks {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final Path TARGET = Path.of("benchmarks", "target");
  private static final Path SERVICE = Path.of("service", "target", "service.jar");
  private static final Path COMMAND = Path.of("command", "target", "canbao.jar");

  private Benchmarks() {}

  /**
   * Runs in the project's folder.
   *
   * @param arguments a subject, and numbers of people where the subject takes them
   */
  public static void main(String[] arguments) throws Exception {
    Files.createDirectories(TARGET);
    String subject = arguments.length == 0 ? "" : arguments[0];
    int[] sizes = List.of(arguments).stream().skip(1).mapToInt(Integer::parseInt).toArray();
    switch (subject) {
      case "machine" -> OUT.println(Machine.line());
      case "person" ->
          tell(
              "One person", JmhTable.of(TARGET, OnePersonBenchmark.class, RecalledBenchmark.class));
      case "block" -> tell("Blocks", JmhTable.of(TARGET, BlockBenchmark.class));
      case "duckdb" ->
          tell(
              "Blocks beside memcpy and DuckDB, one process, one thread",
              BlockAgainstDuckDb.table(TARGET, or(sizes, 1_000_000, 32_000_000)));
      case "cases" -> tell("Casebook", JmhTable.of(TARGET, CasebookBenchmark.class));
      case "files" -> tell("Files", FileBenchmark.table(COMMAND, TARGET, or(sizes, 1, 200_000)));
      case "population" ->
          tell(
              "Whole populations, file to file",
              PopulationBenchmark.table(TARGET, or(sizes, 200_000, 2_000_000, 8_000_000)));
      case "county" ->
          tell("Invented county", CountyBenchmark.table(SERVICE, TARGET, or(sizes, 50_000)));
      case "matching" -> tell("Matching", MatchingBenchmark.table(TARGET, or(sizes, 100_000)));
      case "service" -> tell("Service", ServiceBenchmark.table(SERVICE, TARGET));
      case "batch" ->
          tell("Batches", BatchBenchmark.table(SERVICE, TARGET, or(sizes, 1_000_000)[0]));
      case "search" ->
          tell("Searches", SearchBenchmark.table(SERVICE, TARGET, or(sizes, 2_000_000)[0]));
      default -> throw new IllegalArgumentException("expected a subject, but got " + subject);
    }
  }

  private static void tell(String title, String table) {
    OUT.printf("%n### %s%n%n%s", title, table);
  }

  private static int[] or(int[] sizes, int... others) {
    return sizes.length == 0 ? others : sizes;
  }
}
