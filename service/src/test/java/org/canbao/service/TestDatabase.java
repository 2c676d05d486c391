package org.canbao.service;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.canbao.divisions.ShippedDivision;
import org.canbao.postgres.PostgresServer;
import org.canbao.postgres.PostgresSettings;
import org.canbao.service.database.Login;
import org.canbao.service.database.Preparation;
import org.canbao.service.database.TerritoryTransactions;
import org.canbao.service.division.loading.DivisionLoading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database of a test's own on a real server: a copy of one that was migrated once.
 *
 * @param owner signs in as the one who migrates, whom nothing restrains
 * @param service signs in as the service does
 */
public record TestDatabase(Login owner, Login service) {

  private static final String TEMPLATE = "canbao_template";

  /** An invented province with two prefectures, each with two counties, townships and villages. */
  private static final List<ShippedDivision> INVENTED =
      List.of(
          new ShippedDivision("99", "测试省"),
          new ShippedDivision("9901", "测试一市"),
          new ShippedDivision("9902", "测试二市"),
          new ShippedDivision("990101", "测试一县"),
          new ShippedDivision("990102", "测试二县"),
          new ShippedDivision("990201", "测试三县"),
          new ShippedDivision("990202", "测试四县"),
          new ShippedDivision("990101001", "测试一镇"),
          new ShippedDivision("990102001", "测试二镇"),
          new ShippedDivision("990201001", "测试三镇"),
          new ShippedDivision("990101001001", "测试一村"),
          new ShippedDivision("990102001001", "测试二村"),
          new ShippedDivision("990201001001", "测试三村"));

  private static final AtomicInteger COPIES = new AtomicInteger();

  /** A migrated database that no other test sees. */
  public static TestDatabase fresh() {
    String name = "canbao_test_" + COPIES.incrementAndGet();
    administration().sql("create database %s template %s".formatted(name, TEMPLATE)).update();
    return new TestDatabase(Server.owner(name), Server.service(name));
  }

  /**
   * A migrated database on a server of a test's own, which can be stopped.
   *
   * @param more words behind "create database"
   */
  public static TestDatabase on(PostgresServer server, String name, String more) {
    TestDatabase made =
        new TestDatabase(
            new Login(server.url(name), server.user(), server.password()),
            new Login(server.url(name), "canbao_login", "invented"));
    JdbcClient administration = JdbcClient.create(made.owner().to("postgres").direct());
    administration.sql("drop database if exists %s with (force)".formatted(name)).update();
    administration.sql("create database %s %s".formatted(name, more)).update();
    new Preparation(made.owner()).prepare(made.service());
    new DivisionLoading(made.owner().direct()).loadSmall("invented", INVENTED);
    return made;
  }

  /** A database without anything in it. */
  public static TestDatabase empty() {
    String name = "canbao_empty_" + COPIES.incrementAndGet();
    administration().sql("create database " + name).update();
    return new TestDatabase(Server.owner(name), Server.service(name));
  }

  /** Statements as the owner, outside any territory. */
  public JdbcClient asOwner() {
    return JdbcClient.create(owner.direct());
  }

  /** A pool of the service's own login, of few connections. */
  public DataSource pool() {
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(service.direct());
    pool.setMaximumPoolSize(8);
    return new HikariDataSource(pool);
  }

  /** Transactions of the service, in the territory of whoever acts. */
  public static TransactionTemplate transactions(DataSource pool) {
    return new TransactionTemplate(new TerritoryTransactions(pool));
  }

  private static JdbcClient administration() {
    return JdbcClient.create(Server.owner("postgres").direct());
  }

  /** Started by the first test that needs it, in a folder that later runs use again. */
  private static final class Server {

    private static final PostgresServer SERVER = start();

    private static PostgresServer start() {
      PostgresServer server =
          PostgresServer.start(
              new PostgresSettings(
                  Path.of("target", "test-server").toAbsolutePath(),
                  Optional.empty(),
                  Map.of("fsync", "off", "full_page_writes", "off")));
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      JdbcClient database = JdbcClient.create(owner(server, "postgres").direct());
      dropLeftovers(database);
      on(server, TEMPLATE, "");
      return server;
    }

    private static void dropLeftovers(JdbcClient database) {
      database
          .sql("select datname from pg_database where datname like 'canbao%'")
          .query(String.class)
          .list()
          .forEach(
              name -> database.sql("drop database \"%s\" with (force)".formatted(name)).update());
    }

    static Login owner(String database) {
      return owner(SERVER, database);
    }

    static Login service(String database) {
      return service(SERVER, database);
    }

    private static Login owner(PostgresServer server, String database) {
      return new Login(server.url(database), server.user(), server.password());
    }

    private static Login service(PostgresServer server, String database) {
      return new Login(server.url(database), "canbao_login", "invented");
    }
  }
}
