package org.canbao.service.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.canbao.service.audit.chain.Entry;
import org.canbao.service.audit.chain.EntryRows;
import org.canbao.service.rest.Cursor;
import org.canbao.service.rest.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 审计记录库: reads the entries that the current actor may see, the newest first. */
@Component
public class AuditEntries {

  private final JdbcClient database;

  /** Reads from a database. */
  public AuditEntries(JdbcClient database) {
    this.database = database;
  }

  /** One page of the entries that a filter lets through; needs a transaction. */
  public Page<Entry> list(AuditFilter filter, int limit, Optional<String> after) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    List<Object> values = new ArrayList<>();
    filter.matter().ifPresent(matter -> add("matter = ?", matter, conditions, values));
    filter.record().ifPresent(record -> add("record = ?", record, conditions, values));
    filter.actor().ifPresent(actor -> add("actor = ?", actor, conditions, values));
    filter.action().ifPresent(action -> add("action = ?", action.name(), conditions, values));
    filter.from().ifPresent(from -> add("at >= ?", Timestamp.from(from), conditions, values));
    filter.to().ifPresent(to -> add("at < ?", Timestamp.from(to), conditions, values));
    after.ifPresent(cursor -> addCursor(cursor, conditions, values));
    values.add(limit + 1);
    List<Entry> rows =
        database
            .sql(
                "select %s from audit_entry where %s order by at desc, id desc limit ?"
                    .formatted(EntryRows.COLUMNS, String.join(" and ", conditions)))
            .params(values)
            .query(EntryRows.MAPPER)
            .list();
    return Page.of(rows, limit, row -> Cursor.of(row.place().at(), row.place().id()));
  }

  /** An entry by its id, if the current actor may see it; needs a transaction. */
  public Optional<Entry> find(long id) {
    return database
        .sql(
            "select %s from audit_entry where chain = ? and position = ?"
                .formatted(EntryRows.COLUMNS))
        .params(id % Entry.Place.CHAINS, id / Entry.Place.CHAINS)
        .query(EntryRows.MAPPER)
        .optional();
  }

  private static void add(
      String condition, Object value, List<String> conditions, List<Object> values) {
    conditions.add(condition);
    values.add(value);
  }

  private static void addCursor(String cursor, List<String> conditions, List<Object> values) {
    List<String> parts = Cursor.parts(cursor, 2);
    try {
      conditions.add("(at, id) < (?, ?)");
      values.add(Timestamp.from(Instant.parse(parts.getFirst())));
      values.add(Long.parseLong(parts.getLast()));
    } catch (RuntimeException notOurs) {
      throw Cursor.unknown();
    }
  }
}
