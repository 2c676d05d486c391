package org.canbao.service.access.session;

import java.util.Locale;
import org.canbao.service.rest.Fingerprint;
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

  /** 尝试: how many that did not succeed there are by now, this one included. */
  record Attempt(int number, int seconds) {}

  /**
   * Counts an attempt as failed before anybody looks whether it is: of a thousand that come at once
   * no more are looked at than of those that come one after the other. Refuses when it is one too
   * many. Returns whether the next one would be.
   */
  boolean attempt(String login) {
    Attempt attempt = count(login);
    if (attempt.number() > settings.failures()) {
      int wait = Math.max(1, attempt.seconds());
      throw Problem.tooOften(
          "login-locked",
          Text.of(
                  "连续失败次数过多，该登录名已锁定，请 %d 分钟后再试",
                  "too many failures in a row; this login is locked for %d min")
              .formatted((wait + 59) / 60),
          wait);
    }
    return attempt.number() == settings.failures();
  }

  private Attempt count(String login) {
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
            returning failures as number,
              coalesce(ceil(extract(epoch from locked_until - now())), 0)::int as seconds
            """)
        .param("login", hash(login))
        .param("locked", settings.locked().toSeconds())
        .param("most", settings.failures())
        .query(Attempt.class)
        .single();
  }

  /** Takes back what was counted of an attempt that was right, but is not the last step. */
  void takeBack(String login) {
    database
        .sql(
            """
            update sign_in_failure set failures = failures - 1,
              locked_until = case when failures > :most then locked_until end
            where login_hash = :login and failures > 0
            """)
        .param("login", hash(login))
        .param("most", settings.failures())
        .update();
  }

  /** Forgets the failures of a login that has succeeded. */
  void forget(String login) {
    database.sql("delete from sign_in_failure where login_hash = ?").param(hash(login)).update();
  }

  /** Removes what counts for nothing any more; returns how many. */
  int forgetOld() {
    return database
        .sql("delete from sign_in_failure where last_at < now() - interval '1 day'")
        .update();
  }

  private static byte[] hash(String login) {
    return Fingerprint.of(login.toLowerCase(Locale.ROOT));
  }
}
