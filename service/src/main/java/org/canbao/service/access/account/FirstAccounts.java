package org.canbao.service.access.account;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.canbao.service.access.account.StarterAccounts.Starter;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 初始帐号: the accounts with which a new installation begins: an administrator of accounts, two of
 * rights, since one must approve what the other proposes, and an auditor. Their first passwords
 * stand in a file that only its owner reads, and are good for one sign-in.
 */
@Service
public class FirstAccounts {

  private static final long LOCK = 0x6669727374L;

  private static final List<Starter> FIRST =
      List.of(
          new Starter("system", "系统管理员", Role.SYSTEM_ADMINISTRATOR),
          new Starter("security", "安全管理员一", Role.SECURITY_ADMINISTRATOR),
          new Starter("security2", "安全管理员二", Role.SECURITY_ADMINISTRATOR),
          new Starter("auditor", "审计员", Role.AUDITOR));

  private final JdbcClient database;
  private final StarterAccounts starters;
  private final TransactionTemplate transactions;

  FirstAccounts(JdbcClient database, StarterAccounts starters, TransactionTemplate transactions) {
    this.database = database;
    this.starters = starters;
    this.transactions = transactions;
  }

  /** Creates them when there is no account at all; returns whether it did. */
  public boolean createIfNone(Path file) {
    return CurrentActor.as(
        Actor.system("start"), () -> transactions.execute(_ -> isNone() && create(file)));
  }

  private boolean isNone() {
    database.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
    return database
        .sql("select not exists (select from staff_account)")
        .query(Boolean.class)
        .single();
  }

  private boolean create(Path file) {
    starters.create(FIRST, Optional.empty(), file);
    return true;
  }
}
