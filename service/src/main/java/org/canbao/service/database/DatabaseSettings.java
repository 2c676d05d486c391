package org.canbao.service.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.canbao.service.rest.RequestLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** 数据库连接: the pool of the service's own login, with limits that end what hangs. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class DatabaseSettings {

  @Bean
  DataSource dataSource(Login service, Environment environment) {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("service");
    pool.setDataSource(limited(service));
    pool.setMaximumPoolSize(
        environment.getRequiredProperty("canbao.database.connections", int.class));
    pool.setConnectionTimeout(
        environment.getRequiredProperty("canbao.database.wait", Duration.class).toMillis());
    pool.setInitializationFailTimeout(-1);
    return new HikariDataSource(pool);
  }

  /** A statement, a wait for a lock or an idle transaction never holds a connection for ever. */
  private static DataSource limited(Login service) {
    var source = service.direct();
    source.setOptions(
        "-c statement_timeout=30s -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s");
    source.setTcpKeepAlive(true);
    source.setConnectTimeout(5);
    source.setSocketTimeout(60);
    source.setPrepareThreshold(3);
    return source;
  }

  @Bean
  TerritoryTransactions transactionManager(DataSource dataSource) {
    return new TerritoryTransactions(dataSource);
  }

  @Bean
  TransactionTemplate transactionTemplate(
      TerritoryTransactions transactions, RequestLimits limits) {
    TransactionTemplate template = new TransactionTemplate(transactions);
    template.setTimeout((int) limits.longestWork().toSeconds());
    return template;
  }
}
