package org.canbao.service.determination;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 待重新核定: remembers, in the transaction of a change, whose decisions have to be made anew. */
@Component
public class DueDeterminations {

  private final JdbcClient database;

  DueDeterminations(JdbcClient database) {
    this.database = database;
  }

  /** 到期项. */
  record Due(long person, int year, Cause cause, int attempts) {}

  /** One coverage year of a person, and every later one that was decided. */
  public void mark(long person, int year, Cause cause) {
    database
        .sql(
            """
            insert into determination_due (person_id, year, cause)
            select kept.file_id, years.year, ? from person kept,
              lateral (select ?::int as year
                union select year from determination d join person p on p.id = d.person_id
                where p.file_id = kept.file_id and d.year >= ?) as years
            where kept.id = ?
            on conflict (person_id, year) do nothing
            """)
        .params(cause.name(), year, year, person)
        .update();
    retry(person);
  }

  /** Every year of a person that was decided or is enrolled. */
  public void mark(long person, Cause cause) {
    database
        .sql(
            """
            insert into determination_due (person_id, year, cause)
            select kept.file_id, years.year, ? from person kept,
              lateral (select coverage_year as year from enrolment e
                where e.file_id = kept.file_id and e.coverage_year is not null and e.state <> 'CANCELLED'
                union select year from determination d join person p on p.id = d.person_id
                where p.file_id = kept.file_id) as years
            where kept.id = ?
            on conflict (person_id, year) do nothing
            """)
        .params(cause.name(), person)
        .update();
    retry(person);
  }

  /** What was put off may go now, since something changed. */
  private void retry(long person) {
    database
        .sql(
            """
            update determination_due set retry_at = '-infinity'
            where person_id = (select file_id from person where id = ?) and attempts > 0
            """)
        .param(person)
        .update();
  }

  /** 搁置: puts off what could not be decided, longer each time, so that the others go on. */
  void park(Due due, RuntimeException why) {
    int attempts = due.attempts() + 1;
    database
        .sql(
            """
            insert into determination_due (person_id, year, cause, attempts, problem, retry_at)
            values (?, ?, ?, ?, ?, now() + least(?, 24) * interval '1 hour')
            on conflict (person_id, year) do nothing
            """)
        .params(due.person(), due.year(), due.cause().name(), attempts)
        .params(why.getClass().getSimpleName(), attempts)
        .update();
  }

  /** Takes those that have waited longest; they come back if this transaction is undone. */
  List<Due> take(int most) {
    return database
        .sql(
            """
            delete from determination_due where (person_id, year) in (
              select person_id, year from determination_due where retry_at <= now()
              order by due_since limit ? for update skip locked)
            returning person_id, year, cause, attempts
            """)
        .param(most)
        .query(
            (row, _) ->
                new Due(
                    row.getLong(1), row.getInt(2), Cause.valueOf(row.getString(3)), row.getInt(4)))
        .list();
  }

  /** The areas for which a person's year was decided or is enrolled. */
  List<String> areas(Due due) {
    return database
        .sql(
            """
            select area from enrolment where file_id = ? and coverage_year = ? and state <> 'CANCELLED'
            union select d.area from determination d join person p on p.id = d.person_id where p.file_id = ? and d.year = ?
            """)
        .params(due.person(), due.year(), due.person(), due.year())
        .query(String.class)
        .list();
  }
}
