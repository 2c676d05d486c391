package org.canbao.service.person.file;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.person.Person;
import org.canbao.service.person.PersonElsewhere;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 个人库: people as they stand today, in the territory of whoever acts. */
@Repository
public class PersonRows {

  /** What a {@link Person} is read from. */
  public static final String SELECT =
      """
      select p.id, p.file_id, p.name, p.sex, p.born, p.life, p.life_since, p.division_id, p.hukou_id, p.school_id,
        p.employer_id, p.household_id, p.version, p.name_sound
      from person p
      """;

  private final JdbcClient database;

  PersonRows(JdbcClient database) {
    this.database = database;
  }

  /** Finds one. */
  public Optional<Person> find(long id) {
    return database.sql(SELECT + "where p.id = ?").param(id).query(PersonRows::read).optional();
  }

  /** The one of a number; refused when there is none in the territory. */
  public Person get(long id) {
    return find(id).orElseThrow(PersonRows::unknown);
  }

  /** The people of a file, the one it is kept under first. */
  public List<Person> ofFile(long file) {
    return database
        .sql(SELECT + "where p.file_id = ? order by p.id <> p.file_id, p.id")
        .param(file)
        .query(PersonRows::read)
        .list();
  }

  /**
   * Holds one for a change that starts from a version. Who comes second waits, and then is told
   * that it is stale.
   */
  public Person hold(long id, long version) {
    Person person = hold(id);
    if (person.version() != version) {
      throw Problem.stale();
    }
    return person;
  }

  /** Holds one, whatever its version. */
  public Person hold(long id) {
    return database
        .sql(SELECT + "where p.id = ? for no key update")
        .param(id)
        .query(PersonRows::read)
        .optional()
        .orElseThrow(PersonRows::unknown);
  }

  /**
   * 排队: from here to the end of the transaction nobody else changes enrolments or money of a file.
   * Who holds rows of people holds them before queueing.
   */
  public void queue(long file) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('enrolment:' || ?, 0))")
        .param(file)
        .query(row -> {});
  }

  /** The person who holds or held the number of a document, wherever they are. */
  public Optional<PersonElsewhere> withNumber(List<byte[]> indexes) {
    return database
        .sql("select person_id, file_id, within from person_with_number(?)")
        .param(indexes.toArray(byte[][]::new))
        .query(
            (row, _) ->
                new PersonElsewhere(
                    row.getLong("person_id"), row.getLong("file_id"), row.getBoolean("within")))
        .optional();
  }

  /**
   * 持证记录.
   *
   * @param code the kind of document
   */
  record Held(String code, long file) {}

  /** Who in the territory holds or held the number of a document. */
  Stream<Held> holders(List<byte[]> indexes) {
    return database
        .sql(
            """
            select distinct f.code, p.file_id from person_fact f join person p on p.id = f.person_id
            where f.field = 'DOCUMENT' and f.superseded_at is null and f.sealed_index = any (?)
            """)
        .param(indexes.toArray(byte[][]::new))
        .query((row, _) -> new Held(row.getString("code"), row.getLong("file_id")))
        .list()
        .stream();
  }

  /** The people who hold or held numbers, by what the caller calls each index. */
  <K> Map<K, PersonElsewhere> withNumbers(Map<ByteBuffer, K> indexes) {
    Map<K, PersonElsewhere> found = new HashMap<>();
    database
        .sql("select number_index, person_id, file_id, within from people_with_numbers(?)")
        .param(indexes.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new))
        .query(
            row -> {
              found.put(
                  indexes.get(ByteBuffer.wrap(row.getBytes("number_index"))),
                  new PersonElsewhere(
                      row.getLong("person_id"), row.getLong("file_id"), row.getBoolean("within")));
            });
    return found;
  }

  /** Those of several numbers that are in the territory. */
  public List<Person> all(Collection<Long> ids) {
    return database
        .sql(SELECT + "where p.id = any (?)")
        .param(ids.toArray(Long[]::new))
        .query(PersonRows::read)
        .list();
  }

  /** Makes those who use one number wait for each other. */
  void queue(byte[] index) {
    database
        .sql(
            "select pg_advisory_xact_lock(hashtextextended('person number' || encode(?, 'hex'),"
                + " 0))")
        .param(index)
        .query()
        .listOfRows();
  }

  long insert(String name, long division, Optional<Long> hukou) {
    long id =
        database
            .sql("select nextval(pg_get_serial_sequence('person', 'id'))")
            .query(Long.class)
            .single();
    database
        .sql(
            "insert into person (id, file_id, name, division_id, hukou_id, created_by) values (?,"
                + " ?, ?, ?, ?, ?)")
        .param(id)
        .param(id)
        .param(name)
        .param(division)
        .param(hukou.orElse(null))
        .param(CurrentActor.get().id())
        .update();
    return id;
  }

  /** Writes what the facts show; whether the person was still at the version. */
  boolean project(long id, long version, String shown) {
    return database
        .sql("select project_person(?, ?, ?::jsonb)")
        .params(id, version, shown)
        .query(Boolean.class)
        .single();
  }

  /** Takes somebody in who came from elsewhere, if the name is theirs. */
  boolean arrive(long id, String name, long division) {
    return database
        .sql("select person_arrives(?, ?, ?)")
        .params(id, name, division)
        .query(Boolean.class)
        .single();
  }

  /** Whether a division lies in the territory of whoever acts. */
  boolean sees(Optional<Long> division) {
    return division
        .map(id -> database.sql("select sees(?)").param(id).query(Boolean.class).single())
        .orElse(false);
  }

  /** The refusal of a number without person, or outside the territory. */
  public static Problem unknown() {
    return Problem.notFound(
        "person-unknown",
        Text.of("没有该人员档案，或不在您的管辖范围内", "there is no such person in your territory"));
  }

  /** Reads a row of {@link #SELECT}. */
  public static Person read(ResultSet row, int number) throws SQLException {
    return new Person(
        row.getLong("id"),
        row.getLong("file_id"),
        new Person.Traits(row.getString("name"), row.getString("sex"), day(row, "born")),
        new Person.Life(row.getString("life"), day(row, "life_since")),
        new Person.Places(
            row.getLong("division_id"),
            number(row, "hukou_id"),
            number(row, "school_id"),
            number(row, "employer_id"),
            number(row, "household_id")),
        row.getLong("version"));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static Optional<Long> number(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Long.class));
  }
}
