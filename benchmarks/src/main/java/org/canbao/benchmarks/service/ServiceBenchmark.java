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
import java.util.Optional;
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
  private static final Duration WARM_UP = Duration.ofSeconds(60);
  private static final Duration TIME = Duration.ofSeconds(10);

  private final Instance one;
  private final Path jar;
  private final PostgresServer server;
  private final Path home;

  private ServiceBenchmark(Instance one, Path jar, PostgresServer server, Path home) {
    this.one = one;
    this.jar = jar;
    this.server = server;
    this.home = home;
  }

  /** Measures and returns a Markdown table. */
  public static String table(Path jar, Path target) throws Exception {
    Path home = Files.createTempDirectory(target, "service").toAbsolutePath();
    try (Instance one = Instance.start(jar, home);
        PostgresServer server =
            PostgresServer.start(PostgresSettings.in(home.resolve("postgres")))) {
      return new ServiceBenchmark(one, jar, server, home).measure();
    }
  }

  private String measure() throws Exception {
    try (Connection owner =
            DriverManager.getConnection(server.url("canbao"), server.user(), server.password());
        Statement statement = owner.createStatement()) {
      statement.execute("create table public.one_row (id bigserial primary key, text text)");
      Administrator administrator = Administrator.signIn(owner);
      String path = "/api/staff/" + administrator.account();
      return "| what | per second | p50 ms | p99 ms | ratio |\n| --- | ---: | ---: | ---: | --- |\n"
          + reads(
              _ -> Requests.get("/api/session", administrator.headers()),
              _ -> Requests.get(path, administrator.headers()))
          + writes(number -> write(administrator, number))
          + bothInstances(number -> write(administrator, number), statement);
    }
  }

  private String reads(LongFunction<String> nothing, LongFunction<String> read) throws Exception {
    load(nothing, 200).run(WARM_UP, Load.UNLIMITED);
    load(read, 200).run(WARM_UP, Load.UNLIMITED);
    Reached reference = load(nothing, 200).run(TIME, Load.UNLIMITED);
    Reached reads = load(read, 200).run(TIME, Load.UNLIMITED);
    Reached atHalf = load(read, 200).run(TIME, reads.rate() / 2);
    return row("request without database, signed in", reference, "")
        + row(
            "keyed read",
            reads,
            share(reads.rate(), reference.rate()) + " of the request without database")
        + row("keyed read at half that rate", atHalf, "");
  }

  private String writes(LongFunction<String> write) throws Exception {
    load(write, 201).run(WARM_UP, Load.UNLIMITED);
    Optional<PgBench> bench = PgBench.find(server, home);
    double own = bench.isEmpty() ? 0 : bench.get().ownTransactions(CONNECTIONS, 10);
    double inserts = bench.isEmpty() ? 0 : bench.get().inserts(CONNECTIONS, 10);
    Reached writes = load(write, 201).run(TIME, Load.UNLIMITED);
    Reached atHalf = load(write, 201).run(TIME, writes.rate() / 2);
    String ratio =
        bench.isEmpty()
            ? "pgbench is not installed"
            : "%s of pgbench, %s of one bare insert"
                .formatted(share(writes.rate(), own), share(writes.rate(), inserts));
    return "| pgbench, its own transaction | %,.0f | | | |%n".formatted(own)
        + "| pgbench, one bare insert | %,.0f | | | |%n".formatted(inserts)
        + row("durable write", writes, ratio)
        + row("durable write at half that rate", atHalf, "");
  }

  private String bothInstances(LongFunction<String> write, Statement statement) throws Exception {
    try (Instance other = Instance.start(jar, home)) {
      Load both = new Load(List.of(one.port(), other.port()), CONNECTIONS, write, 201);
      both.run(WARM_UP, Load.UNLIMITED);
      long before = clients(statement);
      Reached reached = both.run(TIME, Load.UNLIMITED);
      long rows = clients(statement) - before;
      return row(
          "durable write, two instances in turn",
          reached,
          "%,d rows for as many answers".formatted(rows));
    }
  }

  private Load load(LongFunction<String> request, int expected) {
    return new Load(List.of(one.port()), CONNECTIONS, request, expected);
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

  private static String share(double rate, double reference) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * rate / reference);
  }
}
