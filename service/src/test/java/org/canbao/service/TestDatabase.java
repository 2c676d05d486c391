package org.canbao.service;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.canbao.service.database.Login;
import org.canbao.service.database.Preparation;
import org.canbao.service.database.TerritoryTransactions;
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
