package org.canbao.service.protection.keys;

import javax.sql.DataSource;
import org.canbao.service.TestDatabase;
import org.canbao.service.protection.ProtectedColumn;
import org.canbao.service.protection.Protection;
import org.canbao.service.protection.rotation.KeyRotation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys of one instance, as a test starts it. */
public record Keys(
    DataSource source, TransactionTemplate transactions, MasterKeyring masters, DataKeys data) {

  /** Starts an instance with connections of its own. */
  public static Keys start(TestDatabase database, KeySource source) {
    DataSource pool = database.service().direct();
    TransactionTemplate transactions = TestDatabase.transactions(pool);
    JdbcClient client = JdbcClient.create(pool);
    MasterKeyring masters = new MasterKeyring(source, client, transactions);
    DataKeys data = new DataKeys(masters, client, transactions.getTransactionManager());
    return new Keys(pool, transactions, masters, data);
  }

  public JdbcClient client() {
    return JdbcClient.create(source);
  }

  public Protection protection() {
    return new Protection(data);
  }

  public KeyRotation rotation(ProtectedColumn... columns) {
    return new KeyRotation(data, protection(), java.util.List.of(columns), source, transactions);
  }
}
