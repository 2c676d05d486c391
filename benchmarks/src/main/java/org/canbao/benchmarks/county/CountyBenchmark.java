package org.canbao.benchmarks.county;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.canbao.benchmarks.report.MarkdownTable;
import org.canbao.invented.County;
import org.canbao.invented.CountyFiles;
import org.canbao.invented.Places;
import org.canbao.invented.Table;
import org.canbao.postgres.PostgresServer;
import org.canbao.postgres.PostgresSettings;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * 虚构县基准: writes a county to files; loads one by {@code demo}; then copies the very rows that were
 * loaded into tables of the same form, with and without their indexes, on the same server.
 */
public final class CountyBenchmark {

  private static final String AREA = "210500";
  private static final Pattern LOADED = Pattern.compile("is there \\(([0-9.]+) s\\)");

  private final Path service;
  private final Path folder;
  private final int people;

  private CountyBenchmark(Path service, Path folder, int people) {
    this.service = service;
    this.folder = folder;
    this.people = people;
  }

  /** Measures counties of these sizes and returns a table. */
  public static String table(Path service, Path target, int... sizes) throws Exception {
    MarkdownTable table = new MarkdownTable("what", "people", "goal", "seconds", "people a second");
    for (int people : sizes) {
      new CountyBenchmark(service, target.resolve("county"), people).measure(table);
    }
    return table.toString();
  }

  private void measure(MarkdownTable table) throws Exception {
    clear();
    tell("invented to files", "≥ 50,000 /s", files(), table);
    double loaded = demo();
    tell("loaded, sealed, indexed and checked", "", loaded, table);
    double[] raw = raw();
    tell("raw COPY into bare tables", "", raw[0], table);
    tell("raw COPY into tables with indexes", "", raw[1], table);
    tellRatio("load ÷ raw COPY, bare", raw[0] / loaded, table);
    tellRatio("load ÷ raw COPY, with indexes", raw[1] / loaded, table);
    clear();
  }

  private double files() throws IOException {
    long[] ids = new long[1];
    County county =
        new County(AREA, people, 1, County.DEMONSTRATION_DAY, Places.of(AREA, _ -> ++ids[0]));
    int threads = Runtime.getRuntime().availableProcessors();
    CountyFiles.write(county, threads, folder.resolve("warm-up"));
    long began = System.nanoTime();
    CountyFiles.write(county, threads, folder.resolve("files"));
    return since(began);
  }

  private double demo() throws Exception {
    Path log = folder.resolve("demo.log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstderr.encoding=UTF-8",
                "-jar",
                service.toString(),
                "demo",
                "--until-ready",
                "--port",
                "0",
                "--lang",
                "en",
                "--home",
                folder.resolve("home").toString(),
                "--people",
                String.valueOf(people))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int code = process.waitFor();
    Matcher seconds = LOADED.matcher(Files.readString(log));
    if (code != 0 || !seconds.find()) {
      throw new IllegalStateException("the county was not loaded, see " + log);
    }
    return Double.parseDouble(seconds.group(1));
  }

  private double[] raw() throws SQLException, IOException {
    PostgresSettings settings =
        PostgresSettings.in(folder.resolve("home").toAbsolutePath().resolve("postgres"));
    try (PostgresServer server = PostgresServer.start(settings);
        Connection connection =
            DriverManager.getConnection(
                server.url("canbao") + "?currentSchema=canbao,public",
                server.user(),
                server.password())) {
      CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
      for (Table table : Table.values()) {
        try (OutputStream out = Files.newOutputStream(file(table))) {
          copies.copyOut(
              "copy (select %s from %s) to stdout"
                  .formatted(String.join(", ", table.columns()), table.title()),
              out);
        }
      }
      double bare = copy(connection, copies, "including defaults including identity");
      return new double[] {bare, copy(connection, copies, "including all")};
    }
  }

  private double copy(Connection connection, CopyManager copies, String form)
      throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      for (Table table : Table.values()) {
        statement.execute("drop table if exists raw_" + table.title());
        statement.execute("create table raw_%1$s (like %1$s %2$s)".formatted(table.title(), form));
      }
    }
    long began = System.nanoTime();
    for (Table table : Table.values()) {
      try (InputStream in = Files.newInputStream(file(table))) {
        copies.copyIn(table.copy().replaceFirst("copy ", "copy raw_"), in, 1 << 20);
      }
    }
    return since(began);
  }

  private Path file(Table table) {
    return folder.resolve(table.title() + ".rows");
  }

  private void clear() throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        List<Path> deepestFirst = old.sorted(Comparator.reverseOrder()).toList();
        for (Path path : deepestFirst) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(folder);
  }

  private void tell(String name, String goal, double seconds, MarkdownTable table) {
    table.add(
        name,
        "%,d".formatted(people),
        goal,
        String.format(Locale.ROOT, "%.1f", seconds),
        String.format(Locale.ROOT, "%,.0f", people / seconds));
  }

  private void tellRatio(String name, double ratio, MarkdownTable table) {
    table.add(
        name,
        "%,d".formatted(people),
        "≥ 40 %",
        "",
        String.format(Locale.ROOT, "%.0f %%", ratio * 100));
  }

  private static double since(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
