package org.canbao.service.access.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.canbao.service.access.account.Accounts;
import org.canbao.service.access.account.StaffAccount;
import org.canbao.service.access.session.StaffSession.Method;
import org.canbao.service.access.session.StaffSession.Stage;
import org.canbao.service.access.session.StaffSession.Times;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Right;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 登录会话: kept in the database, so that every instance knows them and any can end them.
 *
 * <p>What was read of a session is trusted for a moment ({@link SessionSettings#remembered}).
 */
@Service
public class Sessions {

  private static final Actor SYSTEM = Actor.system("sign-in");
  private static final int MOST_REMEMBERED = 50_000;

  /** 当前会话: a session with the account it belongs to, as they were read. */
  public record Current(StaffSession session, StaffAccount account) {

    /**
     * Who acts: with all rights once the sign-in is complete, before with that of the next step
     * alone.
     */
    public Actor actor() {
      return switch (session.stage()) {
        case SIGNED_IN -> account.actor();
        case NEW_PASSWORD -> account.actorFor(Set.of(Right.OWN_PASSWORD));
        case NEW_SECOND_FACTOR -> account.actorFor(Set.of(Right.OWN_SECOND_FACTOR));
        case SECOND_FACTOR -> account.actorFor(Set.of());
      };
    }
  }

  private final JdbcClient database;
  private final Accounts accounts;
  private final TransactionTemplate transactions;
  private final SessionSettings settings;
  private final Remembered<Optional<Current>> remembered;

  Sessions(
      JdbcClient database,
      Accounts accounts,
      TransactionTemplate transactions,
      SessionSettings settings) {
    this.database = database;
    this.accounts = accounts;
    this.transactions = transactions;
    this.settings = settings;
    this.remembered = new Remembered<>(MOST_REMEMBERED, settings.remembered());
  }

  /** Opens a session under a token that did not exist before. */
  public SessionToken open(StaffAccount account, Stage stage, Method method, String address) {
    SessionToken token = SessionToken.create();
    bySystem(
        () ->
            database
                .sql(
                    """
                    insert into staff_session (token_hash, account_id, stage, method, address, expires_at)
                    values (?, ?, ?, ?, ?, now() + make_interval(secs => ?))
                    """)
                .params(
                    token.hash(),
                    account.id(),
                    stage.name(),
                    method.name(),
                    address,
                    settings.longest().toSeconds())
                .update());
    return token;
  }

  /** The session of a token, while neither it nor its account has ended. */
  public Optional<Current> find(SessionToken token) {
    return remembered.get(token.hash(), () -> read(token));
  }

  private Optional<Current> read(SessionToken token) {
    return bySystem(
        () ->
            use(token)
                .flatMap(
                    session ->
                        accounts
                            .find(session.account())
                            .filter(account -> account.state() == StaffAccount.State.ACTIVE)
                            .map(account -> new Current(session, account))));
  }

  /** Notes the use at most once in a minute: reading must not cost a write each time. */
  private Optional<StaffSession> use(SessionToken token) {
    Optional<StaffSession> session =
        database
            .sql(
                """
                select * from staff_session
                where token_hash = ? and expires_at > now() and last_used_at > now() - make_interval(secs => ?)
                """)
            .params(token.hash(), settings.idle().toSeconds())
            .query(Sessions::row)
            .optional();
    session.ifPresent(
        found ->
            database
                .sql(
                    """
                    update staff_session set last_used_at = now()
                    where id = ? and last_used_at < now() - interval '1 minute'
                    """)
                .param(found.id())
                .update());
    return session;
  }

  /** Ends a session and opens one at the next stage under another token. */
  public SessionToken advance(SessionToken token, Current current, Stage stage) {
    end(token);
    return open(current.account(), stage, current.session().method(), current.session().address());
  }

  /** Ends the session of a token. */
  public void end(SessionToken token) {
    bySystem(
        () ->
            database
                .sql("delete from staff_session where token_hash = ?")
                .param(token.hash())
                .update());
    remembered.forget(token.hash());
  }

  /** Ends all sessions of an account, on this instance at once, on others within a moment. */
  public int endAll(long account) {
    int ended =
        bySystem(
            () ->
                database
                    .sql("delete from staff_session where account_id = ?")
                    .param(account)
                    .update());
    remembered.forgetAll();
    return ended;
  }

  /** Ends one session of the current actor. */
  @Transactional
  public boolean endOwn(long id, long account) {
    boolean ended =
        database
                .sql("delete from staff_session where id = ? and account_id = ?")
                .params(id, account)
                .update()
            == 1;
    remembered.forgetAll();
    return ended;
  }

  /** The sessions of an account, the latest first. */
  @Transactional(readOnly = true)
  public List<StaffSession> list(long account) {
    return database
        .sql(
            """
            select * from staff_session where account_id = ? and expires_at > now()
            order by started_at desc, id desc limit 100
            """)
        .param(account)
        .query(Sessions::row)
        .list();
  }

  /** Removes what has ended; returns how many. */
  public int forgetEnded() {
    return bySystem(
        () ->
            database
                .sql(
                    """
                    delete from staff_session
                    where expires_at < now() or last_used_at < now() - make_interval(secs => ?)
                    """)
                .param(settings.idle().toSeconds())
                .update());
  }

  private <T> T bySystem(Supplier<T> work) {
    return CurrentActor.as(SYSTEM, () -> transactions.execute(_ -> work.get()));
  }

  private static StaffSession row(ResultSet row, int number) throws SQLException {
    return new StaffSession(
        row.getLong("id"),
        row.getLong("account_id"),
        Stage.valueOf(row.getString("stage")),
        Method.valueOf(row.getString("method")),
        new Times(
            row.getTimestamp("started_at").toInstant(),
            row.getTimestamp("last_used_at").toInstant(),
            row.getTimestamp("expires_at").toInstant()),
        row.getString("address"));
  }
}
