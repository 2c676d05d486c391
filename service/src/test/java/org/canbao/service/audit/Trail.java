package org.canbao.service.audit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.canbao.service.TestDatabase;
import org.canbao.service.audit.chain.Chains;
import org.canbao.service.audit.verification.Anchor;
import org.canbao.service.audit.verification.Anchors;
import org.canbao.service.audit.verification.Verification;
import org.canbao.service.audit.verification.VerificationReport;
import org.canbao.service.protection.keys.KeyFile;
import org.canbao.service.protection.keys.MasterKeyring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The audit trail of one instance with its own few connections, and the hands of those who tamper
 * with it.
 */
public final class Trail implements AutoCloseable {

  public final TestDatabase database;
  public final HikariDataSource pool;
  public final TransactionTemplate transactions;
  public final MasterKeyring keys;
  public final AuditTrail trail;
  public final AuditEntries entries;

  public Trail(Path folder, int connections) {
    database = TestDatabase.fresh();
    HikariConfig configuration = new HikariConfig();
    configuration.setDataSource(database.service().direct());
    configuration.setMaximumPoolSize(connections);
    configuration.setMinimumIdle(1);
    pool = new HikariDataSource(configuration);
    transactions = TestDatabase.transactions(pool);
    keys = new MasterKeyring(new KeyFile(folder.resolve("keys")), client(), transactions);
    trail = new AuditTrail(new Chains(client()));
    entries = new AuditEntries(client());
  }

  public JdbcClient client() {
    return JdbcClient.create(pool);
  }

  /** A record that tells of one person of the staff. */
  public static AuditRecord record(int one) {
    return AuditRecord.of(
        AuditAction.CHANGE,
        AuditRecord.Subject.of("staff", one),
        new AuditRecord.Change(Map.of("role", "CLERK"), Map.of("role", "REVIEWER", "count", one)));
  }

  /** Writes entries, one in each transaction. */
  public void write(int count) {
    for (int i = 0; i < count; i++) {
      int one = i;
      transactions.executeWithoutResult(_ -> trail.record(record(one)));
    }
  }

  /** Writes entries in one transaction, so that they stand in one chain; returns which. */
  public int writeInOneChain(int count) {
    transactions.executeWithoutResult(
        _ -> {
          for (int i = 0; i < count; i++) {
            trail.record(record(i));
          }
        });
    return database
        .asOwner()
        .sql("select chain from audit_chain order by length desc limit 1")
        .query(Integer.class)
        .single();
  }

  public VerificationReport verify(List<String> anchors) {
    return new Verification(pool, transactions.getTransactionManager(), keys).verify(anchors);
  }

  public List<String> anchors() {
    return new Anchors(client(), keys).list().stream().map(Anchor::line).toList();
  }

  /** Does what only somebody with all rights on the server can: the triggers are silent. */
  public void tamper(String... statements) {
    try (var connection = database.owner().direct().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (java.sql.SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
