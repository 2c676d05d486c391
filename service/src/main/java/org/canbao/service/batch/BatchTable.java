package org.canbao.service.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.canbao.service.contribution.Yuan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 批量表. */
@Repository
public class BatchTable {

  private static final String SELECT =
      "select b.*, d.today_code from batch b join division d on d.id = b.division_id ";

  private final JdbcClient database;

  BatchTable(JdbcClient database) {
    this.database = database;
  }

  /** 新批量: with the number of its division, and what its file is known again by. */
  public record New(
      BatchKind kind, Batch.Order order, long division, byte[] digestIndex, String actor) {}

  /** Step: by how much counts change. */
  public record Step(int ready, int refused, int applied, Yuan amount, Yuan amountApplied) {}

  /** The one of a number. */
  public Optional<Batch> find(long id) {
    return one(SELECT + "where b.id = ?", id);
  }

  /** The same, and nobody else changes it before the transaction ends. */
  public Optional<Batch> lock(long id) {
    return one(SELECT + "where b.id = ? for no key update of b", id);
  }

  private Optional<Batch> one(String sql, long id) {
    return database.sql(sql).param(id).query(BatchTable::read).optional();
  }

  /** Those that a list asks for, the newest first, one more than the limit if there are more. */
  public List<Batch> list(Batches.Filter filter, long before, int limit) {
    return database
        .sql(
            SELECT
                + """
                where b.id < :before and (:kind = '' or b.kind = :kind) and (:state = '' or b.state = :state)
                order by b.id desc limit :limit
                """)
        .param("before", before)
        .param("kind", filter.kind().map(Enum::name).orElse(""))
        .param("state", filter.state().map(Enum::name).orElse(""))
        .param("limit", limit + 1)
        .query(BatchTable::read)
        .list();
  }

  /** The batch of the same kind and sponsor that the same file became, unless it was withdrawn. */
  public Optional<Long> same(New wanted, List<byte[]> digestIndexes) {
    return database
        .sql(
            """
            select id from batch where kind = ? and sponsor = ? and division_id = ?
              and coalesce(organisation_id, 0) = ? and digest_index = any (?) and state <> 'WITHDRAWN' limit 1
            """)
        .params(
            wanted.kind().name(),
            wanted.order().sponsor().name(),
            wanted.division(),
            wanted.order().organisation().orElse(0L),
            digestIndexes.toArray(byte[][]::new))
        .query(Long.class)
        .optional();
  }

  /** A number for a new one. */
  public long next() {
    return database
        .sql("select nextval(pg_get_serial_sequence('batch', 'id'))")
        .query(Long.class)
        .single();
  }

  /** Writes a new one that is to be checked. */
  public void insert(long id, New wanted, byte[] digest) {
    Batch.Order order = wanted.order();
    database
        .sql(
            """
            insert into batch (id, kind, sponsor, division_id, organisation_id, coverage_year, bills, follows, state,
              digest, digest_index, uploaded_by)
            overriding system value
            values (:id, :kind, :sponsor, :division, :organisation, :year, :bills, :follows, 'CHECKING',
              :digest, :index, :actor)
            """)
        .param("id", id)
        .param("kind", wanted.kind().name())
        .param("sponsor", order.sponsor().name())
        .param("division", wanted.division())
        .param("organisation", order.organisation().orElse(null))
        .param("year", order.year().orElse(null))
        .param("bills", order.bills())
        .param("follows", order.follows().orElse(null))
        .param("digest", digest)
        .param("index", wanted.digestIndex())
        .param("actor", wanted.actor())
        .update();
  }

  /** Says how many rows there are, and which job works on it. */
  public void begun(long id, int rows, long job) {
    database
        .sql("update batch set rows = ?, job_id = ? where id = ?")
        .params(rows, job, id)
        .update();
  }

  /** Counts what a step did. */
  public void count(long id, Step step) {
    database
        .sql(
            """
            update batch set ready = ready + ?, refused = refused + ?, applied = applied + ?,
              amount = amount + ?, amount_applied = amount_applied + ? where id = ?
            """)
        .params(
            step.ready(),
            step.refused(),
            step.applied(),
            step.amount().value(),
            step.amountApplied().value(),
            id)
        .update();
  }

  /** Comes to another state. */
  public void move(long id, BatchState state) {
    database
        .sql(
            """
            update batch set state = :state, version = version + 1,
              checked_at = case when :state = 'CHECKED' then coalesce(checked_at, now()) else checked_at end,
              proposal_id = case when :state = 'CHECKED' then null else proposal_id end,
              ended_at = case when :state in ('APPLIED', 'WITHDRAWN') then now() end
            where id = :id
            """)
        .param("state", state.name())
        .param("id", id)
        .update();
  }

  /** Waits for a second person. */
  public void submit(long id, long proposal) {
    database
        .sql(
            "update batch set state = 'SUBMITTED', proposal_id = ?, version = version + 1 where id"
                + " = ?")
        .params(proposal, id)
        .update();
  }

  /** Is worked off from now on. */
  public void accept(long id, String actor, long job) {
    database
        .sql(
            """
            update batch set state = 'APPLYING', accepted_by = ?, job_id = ?, version = version + 1 where id = ?
            """)
        .params(actor, job, id)
        .update();
  }

  /** The one that waits under a proposal. */
  public Optional<Batch> ofProposal(long proposal) {
    return one(SELECT + "where b.proposal_id = ? for no key update of b", proposal);
  }

  private static Batch read(ResultSet row, int number) throws SQLException {
    return new Batch(
        row.getLong("id"),
        row.getLong("version"),
        BatchKind.valueOf(row.getString("kind")),
        new Batch.Order(
            Sponsor.valueOf(row.getString("sponsor")),
            row.getString("today_code"),
            Optional.ofNullable(row.getObject("organisation_id", Long.class)),
            Optional.ofNullable(row.getObject("coverage_year", Integer.class)),
            row.getBoolean("bills"),
            Optional.ofNullable(row.getObject("follows", Long.class))),
        BatchState.valueOf(row.getString("state")),
        new Batch.Counts(
            row.getInt("rows"),
            row.getInt("ready"),
            row.getInt("refused"),
            row.getInt("applied"),
            new Yuan(row.getBigDecimal("amount")),
            new Yuan(row.getBigDecimal("amount_applied"))),
        course(row));
  }

  private static Batch.Course course(ResultSet row) throws SQLException {
    return new Batch.Course(
        row.getString("uploaded_by"),
        instant(row, "uploaded_at").orElseThrow(),
        instant(row, "checked_at"),
        Optional.ofNullable(row.getString("accepted_by")),
        instant(row, "ended_at"),
        Optional.ofNullable(row.getObject("job_id", Long.class)),
        Optional.ofNullable(row.getObject("proposal_id", Long.class)));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
