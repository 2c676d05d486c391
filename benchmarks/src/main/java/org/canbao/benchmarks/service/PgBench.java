package org.canbao.benchmarks.service;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.canbao.postgres.PostgresServer;

/**
 * The named reference: pgbench on the same server, by its own transaction (three updates, a look,
 * an insert) and by the smallest there is (one insert).
 *
 * @param program pgbench itself
 * @param server where it runs
 * @param folder where its script may lie
 */
record PgBench(Path program, PostgresServer server, Path folder) {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
  private static final int SCALE = 20;

  /** Empty where pgbench is not installed. */
  static Optional<PgBench> find(PostgresServer server, Path folder) throws IOException {
    try (Stream<Path> installed =
        Stream.concat(
            Stream.of(Path.of("/usr/bin/pgbench"), Path.of("/usr/local/bin/pgbench")),
            versions())) {
      return installed
          .filter(Files::isExecutable)
          .findFirst()
          .map(program -> new PgBench(program, server, folder));
    }
  }

  private static Stream<Path> versions() throws IOException {
    Path folder = Path.of("/usr/lib/postgresql");
    return Files.isDirectory(folder)
        ? Files.list(folder).map(version -> version.resolve("bin/pgbench"))
        : Stream.empty();
  }

  /** Its own transactions in a second. */
  double ownTransactions(int clients, int seconds) throws IOException, InterruptedException {
    run(List.of("-i", "-q", "-s", "" + SCALE));
    return rate(clients, seconds, List.of("-b", "tpcb-like"));
  }

  /** Inserts of one row in a second, each a transaction. */
  double inserts(int clients, int seconds) throws IOException, InterruptedException {
    Path script = folder.resolve("one-row.sql");
    Files.writeString(script, "insert into public.one_row (text) values (repeat('x', 200));\n");
    return rate(clients, seconds, List.of("-f", script.toString()));
  }

  private double rate(int clients, int seconds, List<String> what)
      throws IOException, InterruptedException {
    List<String> options =
        new ArrayList<>(
            List.of("-n", "-M", "prepared", "-c", "" + clients, "-j", "2", "-T", "" + seconds));
    options.addAll(what);
    String output = run(options);
    Matcher rate = RATE.matcher(output);
    if (!rate.find()) {
      throw new IOException("pgbench did not tell a rate: " + output);
    }
    return Double.parseDouble(rate.group(1));
  }

  private String run(List<String> options) throws IOException, InterruptedException {
    int port = URI.create(server.url("canbao").substring("jdbc:".length())).getPort();
    List<String> words = new ArrayList<>(List.of(program.toString()));
    words.addAll(options);
    words.addAll(List.of("-h", "127.0.0.1", "-p", "" + port, "-U", server.user(), "canbao"));
    ProcessBuilder command = new ProcessBuilder(words).redirectErrorStream(true);
    command.environment().put("PGPASSWORD", server.password());
    Process process = command.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("pgbench failed: " + output);
    }
    return output;
  }
}
