package org.canbao.service.access;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;

/**
 * What somebody in prefecture 9902 owns, for those of 9901 to reach for, and how each endpoint is
 * called.
 *
 * @param ids the number of a record by the path under which it stands
 */
record Neighbours(TestService service, Map<String, Long> ids) {

  /** Stands in every record of the neighbour that has a text. */
  static final String MARK = "只有邻居知道";

  /** Endpoints whose path names something that belongs to no territory. */
  private static final List<String> PUBLIC =
      List.of(
          "/api/divisions",
          "/api/dictionaries",
          "/api/me/sessions",
          "/api/audit/anchors",
          "/api/organisations",
          "/api/batches/templates");

  private static final String HOUSEHOLD =
      "{\"division\": \"9902\", \"members\": [{\"person\": 1, \"relation\": \"HEAD\"}]}";

  /** Bodies with which each write would be done, were it allowed. */
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          entry(
              "POST /api/staff",
              "{\"login\": \"intruder\", \"name\": \"测试\", \"division\": \"9902\"}"),
          entry("PUT /api/staff/{id}", "{\"name\": \"改名\"}"),
          entry(
              "POST /api/staff/{id}/reveal",
              "{\"field\": \"PHONE\", \"purpose\": \"CONTACT\", \"reason\": \"需要联系该工作人员本人\"}"),
          entry(
              "POST /api/clients",
              """
              {"name": "测试", "division": "9902", "scopes": ["DIVISION_READ"], "expiresAt": "2027-06-01T00:00:00Z"}\
              """),
          entry("PUT /api/clients/{id}", "{\"state\": \"DISABLED\"}"),
          entry("POST /api/people/{id}/determinations", "{\"area\": \"990200\", \"year\": 2026}"),
          entry("POST /api/people/{id}/suppositions", "{\"area\": \"990200\", \"year\": 2026}"),
          entry("POST /api/proposals/{id}/approval", "{\"comment\": \"同意\"}"),
          entry("POST /api/proposals/{id}/rejection", "{\"comment\": \"不同意\"}"),
          entry("POST /api/proposals/{id}/withdrawal", "{\"comment\": \"撤回\"}"),
          entry("POST /api/people/search", "{\"name\": \"%s\"}".formatted(MARK)),
          entry(
              "POST /api/people/{id}/facts",
              "{\"source\": \"COUNTER\", \"facts\": [{\"field\": \"NAME\", \"words\": \"改名\"}]}"),
          entry("POST /api/people/{id}/facts/withdrawal", "{\"facts\": [1], \"reason\": \"信息有误\"}"),
          entry(
              "POST /api/people/{id}/reveal",
              "{\"fact\": 1, \"purpose\": \"CONTACT\", \"reason\": \"需要联系该参保人本人\"}"),
          entry("POST /api/households", HOUSEHOLD),
          entry("POST /api/households/{id}/members", HOUSEHOLD),
          entry("POST /api/households/{id}/split", HOUSEHOLD),
          entry("POST /api/households/{id}/head", HOUSEHOLD),
          entry("POST /api/people/{id}/enrolments", enrolment()),
          entry(
              "POST /api/enrolments/{id}/ending",
              "{\"lastDay\": \"2027-06-30\", \"because\": \"MOVED\"}"),
          entry("POST /api/enrolments/{id}/cancellation", "{\"because\": \"TAKEN_BACK\"}"),
          entry("POST /api/enrolments/{id}/transfer", enrolment()),
          entry("POST /api/enrolments/{id}/bill", "{}"),
          entry("POST /api/bills", "{\"person\": 990000001, \"year\": 2027}"),
          entry(
              "POST /api/quotes",
              "{\"person\": 990000001, \"division\": \"990101001001\", \"year\": 2027}"),
          entry("POST /api/bills/{id}/renewal", "{}"),
          entry("POST /api/bills/{id}/transfer", "{\"to\": 1}"),
          entry("POST /api/batches/{id}/submission", "{\"reason\": \"请复核\"}"),
          entry("POST /api/postings/{id}/claim", "{\"bill\": 1}"),
          entry("POST /api/postings/{id}/reversal", "{\"reason\": \"测试\"}"));

  private static String enrolment() {
    return "{\"scheme\": \"RESIDENT\", \"division\": \"990101001001\", \"basis\": \"HUKOU\","
        + " \"year\": 2027}";
  }

  static Neighbours create(TestService service) {
    TestStaff.Member staff = new TestStaff(service).member(List.of(Role.CLERK), "9902");
    run(service, "update staff_account set name = ? where id = ?", MARK, staff.id());
    long client =
        number(
            service,
            """
            insert into api_client (name, division_id, scopes, key_hash, expires_at, created_by)
            select ?, id, '{DIVISION_READ}', 'x', now() + interval '1 day', 'test' from division where today_code = '9902'
            returning id
            """,
            MARK);
    long proposal =
        number(
            service,
            """
            insert into proposal (kind, record, division_id, payload, difference, reason, maker, expires_at)
            select 'rights', 'staff:1', id, '{"account": 1, "roles": [], "territory": []}', '{"changes": []}', ?, 'staff:0',
              now() + interval '1 day' from division where today_code = '9902'
            returning id
            """,
            MARK);
    long job =
        number(
            service,
            """
            insert into job (name, parameters, requested_by, requester_kind, requester_rights, requester_places, division_id)
            select 'forget-repeated-requests', '{}', 'staff:0', 'STAFF', '{}', '{9902}', id
            from division where today_code = '9902' returning id
            """);
    long person = person(service);
    long enrolment = enrolment(service, person);
    long bill = bill(service, enrolment);
    return new Neighbours(
        service,
        Map.ofEntries(
            entry("/api/staff", staff.id()),
            entry("/api/clients", client),
            entry("/api/proposals", proposal),
            entry("/api/jobs", job),
            entry("/api/audit", audited(service)),
            entry("/api/people", person),
            entry("/api/determinations", determination(service, person)),
            entry("/api/households", household(service)),
            entry("/api/enrolments", enrolment),
            entry("/api/bills", bill),
            entry("/api/batches", batch(service)),
            entry("/api/postings", posting(service, bill))));
  }

  private static long person(TestService service) {
    return number(
        service,
        """
        with known as (
          insert into person (id, file_id, name, born, division_id, created_by)
          select 990000001, 990000001, ?, '1980-01-01', id, 'test' from division where today_code = '990201001001'
          returning id, name)
        insert into person_fact (person_id, field, words, source, recorded_by)
        select id, 'NAME', name, 'POLICE', 'test' from known returning person_id
        """,
        MARK);
  }

  private static long determination(TestService service, long person) {
    run(
        service,
        "insert into instrument_set (digest, documents) values (decode(repeat('11', 32), 'hex'),"
            + " '[]')");
    return number(
        service,
        """
        insert into determination (person_id, area, year, as_on, facts, facts_digest, decision, status, outside_limit,
          instruments, engine, cause, effect, decided_by)
        values (?, '990200', 2026, '2026-02-01', '{}', 'x', ?, 'COVERED', false, decode(repeat('11', 32), 'hex'), '0',
          'ASKED', 'GAIN', 'test') returning id
        """,
        person,
        "{\"note\": \"%s\"}".formatted(MARK));
  }

  private static long household(TestService service) {
    return number(
        service,
        "insert into household (division_id) select id from division where today_code = '9902'"
            + " returning id");
  }

  private static long enrolment(TestService service, long person) {
    return number(
        service,
        """
        insert into enrolment (person_id, file_id, scheme, area, division_id, coverage_year, covered, basis, state,
          registered_by)
        select id, id, 'RESIDENT', '990200', division_id, 2027, daterange('2027-01-01', '2028-01-01'), 'HUKOU', 'BILLED',
          'staff:0' from person where id = ? returning id
        """,
        person);
  }

  private static long bill(TestService service, long enrolment) {
    return number(
        service,
        """
        insert into bill (enrolment_id, person_id, division_id, area, coverage_year, state, issued_by)
        select id, person_id, division_id, area, coverage_year, 'OPEN', 'staff:0' from enrolment where id = ? returning id
        """,
        enrolment);
  }

  private static long batch(TestService service) {
    return number(
        service,
        """
        with made as (
          insert into batch (kind, sponsor, division_id, bills, state, digest, digest_index, rows, ready, uploaded_by)
          select 'ENROLMENT', 'VILLAGE', id, true, 'CHECKED', '', '', 1, 1, 'staff:0' from division
          where today_code = '990201001001' returning id),
        rows as (
          insert into batch_row (id, batch_id, line, state, wrong)
          select nextval('batch_row_number'), id, 2, 'READY', ?::jsonb from made)
        select id from made
        """,
        "[{\"column\": \"\", \"chinese\": \"%s\", \"english\": \"\"}]".formatted(MARK));
  }

  private static long posting(TestService service, long bill) {
    return number(
        service,
        """
        with money as (
          insert into money_movement (kind, channel, reference, person_id, bill_id, division_id, booked_on, fingerprint, recorded_by)
          select 'POSTING', 'TAX', 'neighbour', person_id, id, division_id, '2026-11-22', ''::bytea, 'staff:0' from bill
          where id = ? returning *),
        entries as (
          insert into ledger_entry (movement_id, account, bill_id, person_id, funder, amount)
          select id, 'CHANNEL', null, null, 'PERSON', -1 from money
          union all select id, 'BILL', bill_id, person_id, 'PERSON', 1 from money)
        select id from money
        """,
        bill);
  }

  /** An entry of the trail whose fields have the mark. */
  private static long audited(TestService service) {
    HttpResponse<String> created =
        new TestStaff(service)
            .with(Role.SYSTEM_ADMINISTRATOR, "9902")
            .post(
                "/api/staff",
                "{\"login\": \"neighbour\", \"name\": \"%s\", \"division\": \"9902\"}"
                    .formatted(MARK));
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    return number(
        service, "select max(id) from audit_entry where after::text like ?", "%" + MARK + "%");
  }

  long staff() {
    return ids.get("/api/staff");
  }

  boolean isAboutOneRecord(Endpoint endpoint) {
    return endpoint.path().contains("{") && PUBLIC.stream().noneMatch(endpoint.path()::startsWith);
  }

  /** Calls an endpoint, with the neighbour's record where it names one. */
  HttpResponse<String> call(Endpoint endpoint, Visitor visitor) {
    String path = isAboutOneRecord(endpoint) ? pathOfRecord(endpoint) : publicPath(endpoint);
    String body =
        endpoint.method().equals("GET") || endpoint.method().equals("DELETE")
            ? ""
            : BODIES.getOrDefault(endpoint.toString(), "{}");
    return visitor
        .with("Idempotency-Key", UUID.randomUUID().toString())
        .with("If-Match", "\"v1\"")
        .send(endpoint.method(), path, body);
  }

  private String pathOfRecord(Endpoint endpoint) {
    Optional<String> place = ids.keySet().stream().filter(endpoint.path()::startsWith).findFirst();
    assertThat(place)
        .as(
            "%s: give the neighbour such a record, or say that it belongs to no territory",
            endpoint)
        .isPresent();
    return endpoint.path().replaceFirst("\\{[a-z]+}", ids.get(place.get()).toString());
  }

  private static String publicPath(Endpoint endpoint) {
    return endpoint.path().replaceAll("\\{[a-z]+}", "99");
  }

  /** What the neighbour owns is as it was. */
  void assertUntouched() {
    assertThat(
            number(
                service,
                """
                select (select count(*) from staff_account where name = :mark and state = 'ACTIVE'
                          and password_hash is null)
                  + (select count(*) from api_client where name = :mark and version = 1)
                  + (select count(*) from job where requested_by = 'staff:0' and state in ('WAITING', 'RUNNING'))
                  + (select count(*) from proposal where reason = :mark and state = 'OPEN')
                  + (select count(*) from person where name = :mark and version = 1)
                  + (select count(*) from determination)
                  + (select count(*) from household where version = 1)
                  + (select count(*) from enrolment where registered_by = 'staff:0' and version = 1)
                  + (select count(*) from bill where issued_by = 'staff:0' and version = 1)
                  + (select count(*) from money_movement)
                  + (select count(*) from batch where uploaded_by = 'staff:0' and version = 1 and state = 'CHECKED')
                """
                    .replace(":mark", "'" + MARK + "'")))
        .isEqualTo(12);
  }

  private static long number(TestService service, String sql, Object... parameters) {
    return service.database().asOwner().sql(sql).params(parameters).query(Long.class).single();
  }

  private static void run(TestService service, String sql, Object... parameters) {
    service.database().asOwner().sql(sql).params(parameters).update();
  }
}
