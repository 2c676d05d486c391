package org.canbao.service.person.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.canbao.service.person.Fact;
import org.canbao.service.person.FactContent;
import org.canbao.service.person.FactField;
import org.canbao.service.person.Span;
import org.canbao.service.protection.Protected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 事实库: reads facts, adds them and ends their being known. */
@Repository
public class FactRows {

  /** The rank of a source that nobody named. */
  private static final int LAST = 100;

  private static final String SELECT =
      """
      select f.id, f.person_id, f.field, f.code, f.words, f.day, f.division_id, f.organisation_id, f.household_id,
        f.sealed, f.sealed_index, f.valid_from, f.valid_to, f.source, coalesce(r.rank, %d) as rank,
        f.recorded_by, f.recorded_at, f.superseded_by, f.superseded_at, f.remains_of, f.gave_way_to
      from person_fact f left join fact_precedence r using (field, source)
      """
          .formatted(LAST);

  private final JdbcClient database;

  FactRows(JdbcClient database) {
    this.database = database;
  }

  /** What is known of a person now, of all days. */
  public List<Fact> known(long person) {
    return database
        .sql(SELECT + "where f.person_id = ? and f.superseded_at is null order by f.id")
        .param(person)
        .query(FactRows::read)
        .list();
  }

  /** What is known now of some fields of the people of a file, of all days. */
  public List<Fact> known(long file, Set<FactField> fields) {
    return database
        .sql(
            SELECT
                + """
                where f.person_id in (select id from person where file_id = ?) and f.field = any (?)
                  and f.superseded_at is null order by f.id
                """)
        .params(file, fields.stream().map(Enum::name).toArray(String[]::new))
        .query(FactRows::read)
        .list();
  }

  /** What was ever known of the people of a file. */
  public List<Fact> everKnown(long file) {
    return database
        .sql(
            SELECT + "where f.person_id in (select id from person where file_id = ?) order by f.id")
        .param(file)
        .query(FactRows::read)
        .list();
  }

  /** What was ever told of the people of a file, the latest first. */
  public List<Fact> history(long file, long before, int limit) {
    return database
        .sql(
            SELECT
                + """
                where f.person_id in (select id from person where file_id = ?) and f.id < ?
                order by f.id desc limit ?
                """)
        .params(file, before, limit)
        .query(FactRows::read)
        .list();
  }

  /** What is known now of a field of some people. */
  public List<Fact> known(Collection<Long> people, FactField field) {
    return database
        .sql(
            SELECT
                + "where f.person_id = any (?) and f.field = ? and f.superseded_at is null"
                + " order by f.id")
        .params(people.toArray(Long[]::new), field.name())
        .query(FactRows::read)
        .list();
  }

  /**
   * 由来.
   *
   * @param remainsOf the fact whose days these are
   * @param gaveWayTo the telling for which it is no longer known
   */
  record Told(Fact fact, Optional<Long> remainsOf, Optional<Long> gaveWayTo) {}

  /** What a source ever told of a field of a person, with where it comes from. */
  List<Told> everTold(long person, FactField field, String source) {
    return database
        .sql(SELECT + "where f.person_id = ? and f.field = ? and f.source = ? order by f.id")
        .params(person, field.name(), source)
        .query(
            (row, number) ->
                new Told(
                    read(row, number),
                    Optional.ofNullable(row.getObject("remains_of", Long.class)),
                    Optional.ofNullable(row.getObject("gave_way_to", Long.class))))
        .list();
  }

  long nextId() {
    return database
        .sql("select nextval(pg_get_serial_sequence('person_fact', 'id'))")
        .query(Long.class)
        .single();
  }

  /**
   * 新行.
   *
   * @param sealed what stands in the row's columns of numbers
   * @param remainsOf the fact whose days these are
   */
  record New(
      long id,
      long person,
      FactField field,
      FactContent content,
      Optional<FactSeals.Sealed> sealed,
      Span valid,
      Optional<Long> remainsOf) {}

  void insert(New row, String source, String by) {
    FactContent content = row.content();
    database
        .sql(
            """
            insert into person_fact (id, person_id, field, code, words, day, division_id, organisation_id,
              household_id, sealed, sealed_index, tail_index, valid_from, valid_to, remains_of, source,
              recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(row.id())
        .param(row.person())
        .param(row.field().name())
        .param(content.code().orElse(null))
        .param(content.words().orElse(null))
        .param(content.day().orElse(null))
        .param(content.division().orElse(null))
        .param(content.organisation().orElse(null))
        .param(content.household().orElse(null))
        .param(row.sealed().map(it -> it.value().bytes()).orElse(null))
        .param(row.sealed().map(it -> it.index().bytes()).orElse(null))
        .param(row.sealed().flatMap(FactSeals.Sealed::tail).map(it -> it.bytes()).orElse(null))
        .param(row.valid().from().orElse(null))
        .param(row.valid().to().orElse(null))
        .param(row.remainsOf().orElse(null))
        .param(source)
        .param(by)
        .update();
  }

  /** Ends the being known of a fact, for another or for none; whether it was still known. */
  boolean supersede(long fact, Optional<Long> gaveWayTo, String by) {
    return database
            .sql(
                """
                update person_fact set superseded_by = :by, superseded_at = now(), gave_way_to = :other
                where id = :id and superseded_at is null
                """)
            .param("by", by)
            .param("other", gaveWayTo.orElse(null), Types.BIGINT)
            .param("id", fact)
            .update()
        == 1;
  }

  private static Fact read(ResultSet row, int number) throws SQLException {
    return new Fact(
        row.getLong("id"),
        row.getLong("person_id"),
        FactField.valueOf(row.getString("field")),
        content(row),
        new Span(day(row, "valid_from"), day(row, "valid_to")),
        row.getString("source"),
        row.getInt("rank"),
        known(row));
  }

  private static FactContent content(ResultSet row) throws SQLException {
    return new FactContent(
        Optional.ofNullable(row.getString("code")),
        Optional.ofNullable(row.getString("words")),
        day(row, "day"),
        Optional.ofNullable(row.getObject("division_id", Long.class)),
        Optional.ofNullable(row.getObject("organisation_id", Long.class)),
        Optional.ofNullable(row.getObject("household_id", Long.class)),
        Optional.ofNullable(row.getBytes("sealed")).map(Protected::of));
  }

  private static Fact.Known known(ResultSet row) throws SQLException {
    byte[] index = row.getBytes("sealed_index");
    return new Fact.Known(
        row.getString("recorded_by"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getString("superseded_by")),
        Optional.ofNullable(row.getObject("superseded_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        index == null ? new byte[0] : index);
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }
}
