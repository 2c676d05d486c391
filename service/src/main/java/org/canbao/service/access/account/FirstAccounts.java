package org.canbao.service.access.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import org.canbao.service.access.session.SessionToken;
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

  private record First(String login, String name, Role role) {}

  private static final List<First> FIRST =
      List.of(
          new First("system", "系统管理员", Role.SYSTEM_ADMINISTRATOR),
          new First("security", "安全管理员一", Role.SECURITY_ADMINISTRATOR),
          new First("security2", "安全管理员二", Role.SECURITY_ADMINISTRATOR),
          new First("auditor", "审计员", Role.AUDITOR));

  private final JdbcClient database;
  private final Accounts accounts;
  private final OwnPassword passwords;
  private final TransactionTemplate transactions;

  FirstAccounts(
      JdbcClient database,
      Accounts accounts,
      OwnPassword passwords,
      TransactionTemplate transactions) {
    this.database = database;
    this.accounts = accounts;
    this.passwords = passwords;
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

  /**
   * The file is written before the commit: an account whose password nobody knows would be of no
   * use.
   */
  private boolean create(Path file) {
    String lines =
        FIRST.stream()
            .map(first -> first.login() + ' ' + create(first))
            .collect(Collectors.joining("\n", "", "\n"));
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, lines, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }

  private String create(First first) {
    long id =
        database
            .sql(
                """
                insert into staff_account (login, name, nation, created_by) values (?, ?, true, 'system:start')
                returning id
                """)
            .params(first.login(), first.name())
            .query(Long.class)
            .single();
    database
        .sql("insert into staff_role (account_id, role) values (?, ?)")
        .params(id, first.role().name())
        .update();
    String password = "A1-" + SessionToken.create().secret().substring(0, 16);
    passwords.reset(accounts.get(id), password);
    return password;
  }
}
