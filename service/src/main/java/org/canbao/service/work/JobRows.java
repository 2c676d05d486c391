package org.canbao.service.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.canbao.service.actor.Actor;
import org.canbao.service.work.JobStatus.Asked;
import org.canbao.service.work.JobStatus.Course;
import org.canbao.service.work.JobStatus.Progress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 作业表, as those see it who ask for jobs and watch them. */
@Repository
class JobRows {

  private static final String COLUMNS =
      """
      select id, version, name, state, done, total, note, requested_by, requested_at, division_id,
        attempts, stop_asked, started_at, finished_at, problem
      from job
      """;

  private final JdbcClient database;
  private final JsonMapper json;

  JobRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** What is written when a job is asked for. */
  record New(
      String name,
      Object parameters,
      Optional<String> alone,
      Optional<Long> division,
      Optional<Instant> due) {}

  /** Returns nothing if another one has its key, or its time was seen to already. */
  Optional<Long> insert(New asked, Actor actor) {
    return database
        .sql(
            """
            insert into job (name, parameters, only_key, division_id, due_at,
              requested_by, requester_kind, requester_rights, requester_places)
            values (:name, :parameters::jsonb, :alone, :division, :due,
              :actor, :kind, :rights, :places)
            on conflict do nothing
            returning id
            """)
        .param("name", asked.name())
        .param("parameters", json.writeValueAsString(asked.parameters()))
        .param("alone", asked.alone().orElse(null))
        .param("division", asked.division().orElse(null))
        .param("due", asked.due().map(due -> due.atOffset(ZoneOffset.UTC)).orElse(null))
        .param("actor", actor.id())
        .param("kind", actor.kind().name())
        .param("rights", actor.rights().stream().map(Enum::name).toArray(String[]::new))
        .param("places", actor.territory().prefixes().toArray(String[]::new))
        .query(Long.class)
        .optional();
  }

  /** Whether a division lies in the territory of whoever acts. */
  boolean sees(long division) {
    return database.sql("select sees(?)").param(division).query(Boolean.class).single();
  }

  Optional<JobStatus> find(long id) {
    return database.sql(COLUMNS + "where id = ?").param(id).query(JobRows::read).optional();
  }

  List<JobStatus> find(Collection<Long> ids) {
    return database
        .sql(COLUMNS + "where id = any (?)")
        .param(ids.toArray(Long[]::new))
        .query(JobRows::read)
        .list();
  }

  JsonNode parameters(long id) {
    return json.readTree(
        database
            .sql("select parameters::text from job where id = ?")
            .param(id)
            .query(String.class)
            .single());
  }

  /** Newest first; {@code own} leaves only those of one actor. */
  List<JobStatus> list(Jobs.Filter filter, Optional<String> own, long before, int rows) {
    return database
        .sql(
            COLUMNS
                + """
                where (:own::text is null or requested_by = :own)
                  and (:name::text is null or name = :name)
                  and (:state::text is null or state = :state)
                  and id < :before
                order by id desc limit :rows
                """)
        .param("own", own.orElse(null))
        .param("name", filter.name().orElse(null))
        .param("state", filter.state().map(Enum::name).orElse(null))
        .param("before", before)
        .param("rows", rows)
        .query(JobRows::read)
        .list();
  }

  /** Ends a job that waits, or asks a running one to stop; returns what became of it. */
  Optional<JobState> stop(long id) {
    return database
        .sql(
            """
            update job set
              state = case when state = 'WAITING' then 'CANCELLED' else state end,
              finished_at = case when state = 'WAITING' then now() end,
              stop_asked = true, version = version + 1
            where id = ? and state in ('WAITING', 'RUNNING')
            returning state
            """)
        .param(id)
        .query(String.class)
        .optional()
        .map(JobState::valueOf);
  }

  /** Returns the new round of a failed job, if it had failed. */
  Optional<Integer> again(long id) {
    return database
        .sql(
            """
            update job set state = 'WAITING', round = round + 1, attempts = 0, broken_off = 0,
              stop_asked = false, finished_at = null, problem = null, version = version + 1
            where id = ? and state = 'FAILED'
            returning round
            """)
        .param(id)
        .query(Integer.class)
        .optional();
  }

  void note(long id, JobEvent.What what, String actor) {
    database
        .sql("insert into job_event (job_id, what, actor) values (?, ?, ?)")
        .params(id, what.name(), actor)
        .update();
  }

  List<JobEvent> history(long id) {
    return database
        .sql("select what, actor, at, code from job_event where job_id = ? order by id")
        .param(id)
        .query(
            (row, number) ->
                new JobEvent(
                    JobEvent.What.valueOf(row.getString("what")),
                    row.getString("actor"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("code")))
        .list();
  }

  private static JobStatus read(ResultSet row, int number) throws SQLException {
    return new JobStatus(
        row.getLong("id"),
        row.getLong("version"),
        row.getString("name"),
        JobState.valueOf(row.getString("state")),
        new Progress(row.getLong("done"), row.getLong("total"), row.getString("note")),
        new Asked(
            row.getString("requested_by"),
            row.getObject("requested_at", OffsetDateTime.class).toInstant(),
            Optional.ofNullable(row.getObject("division_id", Long.class))),
        new Course(
            row.getInt("attempts"),
            row.getBoolean("stop_asked"),
            instant(row, "started_at"),
            instant(row, "finished_at"),
            Optional.ofNullable(row.getString("problem"))));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
