package org.canbao.service.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.canbao.service.TestDatabase;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.protection.FieldPlace;
import org.canbao.service.protection.IdentityNumber;
import org.canbao.service.protection.Protected;
import org.canbao.service.protection.ProtectedField;
import org.canbao.service.protection.keys.KeyFile;
import org.canbao.service.protection.keys.Keys;
import org.canbao.service.rest.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountyLoadingTest {

  private static final int PEOPLE = 2_000;
  private static final String STRUCTURE =
      """
      select conrelid::regclass::text || ' ' || pg_get_constraintdef(oid) || convalidated::text from pg_constraint
      where connamespace = 'canbao'::regnamespace
      union all select indexdef from pg_indexes where schemaname = 'canbao'
      union all select tgrelid::regclass::text || tgname || tgenabled::text from pg_trigger where not tgisinternal
      order by 1
      """;

  @TempDir private Path folder;
  private TestDatabase database;
  private Keys keys;

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    keys = Keys.start(database, new KeyFile(folder.resolve("keys")));
  }

  @Test
  void aLoadedCountyIsWholeAndTheTablesAreAsTheyWere() {
    List<String> before = texts(STRUCTURE);

    assertThat(load(LoadedCounty.SILENT)).isTrue();

    assertThat(texts(STRUCTURE)).isEqualTo(before);
    assertThat(number("select count(*) from person")).isEqualTo(PEOPLE);
    assertThat(number("select count(*) from enrolment")).isGreaterThan(PEOPLE);
    assertThat(number("select count(*) from enrolment_event")).isGreaterThan(PEOPLE);
    assertThat(
            number(
                "select count(*) from bill_line l where price <> (select sum(amount) from"
                    + " bill_share where line_id = l.id)"))
        .isZero();
    assertThat(
            number(
                "select count(*) from (select movement_id from ledger_entry group by 1 having"
                    + " sum(amount) <> 0) open"))
        .isZero();
    assertThat(
            number(
                """
                select count(*) from person p where not exists (
                  select from person_fact f where f.person_id = p.id and f.field = 'NAME' and f.words = p.name)
                """))
        .isZero();
  }

  @Test
  void numbersAreSealedAsThePersonFileExpectsThemAndFoundByTheirIndexes() {
    load(LoadedCounty.SILENT);

    asDemo(
        () -> {
          var rows =
              database
                  .asOwner()
                  .sql(
                      """
                      select id, sealed, sealed_index, tail_index from person_fact
                      where field = 'DOCUMENT' and code = 'RESIDENT_ID' order by id limit 300
                      """)
                  .query(
                      (row, _) ->
                          new Row(
                              row.getLong(1), row.getBytes(2), row.getBytes(3), row.getBytes(4)))
                  .list();
          assertThat(rows).hasSize(300).allSatisfy(this::requireSealed);
        });
  }

  private record Row(long id, byte[] sealed, byte[] index, byte[] tail) {}

  private void requireSealed(Row row) {
    FieldPlace place =
        FieldPlace.of("person_fact", "sealed", ProtectedField.DOCUMENT_NUMBER).in(row.id());
    String number = keys.protection().open(place, Protected.of(row.sealed())).text();

    assertThat(IdentityNumber.isValid(number)).isTrue();
    assertThat(number).matches("9[89].*");
    assertThat(keys.protection().index(ProtectedField.DOCUMENT_NUMBER, number).bytes())
        .isEqualTo(row.index());
    assertThat(
            keys.protection()
                .index(
                    ProtectedField.NUMBER_TAIL,
                    number.length() == 18 ? number.substring(14) : number)
                .bytes())
        .isEqualTo(row.tail());
  }

  @Test
  void newRowsGetNumbersBehindThoseThatWereLoaded() {
    load(LoadedCounty.SILENT);

    for (String table :
        List.of("person", "person_fact", "household", "enrolment", "bill", "money_movement")) {
      assertThat(
              number(
                  "select nextval(pg_get_serial_sequence('%1$s', 'id')) - max(id) from %1$s"
                      .formatted(table)))
          .as(table)
          .isPositive();
    }
  }

  @Test
  void aSecondLoadFindsTheFirstAndDoesNothing() {
    assertThat(load(LoadedCounty.SILENT)).isTrue();
    assertThat(load(LoadedCounty.SILENT)).isFalse();
    assertThat(number("select count(*) from person")).isEqualTo(PEOPLE);
  }

  @Test
  void aLoadThatIsKilledLeavesNothingAndTheNextOneLoadsOneCounty() {
    List<String> before = texts(STRUCTURE);

    assertThatThrownBy(() -> load(new Killing("people"))).isInstanceOf(RuntimeException.class);
    assertThat(number("select count(*) from person")).isZero();
    assertThatThrownBy(() -> load(new Killing("indexes"))).isInstanceOf(RuntimeException.class);

    assertThat(number("select count(*) from person")).isZero();
    assertThat(number("select count(*) from invented_county")).isZero();
    assertThat(texts(STRUCTURE)).isEqualTo(before);
    assertThat(load(LoadedCounty.SILENT)).isTrue();
    assertThat(number("select count(*) from person")).isEqualTo(PEOPLE);
  }

  /** Ends the connection that loads, as the end of its process would. */
  private final class Killing implements CountyLoading.Progress {

    private final String when;

    Killing(String when) {
      this.when = when;
    }

    @Override
    public void people(int done, int all) {
      kill("people");
    }

    @Override
    public void indexes(int done, int all) {
      kill("indexes");
    }

    private void kill(String now) {
      if (now.equals(when)) {
        database
            .asOwner()
            .sql(
                """
                select pg_terminate_backend(pid) from pg_locks
                where locktype = 'advisory' and objid = 7103
                  and database = (select oid from pg_database where datname = current_database())
                """)
            .query()
            .listOfRows();
      }
    }
  }

  @Test
  void aDatabaseWithPeopleInItIsLeftAlone() {
    database
        .asOwner()
        .sql("insert into household (division_id) select id from division order by id limit 1")
        .update();

    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> load(LoadedCounty.SILENT))
        .satisfies(
            problem -> assertThat(problem.text().english()).contains("people or organisations"));
    assertThat(number("select count(*) from household")).isEqualTo(1);
  }

  private boolean load(CountyLoading.Progress progress) {
    return LoadedCounty.load(database, keys, PEOPLE, progress);
  }

  private void asDemo(Runnable work) {
    CurrentActor.as(
        Actor.system("demo"), () -> keys.transactions().executeWithoutResult(_ -> work.run()));
  }

  private long number(String sql) {
    return database.asOwner().sql(sql).query(Long.class).single();
  }

  private List<String> texts(String sql) {
    return database.asOwner().sql(sql).query(String.class).list();
  }
}
