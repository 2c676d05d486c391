package org.canbao.service.determination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.decision.Decider;
import org.canbao.service.rest.Fingerprint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** 核定记录库. */
@Repository
class DeterminationRows {

  private static final String COLUMNS =
      """
      id, person_id, area, year, as_on, status, decision, instruments, engine, cause, supersedes, effect, decided_by,
        decided_at
      """;

  private static final String SELECT = "select " + COLUMNS + " from determination ";

  private static final String KEPT =
      """
      select id, as_on, facts, facts_digest, decision, status, benefit_from, payment_limit, outside_limit, payable,
        instruments, engine
      from determination
      """;

  private static final String OF_FILE = " person_id in (select id from person where file_id = ?) ";

  private final JdbcClient database;
  private final JsonMapper json;

  DeterminationRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** 原文: what a decision stood on and what it was, byte by byte. */
  record Kept(
      long id,
      LocalDate on,
      String facts,
      byte[] factsDigest,
      String decision,
      Outcome outcome,
      byte[] instruments,
      String engine) {

    /** Whether the same question under the same documents was answered here. */
    boolean answers(String asked, LocalDate day, byte[] documents) {
      return on.equals(day)
          && engine.equals(Decider.VERSION)
          && Arrays.equals(instruments, documents)
          && Arrays.equals(factsDigest, Fingerprint.of(asked));
    }
  }

  /** 新记录. */
  record New(
      Question question,
      Answered answered,
      byte[] instruments,
      Cause cause,
      Optional<Long> supersedes,
      Effect effect,
      String by) {}

  /** Until the end of the transaction nobody else decides on this file. */
  void lock(long file) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('determination', ?))")
        .param(file)
        .query()
        .listOfRows();
  }

  Optional<Kept> latest(long file, String area, int year) {
    return database
        .sql(KEPT + "where" + OF_FILE + "and area = ? and year = ? order by id desc limit 1")
        .params(file, area, year)
        .query(DeterminationRows::kept)
        .optional();
  }

  Optional<Kept> kept(long id) {
    return database.sql(KEPT + "where id = ?").param(id).query(DeterminationRows::kept).optional();
  }

  private static Kept kept(ResultSet row, int number) throws SQLException {
    Outcome outcome =
        new Outcome(
            row.getString("status"),
            Optional.ofNullable(row.getObject("benefit_from", LocalDate.class)),
            Optional.ofNullable(row.getBigDecimal("payment_limit")),
            row.getBoolean("outside_limit"),
            Optional.ofNullable(row.getBigDecimal("payable")));
    return new Kept(
        row.getLong("id"),
        row.getObject("as_on", LocalDate.class),
        row.getString("facts"),
        row.getBytes("facts_digest"),
        row.getString("decision"),
        outcome,
        row.getBytes("instruments"),
        row.getString("engine"));
  }

  Determination insert(New wanted) {
    Question question = wanted.question();
    Answered answered = wanted.answered();
    Outcome outcome = answered.outcome();
    return database
        .sql(
            """
            insert into determination (person_id, area, year, as_on, facts, facts_digest, decision, status, benefit_from,
              payment_limit, outside_limit, payable, instruments, engine, cause, supersedes, effect, decided_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning
            """
                + COLUMNS)
        .params(question.person(), question.area(), question.year(), question.on())
        .params(answered.facts(), Fingerprint.of(answered.facts()), answered.decision())
        .param(outcome.status())
        .param(outcome.benefitFrom().orElse(null))
        .param(outcome.limit().orElse(null))
        .param(outcome.outsideLimit())
        .param(outcome.payable().orElse(null))
        .params(wanted.instruments(), Decider.VERSION, wanted.cause().name())
        .param(wanted.supersedes().orElse(null))
        .params(wanted.effect().name(), wanted.by())
        .query(this::row)
        .single();
  }

  Optional<Determination> find(long id) {
    return database.sql(SELECT + "where id = ?").param(id).query(this::row).optional();
  }

  /** Of one file, the newest first. */
  List<Determination> list(long file, Optional<Integer> year, long before, int limit) {
    List<Object> values = new ArrayList<>(List.of(file, before));
    year.ifPresent(values::add);
    values.add(limit);
    String condition = year.isPresent() ? "and year = ? " : "";
    return database
        .sql(SELECT + "where" + OF_FILE + "and id < ? " + condition + "order by id desc limit ?")
        .params(values)
        .query(this::row)
        .list();
  }

  /** Those that changed something for somebody, the newest first. */
  List<Determination> effects(Optional<Cause> cause, long before, int limit) {
    List<Object> values = new ArrayList<>(List.of(before));
    cause.ifPresent(it -> values.add(it.name()));
    values.add(limit);
    String condition = cause.isPresent() ? "and cause = ? " : "";
    return database
        .sql(
            SELECT
                + "where effect in ('GAIN', 'LOSS', 'MIXED') and id < ? "
                + condition
                + "order by id desc limit ?")
        .params(values)
        .query(this::row)
        .list();
  }

  private Determination row(ResultSet row, int number) throws SQLException {
    long supersedes = row.getLong("supersedes");
    return new Determination(
        row.getLong("id"),
        row.getLong("person_id"),
        row.getString("area"),
        row.getInt("year"),
        row.getObject("as_on", LocalDate.class),
        row.getString("status"),
        json.readTree(row.getString("decision")),
        HexFormat.of().formatHex(row.getBytes("instruments")),
        row.getString("engine"),
        Cause.valueOf(row.getString("cause")),
        supersedes == 0 ? Optional.empty() : Optional.of(supersedes),
        Effect.valueOf(row.getString("effect")),
        row.getString("decided_by"),
        row.getObject("decided_at", OffsetDateTime.class).toInstant());
  }
}
