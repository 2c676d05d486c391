package org.canbao.service.access.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.access.AccessTrail;
import org.canbao.service.access.AccessTrail.Event;
import org.canbao.service.access.AssignedDivisions;
import org.canbao.service.access.session.Remembered;
import org.canbao.service.access.session.SessionSettings;
import org.canbao.service.access.session.SessionToken;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Right;
import org.canbao.service.division.Division;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 接口客户端: kept like accounts, by the security administrator. */
@Service
public class ApiClients {

  private static final int MOST_REMEMBERED = 10_000;

  private static final String FROM =
      """
      select c.id, c.name, d.today_code as division, c.scopes, c.state, c.expires_at, c.version
      from %s c join division d on d.id = c.division_id
      """;

  private static final String SELECT = FROM.formatted("api_client");

  private static final String INSERT =
      """
      with made as (
        insert into api_client (name, division_id, scopes, key_hash, expires_at, created_by)
        values (?, ?, ?, ?, ?, ?) returning *)
      """
          + FROM.formatted("made");

  private final JdbcClient database;
  private final TransactionTemplate transactions;
  private final AssignedDivisions divisions;
  private final AccessTrail trail;
  private final Clock clock;
  private final Remembered<Optional<Actor>> remembered;

  ApiClients(
      JdbcClient database,
      TransactionTemplate transactions,
      AssignedDivisions divisions,
      AccessTrail trail,
      SessionSettings settings) {
    this.database = database;
    this.transactions = transactions;
    this.divisions = divisions;
    this.trail = trail;
    this.clock = Clock.systemUTC();
    this.remembered = new Remembered<>(MOST_REMEMBERED, settings.remembered());
  }

  /** 已发密钥: a client with its key, which is shown this once. */
  public record Issued(ApiClient client, SessionToken key) {}

  /** The one who acts with a key, while it is in force. */
  public Optional<Actor> find(SessionToken key) {
    return remembered.get(
        key.hash(),
        () ->
            CurrentActor.as(
                Actor.system("sign-in"), () -> transactions.execute(_ -> read(key.hash()))));
  }

  private Optional<Actor> read(byte[] hash) {
    return database
        .sql(SELECT + "where c.key_hash = ? and c.state = 'ACTIVE' and c.expires_at > now()")
        .param(hash)
        .query(ApiClients::row)
        .optional()
        .map(ApiClient::actor);
  }

  /** The clients of the territory after a number, one more than the limit if there are more. */
  @Transactional(readOnly = true)
  public List<ApiClient> list(long after, int limit) {
    return database
        .sql(SELECT + "where c.id > ? order by c.id limit ?")
        .params(after, limit + 1)
        .query(ApiClients::row)
        .list();
  }

  /** The client of a number in the current territory. */
  @Transactional(readOnly = true)
  public ApiClient get(long id) {
    return database
        .sql(SELECT + "where c.id = ?")
        .param(id)
        .query(ApiClients::row)
        .optional()
        .orElseThrow(
            () ->
                Problem.notFound(
                    "client-unknown",
                    Text.of("没有该客户端，或不在您的管辖范围内", "there is no such client in your territory")));
  }

  /** Creates a client and its key. */
  @Transactional
  public Issued create(NewClient wanted) {
    wanted.check(clock.instant());
    Division division = divisions.getInTerritory(wanted.division());
    SessionToken key = SessionToken.create();
    ApiClient client =
        database
            .sql(INSERT)
            .params(
                wanted.name(),
                division.id(),
                wanted.scopes().stream().map(Right::name).toArray(String[]::new),
                key.hash(),
                Timestamp.from(wanted.expiresAt()),
                CurrentActor.get().id())
            .query(ApiClients::row)
            .single();
    trail.note(
        client.id(),
        division.id(),
        Event.CREATE,
        Map.of("scopes", client.scopes().stream().map(Right::name).toList()));
    return new Issued(client, key);
  }

  /** Gives a client a new key; the old one ends at once. */
  @Transactional
  public Issued renewKey(long id, long version) {
    ApiClient client = get(id);
    SessionToken key = SessionToken.create();
    int renewed =
        database
            .sql(
                "update api_client set key_hash = ?, version = version + 1 where id = ? and version"
                    + " = ?")
            .params(key.hash(), id, version)
            .update();
    requireFresh(renewed);
    trail.note(id, divisions.get(client.division()).id(), Event.RENEW_KEY, Map.of());
    return new Issued(get(id), key);
  }

  /** Puts a client in or out of force. */
  @Transactional
  public ApiClient change(long id, long version, ApiClient.State state) {
    ApiClient client = get(id);
    int changed =
        database
            .sql(
                "update api_client set state = ?, version = version + 1 where id = ? and version ="
                    + " ?")
            .params(state.name(), id, version)
            .update();
    requireFresh(changed);
    trail.note(
        id, divisions.get(client.division()).id(), Event.CHANGE, Map.of("state", state.name()));
    return get(id);
  }

  private void requireFresh(int changed) {
    if (changed == 0) {
      throw Problem.stale();
    }
    remembered.forgetAll();
  }

  private static ApiClient row(ResultSet row, int number) throws SQLException {
    return new ApiClient(
        row.getLong("id"),
        row.getString("name"),
        row.getString("division"),
        Arrays.stream((String[]) row.getArray("scopes").getArray()).map(Right::valueOf).toList(),
        ApiClient.State.valueOf(row.getString("state")),
        row.getTimestamp("expires_at").toInstant(),
        row.getLong("version"));
  }
}
