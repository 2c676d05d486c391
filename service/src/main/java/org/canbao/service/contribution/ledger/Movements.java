package org.canbao.service.contribution.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.contribution.Funder;
import org.canbao.service.contribution.Yuan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 资金变动查询. */
@Repository
public class Movements {

  private static final String SELECT =
      """
      select m.*, exists (select from money_movement r where r.reverses = m.id and r.kind = 'REVERSAL') as reversed
      from money_movement m
      """;

  private final JdbcClient database;

  Movements(JdbcClient database) {
    this.database = database;
  }

  /** 筛选: which movements a list should show. */
  public record Filter(
      Optional<MovementKind> kind,
      Optional<Long> person,
      Optional<Long> bill,
      Optional<String> channel,
      boolean unclaimed) {}

  /** 已记录: what was told of a posting then, and what was answered. */
  public record Told(long id, MovementKind kind, byte[] fingerprint, String answer) {}

  /** What a channel's number was used for. */
  public Optional<Told> told(String channel, String reference) {
    return database
        .sql(
            "select id, kind, fingerprint, told::text from money_movement"
                + " where channel = ? and reference = ?")
        .params(channel, reference)
        .query(
            (row, n) ->
                new Told(
                    row.getLong(1),
                    MovementKind.valueOf(row.getString(2)),
                    row.getBytes(3),
                    row.getString(4)))
        .optional();
  }

  /** Keeps what was answered. */
  public void keep(long id, String answer) {
    database
        .sql("update money_movement set told = ?::jsonb where id = ?")
        .params(answer, id)
        .update();
  }

  /** The movement of a number. */
  public Optional<Movement> find(long id) {
    return withEntries(
            database.sql(SELECT + "where m.id = ?").param(id).query(Movements::head).list())
        .stream()
        .findFirst();
  }

  /** The number of the division in whose territory it was booked. */
  public long division(long id) {
    return database
        .sql("select division_id from money_movement where id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }

  /** Those that a list asks for, the latest first, one more than the limit if there are more. */
  public List<Movement> list(Filter filter, long before, int limit) {
    return withEntries(
        database
            .sql(
                SELECT
                    + """
                    where m.id < :before
                      and (:kind = '' or m.kind = :kind)
                      and (:person = 0 or m.person_id in (
                        select id from person where file_id = (select file_id from person where id = :person)))
                      and (:bill = 0 or m.bill_id = :bill)
                      and (:channel = '' or m.channel = :channel)
                      and (not :unclaimed or m.kind = 'POSTING' and m.person_id is null and m.bill_id is null
                        and not exists (select from money_movement r where r.reverses = m.id))
                    order by m.id desc limit :limit
                    """)
            .param("before", before)
            .param("kind", filter.kind().map(Enum::name).orElse(""))
            .param("person", filter.person().orElse(0L))
            .param("bill", filter.bill().orElse(0L))
            .param("channel", filter.channel().orElse(""))
            .param("unclaimed", filter.unclaimed())
            .param("limit", limit + 1)
            .query(Movements::head)
            .list());
  }

  private List<Movement> withEntries(List<Movement> heads) {
    Map<Long, List<LedgerEntry>> entries = new LinkedHashMap<>();
    heads.forEach(head -> entries.put(head.id(), new ArrayList<>()));
    database
        .sql(
            """
            select movement_id, account, bill_id, person_id, funder, amount
            from ledger_entry where movement_id = any(?) order by movement_id, amount, account
            """)
        .param(heads.stream().map(Movement::id).toArray(Long[]::new))
        .query(
            row -> {
              entries.get(row.getLong(1)).add(entry(row));
            });
    return heads.stream().map(head -> with(head, entries.get(head.id()))).toList();
  }

  private static Movement with(Movement head, List<LedgerEntry> entries) {
    return new Movement(
        head.id(),
        head.kind(),
        head.channel(),
        head.reference(),
        head.person(),
        head.bill(),
        head.bookedOn(),
        head.reverses(),
        head.reversed(),
        head.recorded(),
        entries);
  }

  private static LedgerEntry entry(ResultSet row) throws SQLException {
    return new LedgerEntry(
        Account.valueOf(row.getString("account")),
        Optional.ofNullable(row.getObject("bill_id", Long.class)),
        Optional.ofNullable(row.getObject("person_id", Long.class)),
        Funder.valueOf(row.getString("funder")),
        new Yuan(row.getBigDecimal("amount")));
  }

  private static Movement head(ResultSet row, int number) throws SQLException {
    return new Movement(
        row.getLong("id"),
        MovementKind.valueOf(row.getString("kind")),
        row.getString("channel"),
        row.getString("reference"),
        Optional.ofNullable(row.getObject("person_id", Long.class)),
        Optional.ofNullable(row.getObject("bill_id", Long.class)),
        row.getObject("booked_on", LocalDate.class),
        Optional.ofNullable(row.getObject("reverses", Long.class)),
        row.getBoolean("reversed"),
        new Movement.Record(
            row.getString("recorded_by"), row.getTimestamp("recorded_at").toInstant()),
        List.of());
  }
}
