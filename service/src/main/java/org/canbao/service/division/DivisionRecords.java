package org.canbao.service.division;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.division.DivisionRecord.Kind;
import org.canbao.service.division.DivisionRecord.Party;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 变更记录集: reads the changes that are on record. */
final class DivisionRecords {

  private static final int MOST = 1000;

  /** Each change with its sides, under the names of before and after. */
  private static final String RECORDS =
      """
      select c.id, c.kind, c.effective_on, c.day_known, c.inferred, c.source,
        s.side, s.division_id, v.code, v.name
      from division_change c
      left join division_change_side s on s.change_id = c.id
      left join lateral (
        select v.code, v.name from division_version v where v.division_id = s.division_id
        order by case s.side
            when 'FROM' then coalesce(v.valid_from < c.effective_on, true)
            else coalesce(v.valid_from <= c.effective_on, true) end desc,
          case when coalesce(v.valid_from <= c.effective_on, true)
            then coalesce(v.valid_from, '-infinity') end desc nulls last,
          v.valid_from
        limit 1) v on true
      where c.id in (%s) and c.effective_on <= :until
      order by c.effective_on, c.id, v.code limit %d
      """;

  private final JdbcClient database;

  DivisionRecords(JdbcClient database) {
    this.database = database;
  }

  /** The changes that a division took part in, or that moved it along. */
  List<DivisionRecord> concerning(long division) {
    return read(
        """
        select change_id from division_change_side where division_id = :division
        union select change_id from division_version
        where division_id = :division and change_id is not null
        """,
        division,
        LocalDate.of(9999, 12, 31));
  }

  /** The changes up to a day from a division to those that took it over. */
  List<DivisionRecord> leadingFrom(long division, LocalDate until) {
    return read(
        """
        with recursive way(division_id) as (
          select :division::bigint
          union
          select t.division_id from way w
          join division_change_side f on f.division_id = w.division_id and f.side = 'FROM'
          join division_change c on c.id = f.change_id and c.kind in ('MERGE', 'SPLIT')
            and c.effective_on <= :until
          join division_change_side t on t.change_id = c.id and t.side = 'TO'
        )
        select s.change_id from way join division_change_side s using (division_id)
        where s.side = 'FROM'
        union select change_id from division_version
        where division_id = :division and change_id is not null
        """,
        division,
        until);
  }

  private List<DivisionRecord> read(String changes, long division, LocalDate until) {
    Map<Long, DivisionRecord> records = new LinkedHashMap<>();
    Map<Long, List<Party>> from = new LinkedHashMap<>();
    Map<Long, List<Party>> to = new LinkedHashMap<>();
    database
        .sql(RECORDS.formatted(changes, MOST))
        .param("division", division)
        .param("until", until)
        .query(
            row -> {
              long id = row.getLong("id");
              records.putIfAbsent(id, record(row));
              from.computeIfAbsent(id, none -> new ArrayList<>());
              to.computeIfAbsent(id, none -> new ArrayList<>());
              if (row.getString("side") != null) {
                (row.getString("side").equals("FROM") ? from : to).get(id).add(party(row));
              }
            });
    return records.values().stream()
        .map(record -> withParties(record, from.get(record.id()), to.get(record.id())))
        .toList();
  }

  private static DivisionRecord record(ResultSet row) throws SQLException {
    return new DivisionRecord(
        row.getLong("id"),
        Kind.valueOf(row.getString("kind")),
        row.getObject("effective_on", LocalDate.class),
        row.getBoolean("day_known"),
        row.getBoolean("inferred"),
        row.getString("source"),
        List.of(),
        List.of());
  }

  private static DivisionRecord withParties(
      DivisionRecord record, List<Party> from, List<Party> to) {
    return new DivisionRecord(
        record.id(),
        record.kind(),
        record.on(),
        record.dayKnown(),
        record.inferred(),
        record.source(),
        from,
        to);
  }

  private static Party party(ResultSet row) throws SQLException {
    return new Party(row.getLong("division_id"), row.getString("code"), row.getString("name"));
  }

  /** Reads a version: id, code, name, parent, from, until, today's code. */
  static Division division(ResultSet row, int number) throws SQLException {
    return new Division(
        row.getLong("division_id"),
        row.getString("code"),
        row.getString("name"),
        Optional.ofNullable(row.getObject("parent_id", Long.class)),
        Optional.ofNullable(row.getObject("valid_from", LocalDate.class)),
        Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
        row.getString("today_code"));
  }
}
