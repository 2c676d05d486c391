package org.canbao.service.work.running;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.Right;
import org.canbao.service.actor.Territory;
import org.canbao.service.work.JobEvent;
import org.canbao.service.work.JobState;
import org.canbao.service.work.JobStatus.Progress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 作业表, as those write it who run jobs. Every run has a number, and only the last one's writes
 * count: an instance that was taken for dead and is not cannot spoil what its successor does.
 */
@Repository
class RunRows {

  private final JdbcClient database;

  RunRows(JdbcClient database) {
    this.database = database;
  }

  /** Which run of which job. */
  record Key(long job, long run) {}

  /** What a run starts from. */
  record Start(
      Key key,
      String name,
      String parameters,
      Optional<String> checkpoint,
      Actor requester,
      Course course) {}

  /** What happened to the job before. */
  record Course(boolean takenOver, int brokenOff, int attempts, boolean stopAsked, Progress last) {}

  /** Takes a job up, if it is still to be done in that round. */
  Optional<Start> start(long job, int round) {
    return database
        .sql(
            """
            with before as (select id, state from job where id = ? and round = ? for update)
            update job set
              state = 'RUNNING', run = run + 1, version = version + 1,
              started_at = coalesce(started_at, now()),
              broken_off = case when job.state = 'RUNNING' then broken_off + 1 else 0 end
            from before
            where job.id = before.id and before.state in ('WAITING', 'RUNNING')
            returning job.id, run, name, parameters::text, checkpoint::text, requested_by,
              requester_kind, requester_rights, requester_places,
              before.state = 'RUNNING' as taken_over, broken_off, attempts, stop_asked,
              done, total, note
            """)
        .params(job, round)
        .query(RunRows::read)
        .optional();
  }

  /** Whether somebody asked to stop; nothing if another run has taken over. */
  Optional<Boolean> stopAsked(Key key) {
    return database
        .sql("select stop_asked from job where id = ? and run = ? and state = 'RUNNING'")
        .params(key.job(), key.run())
        .query(Boolean.class)
        .optional();
  }

  boolean checkpoint(Key key, String checkpoint, Progress progress) {
    return database
            .sql(
                """
                update job set checkpoint = ?::jsonb, done = ?, total = ?, note = ?,
                  broken_off = 0, version = version + 1
                where id = ? and run = ? and state = 'RUNNING'
                """)
            .params(
                checkpoint,
                progress.done(),
                progress.total(),
                progress.note(),
                key.job(),
                key.run())
            .update()
        == 1;
  }

  boolean progress(Key key, Progress progress) {
    return database
            .sql(
                """
                update job set done = ?, total = ?, note = ?, version = version + 1
                where id = ? and run = ? and state = 'RUNNING'
                """)
            .params(progress.done(), progress.total(), progress.note(), key.job(), key.run())
            .update()
        == 1;
  }

  /** Leaves the running state; returns whether this run was still the last one. */
  boolean leave(Key key, JobState state, Optional<String> problem, int attempts) {
    return database
            .sql(
                """
                update job set state = ?, problem = ?, attempts = ?, version = version + 1,
                  finished_at = case when ? then now() end
                where id = ? and run = ? and state = 'RUNNING'
                """)
            .params(
                state.name(), problem.orElse(null), attempts, state.isFinal(), key.job(), key.run())
            .update()
        == 1;
  }

  void note(long job, JobEvent.What what, String actor, String code) {
    database
        .sql("insert into job_event (job_id, what, actor, code) values (?, ?, ?, ?)")
        .params(job, what.name(), actor, code)
        .update();
  }

  private static Start read(ResultSet row, int number) throws SQLException {
    return new Start(
        new Key(row.getLong("id"), row.getLong("run")),
        row.getString("name"),
        row.getString("parameters"),
        Optional.ofNullable(row.getString("checkpoint")),
        requester(row),
        new Course(
            row.getBoolean("taken_over"),
            row.getInt("broken_off"),
            row.getInt("attempts"),
            row.getBoolean("stop_asked"),
            new Progress(row.getLong("done"), row.getLong("total"), row.getString("note"))));
  }

  private static Actor requester(ResultSet row) throws SQLException {
    Set<String> known =
        Arrays.stream(Right.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    Set<Right> rights =
        texts(row.getArray("requester_rights")).stream()
            .filter(known::contains)
            .map(Right::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    return new Actor(
        Actor.Kind.valueOf(row.getString("requester_kind")),
        row.getString("requested_by"),
        rights,
        new Territory(texts(row.getArray("requester_places"))));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
