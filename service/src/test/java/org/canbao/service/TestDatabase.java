package org.canbao.service;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.canbao.divisions.ShippedDivision;
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

  /** Started by the first test that needs it. */
  private static final class Server {

    private static final ScratchServer SERVER = start();

    private static ScratchServer start() {
      try {
        ScratchServer server = new ScratchServer();
        JdbcClient database = JdbcClient.create(login(server, "postgres", "owner").direct());
        database.sql("create database " + TEMPLATE).update();
        new Preparation(login(server, TEMPLATE, "owner"))
            .prepare(login(server, TEMPLATE, "canbao_login"));
        new DivisionLoading(login(server, TEMPLATE, "owner").direct())
            .loadSmall("invented", INVENTED);
        return server;
      } catch (Exception e) {
        throw new IllegalStateException("the test server did not start", e);
      }
    }

    static Login owner(String database) {
      return login(SERVER, database, "owner");
    }

    static Login service(String database) {
      return login(SERVER, database, "canbao_login");
    }

    private static Login login(ScratchServer server, String database, String user) {
      return new Login(
          "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.port, database), user, "secret");
    }
  }
}
