package org.canbao.service.batch.row;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.canbao.service.contribution.Yuan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 批量行表. */
@Repository
public class RowTable {

  private static final String SELECT =
      """
      select id, line, state, cells, wrong::text, twin, origin, person_id, amount, made from batch_row
      """;

  private final JdbcClient database;
  private final RowSeals seals;
  private final JsonMapper json;

  RowTable(JdbcClient database, RowSeals seals, JsonMapper json) {
    this.database = database;
    this.seals = seals;
    this.json = json;
  }

  /** Numbers for so many new rows. */
  long[] numbers(int count) {
    return database
        .sql("select nextval('batch_row_number') from generate_series(1, ?)")
        .param(count)
        .query(Long.class)
        .list()
        .stream()
        .mapToLong(Long::longValue)
        .toArray();
  }

  void insert(long batch, long[] ids, List<NewRow> rows, byte[][] cells) {
    database
        .sql(
            """
            insert into batch_row (id, batch_id, line, state, cells, wrong, twin, origin)
            select id, ?, line, 'PENDING', cells, wrong::jsonb, twin, origin
            from unnest(?::bigint[], ?::int[], ?::bytea[], ?::text[], ?::int[], ?::int[])
              as new (id, line, cells, wrong, twin, origin)
            """)
        .params(
            batch,
            Arrays.stream(ids).boxed().toArray(Long[]::new),
            rows.stream().map(NewRow::line).toArray(Integer[]::new),
            cells,
            rows.stream().map(row -> json.writeValueAsString(row.wrong())).toArray(String[]::new),
            rows.stream().map(row -> row.twin().orElse(null)).toArray(Integer[]::new),
            rows.stream().map(row -> row.origin().orElse(null)).toArray(Integer[]::new))
        .update();
  }

  /** The next rows after a line, in a state if one is given. */
  public List<StoredRow> after(long batch, Optional<RowState> state, int line, int most) {
    return database
        .sql(
            SELECT
                + "where batch_id = :batch and line > :line"
                + state.map(it -> " and state = '" + it.name() + "'").orElse("")
                + " order by line limit :most")
        .param("batch", batch)
        .param("line", line)
        .param("most", most)
        .query(this::read)
        .list();
  }

  /** Writes what became of rows. */
  public void save(List<StoredRow> rows) {
    database
        .sql(
            """
            update batch_row r set state = n.state, wrong = n.wrong::jsonb, person_id = n.person, amount = n.amount,
              made = n.made
            from unnest(?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::numeric[], ?::bigint[])
              as n (id, state, wrong, person, amount, made)
            where r.id = n.id
            """)
        .params(
            rows.stream().map(StoredRow::id).toArray(Long[]::new),
            rows.stream().map(row -> row.state().name()).toArray(String[]::new),
            rows.stream().map(row -> json.writeValueAsString(row.wrong())).toArray(String[]::new),
            rows.stream().map(row -> row.person().orElse(null)).toArray(Long[]::new),
            rows.stream()
                .map(row -> row.amount().map(Yuan::toString).orElse(null))
                .toArray(String[]::new),
            rows.stream().map(row -> row.made().orElse(null)).toArray(Long[]::new))
        .update();
  }

  /**
   * 可再传的行: which of the lines of a batch were refused and did not come again in another one.
   *
   * @param again the batch in which they come now
   */
  public Set<Integer> refused(long batch, long again, Collection<Integer> lines) {
    return new HashSet<>(
        database
            .sql(
                """
                select r.line from batch_row r where r.batch_id = :batch and r.line = any (:lines)
                  and r.state = 'REFUSED' and not exists (
                    select from batch b join batch_row later on later.batch_id = b.id
                    where b.follows = :batch and b.id <> :again and b.state <> 'WITHDRAWN'
                      and later.origin = r.line and later.state in ('READY', 'APPLIED'))
                """)
            .param("batch", batch)
            .param("again", again)
            .param("lines", lines.toArray(Integer[]::new))
            .query(Integer.class)
            .list());
  }

  /** Makes batches that follow the same one wait for each other. */
  public void queue(long followed) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('batch followed:' || ?, 0))")
        .param(followed)
        .query(row -> {});
  }

  private StoredRow read(ResultSet row, int number) throws SQLException {
    long id = row.getLong("id");
    byte[] cells = row.getBytes("cells");
    List<RowNote> wrong = json.readValue(row.getString("wrong"), new TypeReference<>() {});
    return new StoredRow(
        id,
        row.getInt("line"),
        RowState.valueOf(row.getString("state")),
        cells == null ? Optional.empty() : Optional.of(seals.open(id, cells)),
        wrong,
        Optional.ofNullable(row.getObject("twin", Integer.class)),
        Optional.ofNullable(row.getObject("origin", Integer.class)),
        Optional.ofNullable(row.getObject("person_id", Long.class)),
        Optional.ofNullable(row.getBigDecimal("amount")).map(Yuan::new),
        Optional.ofNullable(row.getObject("made", Long.class)));
  }
}
