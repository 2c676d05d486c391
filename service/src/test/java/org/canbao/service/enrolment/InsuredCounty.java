package org.canbao.service.enrolment;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.canbao.service.OpenService;
import org.canbao.service.TestDatabase;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Role;
import org.canbao.service.actor.Territory;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two invented prefectures with policies, people and clerks, on a day that a test chooses. */
public final class InsuredCounty implements AutoCloseable {

  /** A village of prefecture 9901, of another county of it, and of prefecture 9902. */
  public static final String HERE = "990101001001";

  public static final String NEXT = "990102001001";
  public static final String THERE = "990201001001";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final AtomicReference<LocalDate> today = new AtomicReference<>();
  private final TestDatabase database = TestDatabase.fresh();
  private final OpenService service;

  /** Starts on a day. */
  public InsuredCounty(LocalDate day) {
    today.set(day);
    InstantSource chosen = this::noon;
    service =
        OpenService.start(
            database,
            Map.of("canbao.jobs.enabled", "false"),
            beans ->
                beans.registerBean(
                    "chosenClock",
                    Clock.class,
                    () -> chosen.withZone(ZoneOffset.UTC),
                    bean -> bean.setPrimary(true)));
  }

  private Instant noon() {
    return today.get().atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }

  /** Goes to a day. */
  public void on(LocalDate day) {
    today.set(day);
  }

  public LocalDate today() {
    return today.get();
  }

  public TestDatabase database() {
    return database;
  }

  public <T> T part(Class<T> type) {
    return service.part(type);
  }

  /**
   * A clerk of a territory, who also decides on what others propose and keeps the number of a seat.
   */
  public static Actor clerk(int seat, String... territory) {
    return OpenService.staff(
        seat,
        new Territory(List.of(territory)),
        Role.CLERK,
        Role.REVIEWER.rights().toArray(org.canbao.service.actor.Right[]::new));
  }

  /** Does work in one transaction of somebody. */
  public <T> T as(Actor who, Supplier<T> work) {
    return CurrentActor.as(
        who, () -> service.part(TransactionTemplate.class).execute(_ -> work.get()));
  }

  /** A person who lives somewhere and has the hukou there. */
  public long person(LocalDate born, String residence) {
    return person(born, residence, residence);
  }

  /** A person who lives somewhere with the hukou somewhere. */
  public long person(LocalDate born, String residence, String hukou) {
    long id =
        database
            .asOwner()
            .sql(
                """
                with next as (select nextval(pg_get_serial_sequence('person', 'id')) as id)
                insert into person (id, file_id, name, sex, born, division_id, hukou_id, created_by)
                select id, id, '测试', '1', ?, (select id from division where today_code = ?),
                  (select id from division where today_code = ?), 'test' from next returning id
                """)
            .params(born, residence, hukou)
            .query(Long.class)
            .single();
    place(id, "RESIDENCE", residence);
    place(id, "HUKOU", hukou);
    return id;
  }

  private void place(long person, String field, String division) {
    database
        .asOwner()
        .sql(
            """
            insert into person_fact (person_id, field, division_id, source, recorded_by)
            select ?, ?, id, 'TEST', 'test' from division where today_code = ?
            """)
        .params(person, field, division)
        .update();
  }

  /** An identity since a day. */
  public void identity(long person, String code, LocalDate from) {
    run(
        """
        insert into person_fact (person_id, field, code, valid_from, source, recorded_by)
        values (?, 'IDENTITY', ?, ?, 'TEST', 'test')
        """,
        person,
        code,
        from);
  }

  /** A school or employer in a division that a person belongs to. */
  public long organisation(long person, String kind, String division) {
    long id =
        database
            .asOwner()
            .sql(
                """
                insert into organisation (kind, code, name, division_id)
                select ?, 'ORG' || lpad(nextval('organisation_id_seq')::text, 9, '0'), '测试单位', id
                from division where today_code = ? returning id
                """)
            .params(kind, division)
            .query(Long.class)
            .single();
    run(
        """
        insert into person_fact (person_id, field, organisation_id, source, recorded_by)
        values (?, ?, ?, 'TEST', 'test')
        """,
        person,
        kind.equals("EMPLOYER") ? "EMPLOYER" : "SCHOOL",
        id);
    return id;
  }

  /** A death. */
  public void dies(long person, LocalDate day) {
    run("update person set life = 'DEAD', life_since = ? where id = ?", day, person);
  }

  /** A past year of the resident scheme, paid for. */
  public void insured(long person, String area, int year, LocalDate paidOn) {
    run(
        """
        insert into enrolment (person_id, file_id, scheme, area, division_id, coverage_year, covered, basis, state,
          ended_because, paid_on, registered_by)
        select id, file_id, 'RESIDENT', ?, division_id, ?, daterange(make_date(?, 1, 1), make_date(?, 1, 1)), 'HUKOU',
          'ENDED', 'YEAR_OVER', ?, 'test' from person where id = ?
        """,
        area,
        year,
        year,
        year + 1,
        paidOn,
        person);
  }

  /** Changes a row as the owner of the database. */
  public void run(String sql, Object... parameters) {
    database.asOwner().sql(sql).params(parameters).update();
  }

  /** A number from the database, as its owner sees it. */
  public long number(String sql, Object... parameters) {
    return database.asOwner().sql(sql).params(parameters).query(Long.class).single();
  }

  public HttpResponse<String> get(Actor who, String path) {
    return service.get(who, path);
  }

  public HttpResponse<String> post(Actor who, String path, String body, String... headers) {
    return service.post(who, path, body, headers);
  }

  /** The answer to something that must succeed. */
  public JsonNode done(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  /** Enrols a person for a year at a village, by the hukou or else as told. */
  public JsonNode enrol(Actor who, long person, int year, String division, String more) {
    return done(
        post(
            who,
            "/api/people/%d/enrolments".formatted(person),
            """
            {"scheme": "RESIDENT", "division": "%s", "basis": "HUKOU", "year": %d%s}
            """
                .formatted(division, year, more)));
  }

  /** The enrolments of a person, as somebody sees them who sees all. */
  public JsonNode history(long person) {
    return done(get(clerk(5, "99"), "/api/people/%d/enrolments".formatted(person)));
  }

  /** Asks for a year of the resident scheme. */
  public HttpResponse<String> resident(
      Actor who, long person, int year, String division, String basis) {
    return post(
        who,
        "/api/people/%d/enrolments".formatted(person),
        "{\"scheme\": \"RESIDENT\", \"division\": \"%s\", \"basis\": \"%s\", \"year\": %d}"
            .formatted(division, basis, year));
  }

  /** Enrols an employee from a month on. */
  public JsonNode employee(Actor who, long person, String from, String division) {
    return done(
        post(
            who,
            "/api/people/%d/enrolments".formatted(person),
            "{\"scheme\": \"EMPLOYEE\", \"division\": \"%s\", \"basis\": \"WORKPLACE\", \"from\": \"%s\"}"
                .formatted(division, from)));
  }

  /** A bill for an enrolment. */
  public JsonNode bill(Actor who, JsonNode enrolment) {
    return done(post(who, "/api/enrolments/%d/bill".formatted(enrolment.get("id").asLong()), "{}"));
  }

  /** Money for a bill. */
  public HttpResponse<String> pay(
      Actor who, long bill, String amount, LocalDate on, String reference) {
    return post(
        who,
        "/api/postings",
        """
        {"channel": "TAX", "reference": "%s", "bookedOn": "%s", "amount": "%s", "bill": %d}
        """
            .formatted(reference, on, amount, bill));
  }

  @Override
  public void close() {
    service.close();
  }
}
