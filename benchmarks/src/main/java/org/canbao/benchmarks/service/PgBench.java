package org.canbao.benchmarks.service;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.canbao.postgres.PostgresServer;

/** The named reference: pgbench inserting one row in each transaction, on the same server. */
final class PgBench {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

  private PgBench() {}

  /** Transactions in a second, empty where pgbench is not installed. */
  static OptionalDouble rate(PostgresServer server, int clients, int seconds, Path folder)
      throws IOException, InterruptedException {
    Optional<Path> program = find();
    if (program.isEmpty()) {
      return OptionalDouble.empty();
    }
    Path script = folder.resolve("one-row.sql");
    Files.writeString(script, "insert into public.one_row (text) values (repeat('x', 200));\n");
    int port = URI.create(server.url("canbao").substring("jdbc:".length())).getPort();
    ProcessBuilder command =
        new ProcessBuilder(
                List.of(
                    program.get().toString(),
                    "-n",
                    "-M",
                    "prepared",
                    "-f",
                    script.toString(),
                    "-c",
                    "" + clients,
                    "-j",
                    "2",
                    "-T",
                    "" + seconds,
                    "-h",
                    "127.0.0.1",
                    "-p",
                    "" + port,
                    "-U",
                    server.user(),
                    "canbao"))
            .redirectErrorStream(true);
    command.environment().put("PGPASSWORD", server.password());
    Process process = command.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    Matcher rate = RATE.matcher(output);
    if (!rate.find()) {
      throw new IOException("pgbench did not tell a rate: " + output);
    }
    return OptionalDouble.of(Double.parseDouble(rate.group(1)));
  }

  private static Optional<Path> find() throws IOException {
    try (Stream<Path> installed =
        Stream.concat(
            Stream.of(Path.of("/usr/bin/pgbench"), Path.of("/usr/local/bin/pgbench")),
            versions())) {
      return installed.filter(Files::isExecutable).findFirst();
    }
  }

  private static Stream<Path> versions() throws IOException {
    Path folder = Path.of("/usr/lib/postgresql");
    return Files.isDirectory(folder)
        ? Files.list(folder).map(version -> version.resolve("bin/pgbench"))
        : Stream.empty();
  }
}
