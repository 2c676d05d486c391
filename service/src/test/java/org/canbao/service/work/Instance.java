package org.canbao.service.work;

import com.github.kagkarlsson.scheduler.Clock;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.canbao.service.audit.AuditTrail;
import org.canbao.service.database.Login;
import org.canbao.service.database.TerritoryTransactions;
import org.canbao.service.rest.RepeatedRequests;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** One instance of the service, of which only the jobs are there. */
final class Instance implements AutoCloseable {

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final AtomicReference<Duration> jump = new AtomicReference<>(Duration.ZERO);

  @EnableTransactionManagement
  static final class Transactions {}

  /** Starts an instance; {@code runs} says whether it takes jobs up. */
  Instance(Login login, String name, boolean runs) {
    Map<String, Object> settings =
        Map.ofEntries(
            Map.entry("canbao.jobs.enabled", runs),
            Map.entry("canbao.jobs.at-once", 8),
            Map.entry("canbao.jobs.polling", "100ms"),
            Map.entry("canbao.jobs.heartbeat", "400ms"),
            Map.entry("canbao.jobs.shutdown", "10s"),
            Map.entry("canbao.watching.interval", "100ms"),
            Map.entry("canbao.watching.silence", "15s"),
            Map.entry("canbao.watching.longest", "1m"),
            Map.entry("canbao.watching.most", 2),
            Map.entry("canbao.watching.most-of-one", 2));
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
    context.register(Transactions.class);
    context.registerBean(DataSource.class, () -> pool(login));
    context.registerBean(TerritoryTransactions.class);
    context.registerBean(
        TransactionTemplate.class,
        () -> new TransactionTemplate(context.getBean(TerritoryTransactions.class)));
    context.registerBean(
        JdbcClient.class, () -> JdbcClient.create(context.getBean(DataSource.class)));
    context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
    context.registerBean(RepeatedRequests.class);
    context.registerBean("jumping", Clock.class, () -> this::time, bean -> bean.setPrimary(true));
    context.registerBean(
        Counting.class, () -> new Counting(name, context.getBean(JdbcClient.class)));
    context.registerBean(Ticking.class);
    context.registerBean(AuditTrail.class);
    context.scan("org.canbao.service.work", "org.canbao.service.audit.chain");
    context.refresh();
  }

  private static HikariDataSource pool(Login login) {
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(login.direct());
    pool.setMaximumPoolSize(10);
    return new HikariDataSource(pool);
  }

  private Instant time() {
    return Instant.now().plus(jump.get());
  }

  /** Sets the clock of this instance forward or back. */
  void jump(Duration by) {
    jump.set(by);
  }

  Jobs jobs() {
    return context.getBean(Jobs.class);
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
