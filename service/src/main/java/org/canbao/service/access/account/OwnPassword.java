package org.canbao.service.access.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.access.AccessTrail;
import org.canbao.service.access.AccessTrail.Event;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 口令的核对与更换. */
@Service
public class OwnPassword {

  private static final int REMEMBERED = 5;

  private final JdbcClient database;
  private final Passwords passwords;
  private final AccessTrail trail;

  OwnPassword(JdbcClient database, Passwords passwords, AccessTrail trail) {
    this.database = database;
    this.passwords = passwords;
    this.trail = trail;
  }

  /**
   * Whether a password is that of an account; takes equally long when there is no account or none
   * is set.
   */
  public boolean matches(Optional<String> hash, String password) {
    if (hash.isEmpty()) {
      passwords.matchNobody(password);
      return false;
    }
    return passwords.matches(password, hash.get());
  }

  /** The hash that is kept for an account. */
  @Transactional(readOnly = true)
  public Optional<String> hash(long account) {
    return database
        .sql("select password_hash from staff_account where id = ?")
        .param(account)
        .query((row, number) -> Optional.ofNullable(row.getString(1)))
        .optional()
        .flatMap(hash -> hash);
  }

  /** Sets a new password; refuses one against the rules or one of the last five. */
  @Transactional
  public void change(StaffAccount account, String password) {
    PasswordRules.require(password, account.login());
    refuseRepeated(account.id(), password);
    set(account, password, false);
    trail.note(account, Event.CHANGE_PASSWORD, Map.of(), Map.of());
  }

  /** Sets a password that another person knows; it must be changed at the next sign-in. */
  @Transactional
  public void reset(StaffAccount account, String temporary) {
    set(account, temporary, true);
    trail.note(account, Event.RESET_PASSWORD, Map.of(), Map.of());
  }

  private void set(StaffAccount account, String password, boolean temporary) {
    String hash = passwords.hash(password);
    database
        .sql(
            """
            update staff_account set password_hash = ?, password_changed_at = now(), password_temporary = ?,
              version = version + 1
            where id = ?
            """)
        .params(hash, temporary, account.id())
        .update();
    database
        .sql("insert into password_history (account_id, password_hash) values (?, ?)")
        .params(account.id(), hash)
        .update();
  }

  private void refuseRepeated(long account, String password) {
    List<String> earlier =
        database
            .sql(
                """
                select password_hash from password_history where account_id = ? order by changed_at desc limit ?
                """)
            .params(account, REMEMBERED)
            .query(String.class)
            .list();
    if (earlier.stream().anyMatch(hash -> passwords.matches(password, hash))) {
      throw Problem.conflict(
          "password-repeated",
          Text.of("新口令不得与最近 %d 次用过的相同", "the new password must differ from the last %d")
              .formatted(REMEMBERED));
    }
  }
}
