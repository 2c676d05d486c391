package org.canbao.service.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.canbao.service.approval.Proposal.Making;
import org.canbao.service.approval.Proposal.Subject;
import org.canbao.service.approval.ProposalEvent.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 复核事项表. */
@Repository
class ProposalRows {

  private static final String COLUMNS =
      """
      select id, version, kind, record, division_id, maker, made_at, expires_at, reason,
        case when state = 'OPEN' and expires_at <= now() then 'EXPIRED' else state end as state
      from proposal
      """;

  private final JdbcClient database;
  private final JsonMapper json;

  ProposalRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** What is written when a proposal is made. */
  record New(
      Subject subject,
      boolean isOfTheNation,
      JsonNode payload,
      Difference difference,
      String maker) {}

  long insert(New made, String reason, long validSeconds) {
    return database
        .sql(
            """
            insert into proposal
              (kind, record, division_id, nation, payload, difference, maker, reason, expires_at)
            values (:kind, :record, :division, :nation, :payload::jsonb, :difference::jsonb, :maker, :reason,
              now() + make_interval(secs => :valid))
            returning id
            """)
        .param("kind", made.subject().kind())
        .param("record", made.subject().record())
        .param("division", made.subject().division().orElse(null))
        .param("nation", made.isOfTheNation())
        .param("payload", json.writeValueAsString(made.payload()))
        .param("difference", json.writeValueAsString(made.difference()))
        .param("maker", made.maker())
        .param("reason", reason)
        .param("valid", validSeconds)
        .query(Long.class)
        .single();
  }

  /** Whether a division lies in the territory of whoever acts. */
  boolean sees(long division) {
    return database.sql("select sees(?)").param(division).query(Boolean.class).single();
  }

  Optional<Proposal> find(long id) {
    return database.sql(COLUMNS + "where id = ?").param(id).query(ProposalRows::read).optional();
  }

  JsonNode payload(long id) {
    return json.readTree(text("select payload::text from proposal where id = ?", id));
  }

  Difference difference(long id) {
    return json.readValue(
        text("select difference::text from proposal where id = ?", id), Difference.class);
  }

  private String text(String sql, long id) {
    return database.sql(sql).param(id).query(String.class).single();
  }

  /** Newest first; {@code mine} are shown besides those of the kinds. */
  List<Proposal> list(Proposals.Filter filter, List<String> kinds, String mine, PageAsked page) {
    return database
        .sql(
            "select * from ("
                + COLUMNS
                + """
                ) as seen
                where (kind = any (:kinds) or maker = :mine)
                  and (:kind::text is null or kind = :kind)
                  and (:state::text is null or state = :state)
                  and id < :before
                order by id desc limit :rows
                """)
        .param("kinds", kinds.toArray(String[]::new))
        .param("mine", mine)
        .param("kind", filter.kind().orElse(null))
        .param("state", filter.state().map(Enum::name).orElse(null))
        .param("before", page.before())
        .param("rows", page.limit() + 1)
        .query(ProposalRows::read)
        .list();
  }

  /** Those from the newest before a number. */
  record PageAsked(long before, int limit) {}

  /** Makes decisions on one and the same record wait for each other. */
  void queue(Subject subject) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("proposal\n" + subject.kind() + '\n' + subject.record())
        .query()
        .listOfRows();
  }

  /** Returns whether it was still open in that version. */
  boolean end(long id, long version, ProposalState state, String actor) {
    return database
            .sql(
                """
                update proposal
                set state = ?, version = version + 1, decided_by = ?, decided_at = now()
                where id = ? and version = ? and state = 'OPEN'
                """)
            .params(state.name(), actor, id, version)
            .update()
        == 1;
  }

  /** Those that nobody decided on in time; another instance's are left to it. */
  List<Proposal> overdue(int most) {
    return database
        .sql(
            COLUMNS
                + """
                where state = 'OPEN' and expires_at <= now()
                order by expires_at limit ? for update skip locked
                """)
        .param(most)
        .query(ProposalRows::read)
        .list();
  }

  void note(long id, Step step, String actor, String comment) {
    database
        .sql("insert into proposal_event (proposal_id, step, actor, comment) values (?, ?, ?, ?)")
        .params(id, step.name(), actor, comment)
        .update();
  }

  List<ProposalEvent> history(long id) {
    return database
        .sql(
            "select step, actor, at, comment from proposal_event where proposal_id = ? order by id")
        .param(id)
        .query(
            (row, number) ->
                new ProposalEvent(
                    Step.valueOf(row.getString("step")),
                    row.getString("actor"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("comment")))
        .list();
  }

  private static Proposal read(ResultSet row, int number) throws SQLException {
    return new Proposal(
        row.getLong("id"),
        row.getLong("version"),
        new Subject(
            row.getString("kind"),
            row.getString("record"),
            Optional.ofNullable(row.getObject("division_id", Long.class))),
        new Making(
            row.getString("maker"),
            row.getObject("made_at", OffsetDateTime.class).toInstant(),
            row.getObject("expires_at", OffsetDateTime.class).toInstant(),
            row.getString("reason")),
        ProposalState.valueOf(row.getString("state")));
  }
}
