package org.canbao.service.enrolment.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.canbao.policy.history.Absence;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.term.Identity;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 参保人员: reads what enrolment has to know of people, in the current territory. */
@Repository
public class EnrolledPeople {

  /** Facts stay with the person they were told of; those of a whole file count. */
  private static final String OF_FILE =
      " f.superseded_at is null and f.person_id in (select id from person where file_id = ?) ";

  /** Of what has been so since nobody knows when. */
  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

  private final JdbcClient database;

  EnrolledPeople(JdbcClient database) {
    this.database = database;
  }

  /** The person of a number; refused when there is none in the territory. */
  public EnrolledPerson get(long id) {
    return find(id)
        .orElseThrow(
            () ->
                Problem.notFound(
                    "person-unknown",
                    Text.of("没有该人员，或不在您的管辖范围内", "there is no such person in your territory")));
  }

  /** The person of a number, if there is one in the territory. */
  public Optional<EnrolledPerson> find(long id) {
    return database
        .sql("select id, file_id, born, life, life_since, division_id from person where id = ?")
        .param(id)
        .query(EnrolledPeople::person)
        .optional();
  }

  /**
   * 排队: from here to the end of the transaction nobody else changes enrolments or money of this
   * file.
   */
  public void queue(long file) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('enrolment:' || ?, 0))")
        .param(file)
        .query(row -> {});
  }

  /** 地域联系: what ties a file to places, whenever. */
  public List<PersonTie> ties(long file) {
    return database
        .sql(
            """
            select f.field, coalesce(d.today_code, w.today_code) as place, o.id as organisation, o.kind,
              f.valid_from, f.valid_to
            from person_fact f
            left join division d on d.id = f.division_id
            left join organisation o on o.id = f.organisation_id
            left join division w on w.id = o.division_id
            where coalesce(d.id, w.id) is not null
              and f.field in ('HUKOU', 'RESIDENCE', 'RESIDENCE_PERMIT', 'SCHOOL', 'EMPLOYER') and
            """
                + OF_FILE
                + "order by f.field, f.valid_from desc nulls last, f.id")
        .param(file)
        .query(EnrolledPeople::tie)
        .list();
  }

  /** 身份: identities of the decision contract; what that does not know is left out. */
  public List<IdentitySpell> identities(long file) {
    return spells(file, "IDENTITY", Identity.values()).stream()
        .map(spell -> new IdentitySpell(Identity.valueOf(spell.code()), spell.from(), spell.to()))
        .toList();
  }

  /** 依法离开: absences up to a day; one that lasts is known up to it. */
  public List<Absence> absences(long file, LocalDate on) {
    return spells(file, "ABSENCE", Absence.Kind.values()).stream()
        .filter(spell -> !spell.from().isAfter(on))
        .map(
            spell ->
                new Absence(
                    Absence.Kind.valueOf(spell.code()), spell.from(), spell.to().orElse(on)))
        .toList();
  }

  private List<Spell> spells(long file, String field, Enum<?>[] known) {
    return Spell.joined(
        database
            .sql(
                "select f.code, f.valid_from, f.valid_to from person_fact f where f.field = ?"
                    + " and f.code = any(?) and"
                    + OF_FILE
                    + "order by f.code, f.valid_from nulls first, f.valid_to nulls first")
            .params(field, names(known), file)
            .query(
                (row, n) ->
                    new Spell(
                        row.getString("code"),
                        day(row, "valid_from").orElse(LONG_AGO),
                        day(row, "valid_to").map(end -> end.minusDays(1))))
            .list());
  }

  private static String[] names(Enum<?>[] values) {
    String[] names = new String[values.length];
    for (Enum<?> value : values) {
      names[value.ordinal()] = value.name();
    }
    return names;
  }

  private static EnrolledPerson person(ResultSet row, int number) throws SQLException {
    return new EnrolledPerson(
        row.getLong("id"),
        row.getLong("file_id"),
        day(row, "born"),
        EnrolledPerson.Life.valueOf(row.getString("life")),
        day(row, "life_since"),
        row.getLong("division_id"));
  }

  private static PersonTie tie(ResultSet row, int number) throws SQLException {
    return new PersonTie(
        PersonTie.Kind.valueOf(row.getString("field")),
        row.getString("place"),
        Optional.ofNullable(row.getObject("organisation", Long.class)),
        Optional.ofNullable(row.getString("kind")),
        day(row, "valid_from"),
        day(row, "valid_to"));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }
}
