package org.canbao.service.audit.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import org.springframework.jdbc.core.RowMapper;

/** 审计记录行: reads entries from the database. */
public final class EntryRows {

  /** The columns in the order in which {@link #MAPPER} reads them. */
  public static final String COLUMNS =
      "chain, position, at, actor, actor_kind, address, request, matter, record, division_id,"
          + " action, before, after, purpose, reason, previous_hash, hash";

  /** Reads a row of {@link #COLUMNS}. */
  public static final RowMapper<Entry> MAPPER = (row, _) -> entry(row);

  private EntryRows() {}

  /** The entry in the present row. */
  public static Entry entry(ResultSet row) throws SQLException {
    Entry.Place place =
        new Entry.Place(
            row.getInt(1), row.getLong(2), row.getObject(3, OffsetDateTime.class).toInstant());
    Entry.Who who =
        new Entry.Who(row.getString(4), row.getString(5), row.getString(6), row.getString(7));
    Entry.Subject subject = new Entry.Subject(row.getString(8), row.getString(9), division(row));
    Entry.Change change =
        new Entry.Change(
            row.getString(11),
            CanonicalJson.again(row.getString(12)),
            CanonicalJson.again(row.getString(13)));
    Entry.Grounds grounds = new Entry.Grounds(row.getString(14), row.getString(15));
    return new Entry(
        place,
        new Entry.Content(who, subject, change, grounds),
        row.getBytes(16),
        row.getBytes(17));
  }

  private static OptionalLong division(ResultSet row) throws SQLException {
    long division = row.getLong(10);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(division);
  }
}
