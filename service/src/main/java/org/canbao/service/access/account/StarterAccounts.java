package org.canbao.service.access.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.canbao.service.access.session.SessionToken;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 起始帐号: accounts that the program itself makes, with passwords good for one sign-in, which stand in
 * a file that only its owner reads.
 */
@Component
class StarterAccounts {

  private final JdbcClient database;
  private final Accounts accounts;
  private final OwnPassword passwords;

  StarterAccounts(JdbcClient database, Accounts accounts, OwnPassword passwords) {
    this.database = database;
    this.accounts = accounts;
    this.passwords = passwords;
  }

  /** 起始帐号: one that is to be made. */
  record Starter(String login, String name, Role role) {}

  /**
   * Makes accounts for a division, or for the nation. The file is written before the commit: an
   * account whose password nobody knows would be of no use.
   */
  void create(List<Starter> starters, Optional<Long> division, Path file) {
    String lines =
        starters.stream()
            .map(starter -> starter.login() + ' ' + create(starter, division))
            .collect(Collectors.joining("\n", "", "\n"));
    try {
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, lines, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String create(Starter starter, Optional<Long> division) {
    long id =
        database
            .sql(
                """
                insert into staff_account (login, name, division_id, nation, created_by) values (?, ?, ?, ?, ?)
                returning id
                """)
            .params(
                starter.login(),
                starter.name(),
                division.orElse(null),
                division.isEmpty(),
                CurrentActor.get().id())
            .query(Long.class)
            .single();
    database
        .sql("insert into staff_role (account_id, role) values (?, ?)")
        .params(id, starter.role().name())
        .update();
    division.ifPresent(
        place ->
            database
                .sql("insert into staff_territory (account_id, division_id) values (?, ?)")
                .params(id, place)
                .update());
    String password = "A1-" + SessionToken.create().secret().substring(0, 16);
    passwords.reset(accounts.get(id), password);
    return password;
  }
}
