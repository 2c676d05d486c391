package org.canbao.service.access.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 登录失败: counts wrong passwords and codes in a row, and locks a login for a while, whether it exists
 * or not.
 */
@Repository
class SignInFailures {

  private final JdbcClient database;
  private final SessionSettings settings;

  SignInFailures(JdbcClient database, SessionSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  /** Refuses a login that is locked. */
  void refuseLocked(String login) {
    Optional<Integer> seconds =
        database
            .sql(
                """
                select ceil(extract(epoch from locked_until - now()))::int
                from sign_in_failure where login_hash = ? and locked_until > now()
                """)
            .param(hash(login))
            .query(Integer.class)
            .optional();
    seconds.ifPresent(
        wait -> {
          throw Problem.tooOften(
              "login-locked",
              Text.of(
                      "连续失败次数过多，该登录名已锁定，请 %d 分钟后再试",
                      "too many failures in a row; this login is locked for %d min")
                  .formatted((wait + 59) / 60),
              wait);
        });
  }

  /** Counts a failure; the one that is too many locks. Returns whether it did. */
  boolean count(String login) {
    return database
        .sql(
            """
            insert into sign_in_failure as f (login_hash, failures, last_at) values (:login, 1, now())
            on conflict (login_hash) do update set
              failures = case when f.locked_until < now() or f.last_at < now() - make_interval(secs => :locked)
                         then 1 else f.failures + 1 end,
              last_at = now(),
              locked_until = case when f.locked_until > now() then f.locked_until
                             when f.failures + 1 >= :most and f.locked_until is null
                                  and f.last_at >= now() - make_interval(secs => :locked)
                             then now() + make_interval(secs => :locked) end
            returning locked_until > now()
            """)
        .param("login", hash(login))
        .param("locked", settings.locked().toSeconds())
        .param("most", settings.failures())
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  /** Forgets the failures of a login that has succeeded. */
  void forget(String login) {
    database.sql("delete from sign_in_failure where login_hash = ?").param(hash(login)).update();
  }

  private static byte[] hash(String login) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(login.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
