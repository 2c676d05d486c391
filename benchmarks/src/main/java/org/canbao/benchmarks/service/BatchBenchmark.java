package org.canbao.benchmarks.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.canbao.benchmarks.report.MarkdownTable;
import org.canbao.postgres.PostgresServer;
import org.canbao.postgres.PostgresSettings;

/**
 * A list of many people of an invented prefecture: uploaded, checked, accepted and worked off by a
 * service with a heap of 1 GB, and beside it a raw COPY of the rows that came of it.
 */
public final class BatchBenchmark {

  private static final String AREA = "210500";
  private static final int WARM_UP = 2_000;

  /** Of the invented people, somewhat more can be enrolled for the next year. */
  private static final double ENROLLABLE = 0.45;

  private final Path jar;
  private final Path home;
  private final MarkdownTable table =
      new MarkdownTable("what", "rows", "seconds", "rows a second", "÷ raw COPY");

  private BatchBenchmark(Path jar, Path home) {
    this.jar = jar;
    this.home = home;
  }

  /** Measures a list of so many rows and returns a Markdown table. */
  public static String table(Path jar, Path target, int rows) throws Exception {
    Path home = target.resolve("batch").toAbsolutePath();
    clear(home);
    BatchBenchmark benchmark = new BatchBenchmark(jar, home);
    int people = (int) ((rows + WARM_UP) / ENROLLABLE);
    benchmark.demo(people);
    benchmark.measure(BatchPeople.of(BatchPeople.county(AREA, people)), rows);
    clear(home);
    return benchmark.table.toString();
  }

  private void demo(int people) throws IOException, InterruptedException {
    int code =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    jar.toString(),
                    "demo",
                    "--until-ready",
                    "--port",
                    "0",
                    "--home",
                    home.toString(),
                    "--people",
                    "" + people))
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("demo.log").toFile())
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException("the county was not loaded, see demo.log in " + home);
    }
  }

  private void measure(BatchPeople people, int rows) throws Exception {
    try (Instance one = Instance.start(jar, home, "-Xmx1g");
        PostgresServer server =
            PostgresServer.start(PostgresSettings.in(home.resolve("postgres")));
        Connection owner =
            DriverManager.getConnection(server.url("canbao"), server.user(), server.password())) {
      Path first = home.resolve("first.csv");
      Path list = home.resolve("list.csv");
      people.write(owner, first, 0, WARM_UP);
      int listed = people.write(owner, list, WARM_UP, rows);
      new BatchRun(one.port(), owner, first).run();
      BatchRun run = new BatchRun(one.port(), owner, list);
      run.run();
      RawRows raw = new RawRows(owner, home);
      double copied = raw.copy("batch_row", "batch_id = " + run.batch());
      double enrolled = raw.copy("enrolment", "registered_by = '" + run.acceptor() + "'");
      tell("uploaded, sealed and kept", listed, run.uploaded(), copied);
      tell("checked", listed, run.checked(), copied);
      tell("worked off: registered, with history and audit", listed, run.applied(), enrolled);
      tell("raw COPY of the rows of the list", listed, copied, 0);
      tell("raw COPY of the enrolments", listed, enrolled, 0);
      table.add("rows worked off", "" + run.rows(), "", "", "");
      table.add("most memory of the service, MB", "" + peak(one.process()), "", "", "");
    }
  }

  private void tell(String what, int rows, double seconds, double reference) {
    table.add(
        what,
        "%,d".formatted(rows),
        String.format(Locale.ROOT, "%.1f", seconds),
        String.format(Locale.ROOT, "%,.0f", rows / seconds),
        reference > 0 ? String.format(Locale.ROOT, "%.2f %%", 100 * reference / seconds) : "");
  }

  /** What the process had in memory at most, where the system tells. */
  private static long peak(Process process) throws IOException {
    Path status = Path.of("/proc", "" + process.pid(), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(folder);
  }
}
