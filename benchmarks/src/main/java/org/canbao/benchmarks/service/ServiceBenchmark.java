package org.canbao.benchmarks.service;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.LongFunction;
import org.canbao.benchmarks.service.Load.Reached;
import org.canbao.postgres.PostgresServer;
import org.canbao.postgres.PostgresSettings;

/**
 * The service with its security on: reads beside a request without a database, writes beside
 * pgbench.
 */
public final class ServiceBenchmark {

  private static final int CONNECTIONS = 16;
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration TIME = Duration.ofSeconds(10);

  private final Instance one;
  private final Instance other;
  private final PostgresServer server;
  private final Path home;

  private ServiceBenchmark(Instance one, Instance other, PostgresServer server, Path home) {
    this.one = one;
    this.other = other;
    this.server = server;
    this.home = home;
  }

  /** Measures and returns a Markdown table. */
  public static String table(Path jar, Path target) throws Exception {
    Path home = Files.createTempDirectory(target, "service").toAbsolutePath();
    try (Instance one = Instance.start(jar, home);
        Instance other = Instance.start(jar, home);
        PostgresServer server =
            PostgresServer.start(PostgresSettings.in(home.resolve("postgres")))) {
      return new ServiceBenchmark(one, other, server, home).measure();
    }
  }

  private String measure() throws Exception {
    try (Connection owner =
            DriverManager.getConnection(server.url("canbao"), server.user(), server.password());
        Statement statement = owner.createStatement()) {
      statement.execute("create table public.one_row (id bigserial primary key, text text)");
      Administrator administrator = Administrator.signIn(owner);
      LongFunction<String> nothing = _ -> Requests.get("/api/session", administrator.headers());
      LongFunction<String> read =
          _ -> Requests.get("/api/staff/" + administrator.account(), administrator.headers());
      LongFunction<String> write = number -> write(administrator, number);

      warmUp(nothing, read, write);
      Reached reference = load(nothing, 200).run(TIME, Load.UNLIMITED);
      Reached reads = load(read, 200).run(TIME, Load.UNLIMITED);
      Reached readsAtHalf = load(read, 200).run(TIME, reads.rate() / 2);
      OptionalDouble bench = PgBench.rate(server, CONNECTIONS, 10, home);
      Reached writes = load(write, 201).run(TIME, Load.UNLIMITED);
      Reached writesAtHalf = load(write, 201).run(TIME, writes.rate() / 2);
      long before = clients(statement);
      Reached both = both(write).run(TIME, Load.UNLIMITED);
      return lines(
          row("request without database, signed in", reference, ""),
          row(
              "keyed read",
              reads,
              share(reads.rate(), reference.rate(), "of the request without database")),
          row("keyed read at half that rate", readsAtHalf, ""),
          bench.isPresent()
              ? "| pgbench, one row in a transaction | %,.0f | | | |%n"
                  .formatted(bench.getAsDouble())
              : "",
          row(
              "durable write",
              writes,
              bench.isPresent()
                  ? share(writes.rate(), bench.getAsDouble(), "of pgbench")
                  : "pgbench is not installed"),
          row("durable write at half that rate", writesAtHalf, ""),
          row(
              "durable write, two instances in turn",
              both,
              "%,d rows for as many answers".formatted(clients(statement) - before)));
    }
  }

  private void warmUp(
      LongFunction<String> nothing, LongFunction<String> read, LongFunction<String> write)
      throws Exception {
    load(nothing, 200).run(WARM_UP, Load.UNLIMITED);
    load(read, 200).run(WARM_UP, Load.UNLIMITED);
    both(write).run(WARM_UP, Load.UNLIMITED);
  }

  private Load load(LongFunction<String> request, int expected) {
    return new Load(List.of(one.port()), CONNECTIONS, request, expected);
  }

  private Load both(LongFunction<String> request) {
    return new Load(List.of(one.port(), other.port()), CONNECTIONS, request, 201);
  }

  private static String write(Administrator administrator, long number) {
    return Requests.post(
        "/api/clients",
        administrator.once(number),
        """
        {"name": "基准", "division": "34", "scopes": ["DIVISION_READ"], "expiresAt": "%s"}\
        """
            .formatted(Instant.now().plus(Duration.ofDays(30))));
  }

  private static long clients(Statement statement) throws Exception {
    try (ResultSet row = statement.executeQuery("select count(*) from canbao.api_client")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String lines(String... rows) {
    return "| what | per second | p50 ms | p99 ms | ratio |\n| --- | ---: | ---: | ---: | --- |\n"
        + String.join("", rows);
  }

  private static String row(String what, Reached reached, String ratio) {
    return String.format(
        Locale.ROOT,
        "| %s | %,.0f | %.1f | %.1f | %s |%n",
        what,
        reached.rate(),
        reached.p50(),
        reached.p99(),
        ratio);
  }

  private static String share(double rate, double reference, String of) {
    return String.format(Locale.ROOT, "%.0f %% %s", 100 * rate / reference, of);
  }
}
