package org.canbao.service.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 参保登记表: reads and writes enrolments and their steps. */
@Repository
class EnrolmentRows {

  private static final String SELECT =
      """
      select e.*, lower(e.covered) as first_day, upper(e.covered) - 1 as last_day, d.today_code,
        sees(e.division_id) as own
      from enrolment e join division d on d.id = e.division_id
      """;

  private final JdbcClient database;

  EnrolmentRows(JdbcClient database) {
    this.database = database;
  }

  Optional<EnrolmentRow> find(long id) {
    return database.sql(SELECT + "where e.id = ?").param(id).query(EnrolmentRows::row).optional();
  }

  /** The same, and nobody else changes it before the transaction ends. */
  Optional<EnrolmentRow> lock(long id) {
    return database
        .sql(SELECT + "where e.id = ? for update of e")
        .param(id)
        .query(EnrolmentRows::row)
        .optional();
  }

  /** All of a file, the earliest first. */
  List<EnrolmentRow> ofFile(long file) {
    return database
        .sql(SELECT + "where e.file_id = ? order by e.covered, e.id")
        .param(file)
        .query(EnrolmentRows::row)
        .list();
  }

  /** Whether no other enrolment took its days or its year since. */
  boolean isFree(EnrolmentRow wanted) {
    Enrolment.Span span = wanted.it().span();
    return ofFile(wanted.file()).stream()
        .map(EnrolmentRow::it)
        .filter(other -> other.id() != wanted.it().id())
        .filter(other -> other.state() != EnrolmentState.CANCELLED)
        .noneMatch(
            other ->
                other.span().meets(span)
                    || span.year().isPresent() && span.year().equals(other.span().year()));
  }

  /** Those that a list asks for, one more than the limit if there are more. */
  List<EnrolmentRow> list(Enrolments.Filter filter, long after, int limit) {
    return database
        .sql(
            SELECT
                + """
                where e.id > :after
                  and (:division = '' or d.today_code ^@ :division)
                  and (:year = 0 or e.coverage_year = :year)
                  and (:state = '' or e.state = :state)
                order by e.id limit :limit
                """)
        .param("after", after)
        .param("division", filter.division().orElse(""))
        .param("year", filter.year().orElse(0))
        .param("state", filter.state().map(Enum::name).orElse(""))
        .param("limit", limit + 1)
        .query(EnrolmentRows::row)
        .list();
  }

  /** 到期条件: from when those were born whose year may still be paid for. */
  record Due(LocalDate today, LocalDate newborns) {

    private static final String WHERE =
        """
        join person p on p.id = e.person_id
        where e.state in ('POSTED', 'REGISTERED', 'BILLED', 'EFFECTIVE')
          and not (e.scheme = 'RESIDENT' and e.state in ('REGISTERED', 'BILLED') and p.born >= :newborns)
          and (upper(e.covered) <= :today
            or lower(e.covered) <= :today
              and (e.state = 'POSTED' or e.scheme = 'EMPLOYEE' and e.state <> 'EFFECTIVE'))
        """;
  }

  /** The files of those whose state a day's coming changes, in order. */
  SortedSet<Long> dueFiles(Due due, int most) {
    return new TreeSet<>(
        database
            .sql("select e.file_id from enrolment e " + Due.WHERE + " order by e.id limit :most")
            .param("today", due.today())
            .param("newborns", due.newborns())
            .param("most", most)
            .query(Long.class)
            .list());
  }

  /** Those of some files whose state a day's coming changes. */
  List<EnrolmentRow> due(Due due, SortedSet<Long> files) {
    return database
        .sql(
            SELECT
                + Due.WHERE
                + " and e.file_id = any (:files) order by e.id for update of e skip locked")
        .param("today", due.today())
        .param("newborns", due.newborns())
        .param("files", files.toArray(Long[]::new))
        .query(EnrolmentRows::row)
        .list();
  }

  /** Those of the dead that go on after the death, whichever person of the file it was told of. */
  List<EnrolmentRow> beyondDeath(int most) {
    return database
        .sql(
            SELECT
                + """
                where e.state in ('REGISTERED', 'BILLED', 'POSTED', 'EFFECTIVE')
                  and exists (select from person p
                    where p.file_id = e.file_id and p.life = 'DEAD' and p.life_since is not null
                      and (upper_inf(e.covered) or upper(e.covered) > p.life_since + 1))
                order by e.id limit ? for update of e skip locked
                """)
        .param(most)
        .query(EnrolmentRows::row)
        .list();
  }

  long insert(EnrolmentRow row, String actor) {
    Enrolment.Span span = row.it().span();
    Enrolment.Terms terms = row.it().terms();
    return database
        .sql(
            """
            insert into enrolment (person_id, file_id, scheme, area, division_id, organisation_id, coverage_year,
              covered, basis, state, repair_years, arrears_paid, lump_sum_from, registered_by)
            values (:person, :file, :scheme, :area, :division, :organisation, :year,
              daterange(:first, :last, '[]'), :basis, :state, :repairs, :arrears, :lump, :actor)
            returning id
            """)
        .param("person", row.it().personId())
        .param("file", row.file())
        .param("scheme", span.scheme().name())
        .param("area", span.area())
        .param("division", row.division())
        .param("organisation", span.organisation().orElse(null))
        .param("year", span.year().orElse(null))
        .param("first", span.firstDay())
        .param("last", span.lastDay().orElse(null), Types.DATE)
        .param("basis", span.basis().name())
        .param("state", row.it().state().name())
        .param("repairs", terms.repairYears())
        .param("arrears", terms.arrears())
        .param("lump", terms.lumpSumFrom().orElse(null))
        .param("actor", actor)
        .query(Long.class)
        .single();
  }

  /** Writes what may change; the version grows. */
  void save(EnrolmentRow row) {
    Enrolment.Course course = row.it().course();
    database
        .sql(
            """
            update enrolment set state = :state, ended_because = :because, paid_on = :paid,
              covered = daterange(lower(covered), :last, '[]'), version = version + 1
            where id = :id
            """)
        .param("state", course.state().name())
        .param("because", course.because().map(Enum::name).orElse(null))
        .param("paid", course.paidOn().orElse(null), Types.DATE)
        .param("last", row.it().span().lastDay().orElse(null), Types.DATE)
        .param("id", row.it().id())
        .update();
  }

  void note(EnrolmentRow row, String actor, String note) {
    database
        .sql(
            """
            insert into enrolment_event (enrolment_id, state, covered, because, actor, note)
            values (:id, :state, daterange(:first, :last, '[]'), :because, :actor, :note)
            """)
        .param("id", row.it().id())
        .param("state", row.it().state().name())
        .param("first", row.it().span().firstDay())
        .param("last", row.it().span().lastDay().orElse(null), Types.DATE)
        .param("because", row.it().course().because().map(Enum::name).orElse(null))
        .param("actor", actor)
        .param("note", note)
        .update();
  }

  List<EnrolmentStep> steps(long id) {
    return database
        .sql(
            """
            select state, lower(covered) as first_day, upper(covered) - 1 as last_day, because, actor, at, note
            from enrolment_event where enrolment_id = ? order by id
            """)
        .param(id)
        .query(
            (row, n) ->
                new EnrolmentStep(
                    EnrolmentState.valueOf(row.getString("state")),
                    row.getObject("first_day", LocalDate.class),
                    day(row, "last_day"),
                    Optional.ofNullable(row.getString("because")).map(EndCause::valueOf),
                    row.getString("actor"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("note")))
        .list();
  }

  private static EnrolmentRow row(ResultSet row, int number) throws SQLException {
    Enrolment it =
        new Enrolment(
            row.getLong("id"),
            row.getLong("version"),
            row.getLong("person_id"),
            span(row),
            new Enrolment.Course(
                EnrolmentState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("ended_because")).map(EndCause::valueOf),
                day(row, "paid_on")),
            new Enrolment.Terms(
                row.getInt("repair_years"),
                row.getBoolean("arrears_paid"),
                Optional.ofNullable(row.getObject("lump_sum_from", Integer.class))));
    return new EnrolmentRow(
        it, row.getLong("file_id"), row.getLong("division_id"), row.getBoolean("own"));
  }

  private static Enrolment.Span span(ResultSet row) throws SQLException {
    return new Enrolment.Span(
        Scheme.valueOf(row.getString("scheme")),
        row.getString("area"),
        row.getString("today_code"),
        Optional.ofNullable(row.getObject("coverage_year", Integer.class)),
        row.getObject("first_day", LocalDate.class),
        day(row, "last_day"),
        Basis.valueOf(row.getString("basis")),
        Optional.ofNullable(row.getObject("organisation_id", Long.class)));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }
}
