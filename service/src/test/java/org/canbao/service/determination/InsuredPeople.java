package org.canbao.service.determination;

import java.time.LocalDate;
import org.canbao.service.TestDatabase;

/** Invented people in the registry, put there by the owner of the database. */
record InsuredPeople(TestDatabase database) {

  static final String AREA = "340200";

  long person(String born, String division) {
    long id =
        database
            .asOwner()
            .sql(
                """
                insert into person (file_id, name, born, division_id, created_by)
                select 0, '测试人员', ?::date, id, 'test' from division where today_code = ? returning id
                """)
            .params(born, division)
            .query(Long.class)
            .single();
    run("update person set file_id = id where id = ?", id);
    return id;
  }

  /** An enrolment of the resident scheme that was paid. */
  void resident(long person, int year, String paidOn) {
    LocalDate first = LocalDate.of(year, 1, 1);
    run(
        """
        insert into enrolment (person_id, file_id, scheme, area, division_id, coverage_year, covered, basis, state,
          paid_on, registered_by)
        select id, file_id, 'RESIDENT', ?, division_id, ?, daterange(?, ?), 'HUKOU', 'ENDED', ?::date, 'test'
        from person where id = ?
        """,
        AREA,
        year,
        first,
        first.plusYears(1),
        paidOn,
        person);
  }

  void identity(long person, String code, String from, String until) {
    run(
        """
        insert into person_fact (person_id, field, code, valid_from, valid_to, source, recorded_by)
        values (?, 'IDENTITY', ?, ?::date, ?::date, 'CIVIL_AFFAIRS', 'test')
        """,
        person,
        code,
        from,
        until);
  }

  void run(String sql, Object... parameters) {
    database.asOwner().sql(sql).params(parameters).update();
  }
}
