package org.canbao.benchmarks.files;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.canbao.benchmarks.people.InventedPeople;
import org.canbao.benchmarks.people.Question;
import org.canbao.benchmarks.report.MarkdownTable;
import org.canbao.policy.history.Facts;

/** 文件基准: writes facts of invented people and has {@code canbao decide} decide them. */
public final class FileBenchmark {

  private static final long SEED = 20310301;
  private static final int RUNS = 3;

  private final Path command;
  private final Path target;
  private final Path overlay;

  private FileBenchmark(Path command, Path target) throws IOException {
    this.command = command;
    this.target = target;
    this.overlay = Files.writeString(target.resolve("prices.yaml"), Question.prices());
  }

  /**
   * Measures files of these numbers of lines and returns a table.
   *
   * @param command the archive of the command line
   * @param target the folder for files
   */
  public static String table(Path command, Path target, int... sizes)
      throws IOException, InterruptedException {
    MarkdownTable table =
        new MarkdownTable(
            "lines", "facts", "decisions", "time", "lines", "read and written", "CPU", "memory");
    FileBenchmark benchmark = new FileBenchmark(command, target);
    for (int lines : sizes) {
      benchmark.measure(lines, table);
    }
    return table.toString();
  }

  private void measure(int lines, MarkdownTable table) throws IOException, InterruptedException {
    Path facts = target.resolve("facts-%d.ndjson".formatted(lines));
    Path decisions = target.resolve("decisions-%d.ndjson".formatted(lines));
    write(lines, facts);
    CommandRun best = run(facts, decisions);
    for (int run = 1; run < RUNS; run++) {
      best =
          Stream.of(best, run(facts, decisions)).min(Comparator.comparing(CommandRun::wall)).get();
    }
    requireLines(lines, decisions);
    long bytes = Files.size(facts) + Files.size(decisions);
    table.add(
        show("%,d", lines),
        show("%.1f MB", Files.size(facts) / 1e6),
        show("%.1f MB", Files.size(decisions) / 1e6),
        show("%.2f s", best.seconds()),
        show("%,.0f /s", lines / best.seconds()),
        show("%.0f MB/s", bytes / 1e6 / best.seconds()),
        show("%.1f s", best.cpuSeconds()),
        show("%,d MB", best.memory() / 1_000_000));
    Files.delete(facts);
    Files.delete(decisions);
  }

  private CommandRun run(Path facts, Path decisions) throws IOException, InterruptedException {
    List<String> arguments =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-jar",
            command.toString(),
            "decide",
            "--facts",
            facts.toString(),
            "--on",
            Question.ON.toString(),
            "--overlay",
            overlay.toString());
    return CommandRun.of(arguments, decisions, target.resolve("decide.log"));
  }

  private static void write(int lines, Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file)) {
      Iterator<Facts> people = InventedPeople.stream(SEED, lines).iterator();
      while (people.hasNext()) {
        writer.write(FactsLine.of(people.next()));
      }
    }
  }

  private static void requireLines(int lines, Path decisions) throws IOException {
    try (Stream<String> decided = Files.lines(decisions)) {
      long count = decided.count();
      if (count != lines) {
        throw new IllegalStateException(
            "expected %d decisions, but got %d".formatted(lines, count));
      }
    }
  }

  private static String show(String format, Object value) {
    return String.format(Locale.ROOT, format, value);
  }
}
