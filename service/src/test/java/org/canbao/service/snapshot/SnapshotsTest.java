package org.canbao.service.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.documents.PolicyLibrary;
import org.canbao.policy.decision.Decider;
import org.canbao.policy.decision.Decision;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.history.Enrolment;
import org.canbao.service.TestDatabase;
import org.canbao.service.county.LoadedCounty;
import org.canbao.service.protection.keys.KeyFile;
import org.canbao.service.protection.keys.Keys;
import org.canbao.service.rest.Problem;
import org.canbao.service.snapshot.Histories.Known;
import org.canbao.service.snapshot.Snapshots.Written;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {

  private static final LocalDate ON = LocalDate.of(2026, 10, 31);

  private static final String PERSON =
      """
      with next as (select nextval(pg_get_serial_sequence('person', 'id')) as id)
      insert into person (id, file_id, name, sex, born, division_id, created_by)
      select next.id, next.id, '测试', '1', '1980-03-05', d.id, 'test'
      from next, (select id from division where today_code ^@ '9901' limit 1) d returning id
      """;

  private static final String YEAR =
      """
      insert into enrolment (person_id, file_id, scheme, area, division_id, coverage_year, covered, basis, state,
        paid_on, registered_by)
      select id, id, 'RESIDENT', '%s', division_id, %d, daterange('%d-01-01', '%d-01-01'), 'HUKOU', 'ENDED',
        '%d-12-03', 'test' from person where id = %%d
      """;

  /** A year before the first of the rules, an area without documents, an absence to come. */
  private static final List<String> TOLD =
      List.of(
          YEAR.formatted("990100", 2010, 2010, 2011, 2009),
          YEAR.formatted("999900", 2025, 2025, 2026, 2024),
          """
          insert into person_fact (person_id, field, code, valid_from, source, recorded_by)
          values (%d, 'ABSENCE', 'MILITARY_SERVICE', '2026-12-01', 'TEST', 'test')
          """,
          "insert into yearly_benefit values (%d, 2010, 10, 0)");

  @TempDir private static Path folder;
  private static TestDatabase database;

  /** The invented prefecture under the policies of a real one. */
  private static PolicyBook book() {
    return new PolicyBook(
        Map.of(LoadedCounty.AREA, PolicyLibrary.shipped().book().find("210500").orElseThrow()));
  }

  private static SnapshotQuestion question() {
    return new SnapshotQuestion(LoadedCounty.AREA, 2026, ON, book());
  }

  @BeforeAll
  static void load() {
    database = TestDatabase.fresh();
    Keys keys = Keys.start(database, new KeyFile(folder.resolve("keys")));
    LoadedCounty.load(database, keys, 2_000, LoadedCounty.SILENT);
  }

  @Test
  void everybodyOfTheAreaHasOneRowInEitherFormat() throws Exception {
    Path parquet = folder.resolve("people.parquet");
    Path csv = folder.resolve("people.csv");
    Written written = snapshots().write(question(), parquet);
    snapshots().write(question(), csv);

    long living =
        database
            .asOwner()
            .sql(
                """
                select count(*) from person p join division d on d.id = p.division_id
                where d.today_code like '9901%' and (life = 'ALIVE' or life_since >= '2026-01-01')
                """)
            .query(Long.class)
            .single();
    assertThat(written.refused()).isZero();
    assertThat(written.people() + written.elsewhere()).isGreaterThanOrEqualTo(living);
    assertThat(read(parquet, "*")).hasSize((int) written.people()).isEqualTo(read(csv, "*"));
    assertThat(read(parquet, "distinct area, year, asked_on"))
        .containsExactly("990100 2026 2026-10-31");
  }

  @Test
  void nameNumberAndDayOfBirthAreNotInIt() throws Exception {
    Path csv = folder.resolve("plain.csv");
    snapshots().write(question(), csv);
    String text = Files.readString(csv);

    List<String> names =
        database
            .asOwner()
            .sql("select distinct name from person limit 200")
            .query(String.class)
            .list();
    assertThat(text).doesNotContain(names).doesNotContainPattern("9[89][0-9]{15}[0-9X]");
    assertThat(text.lines().findFirst().orElseThrow())
        .isEqualTo(
            "person,area,year,asked_on,policy,division,resident,claim_free,posting,traits,bridged,held,begun,entry,earlier_benefit,earlier_wait");
  }

  @Test
  void historiesAreReadWholeAndInOrder() throws Exception {
    try (Connection connection = database.owner().direct().getConnection()) {
      connection.setAutoCommit(false);
      try (Histories histories = new Histories(connection, question())) {
        List<Long> seen = new ArrayList<>();
        long enrolments = 0;
        for (Optional<Known> next = histories.next(); next.isPresent(); next = histories.next()) {
          seen.add(next.get().person());
          assertThat(Decider.decide(next.get().facts(), ON, book()))
              .as(next.get().facts()::toString)
              .isInstanceOf(Decision.class);
          enrolments += next.get().facts().enrolments().size();
        }
        assertThat(seen).isSorted().doesNotHaveDuplicates();
        assertThat(enrolments)
            .isEqualTo(
                number(
                    connection,
                    "select count(*) from enrolment e join snapshot_people on file = file_id"
                        + " where paid_on is not null or scheme = 'EMPLOYEE'"));
      }
    }
  }

  @Test
  void anUnknownAreaOrAnotherKindOfFileIsRefused() {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> new SnapshotQuestion("999900", 2026, ON, book()))
        .satisfies(problem -> assertThat(problem.text().english()).contains("999900", "990100"));
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> new SnapshotQuestion(LoadedCounty.AREA, 1999, ON, book()));
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> snapshots().write(question(), folder.resolve("people.xlsx")));
  }

  private static Snapshots snapshots() {
    return new Snapshots(database.owner().direct());
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static List<String> read(Path file, String columns) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet rows =
            statement.executeQuery("select %s from '%s' order by 1".formatted(columns, file))) {
      int count = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= count; i++) {
          line.append(i == 1 ? "" : " ").append(rows.getString(i));
        }
        lines.add(line.toString());
      }
    }
    return lines;
  }

  @Test
  void whatTheRulesCannotUseIsLeftOutAsItIsForOnePerson() throws Exception {
    try (Connection connection = database.owner().direct().getConnection()) {
      connection.setAutoCommit(false);
      long person = number(connection, PERSON);
      for (String sql : TOLD) {
        try (Statement statement = connection.createStatement()) {
          statement.execute(sql.formatted(person));
        }
      }
      try (Histories histories = new Histories(connection, question())) {
        Known known = histories.next().orElseThrow();
        while (known.person() != person) {
          known = histories.next().orElseThrow();
        }
        assertThat(known.facts().enrolments())
            .singleElement()
            .isInstanceOfSatisfying(
                Enrolment.Resident.class, year -> assertThat(year.area()).isEmpty());
        assertThat(known.facts().absences().orElseThrow()).isEmpty();
        assertThat(known.facts().benefits().orElseThrow()).isEmpty();
        assertThat(Decider.decide(known.facts(), ON, book())).isInstanceOf(Decision.class);
      }
      connection.rollback();
    }
  }
}
