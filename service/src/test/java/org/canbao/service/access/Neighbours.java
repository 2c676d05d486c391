package org.canbao.service.access;

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
      List.of("/api/divisions", "/api/dictionaries", "/api/me/sessions", "/api/audit/anchors");

  /** Bodies with which each write would be done, were it allowed. */
  private static final Map<String, String> BODIES =
      Map.of(
          "POST /api/staff", "{\"login\": \"intruder\", \"name\": \"测试\", \"division\": \"9902\"}",
          "PUT /api/staff/{id}", "{\"name\": \"改名\"}",
          "POST /api/staff/{id}/reveal",
              "{\"field\": \"PHONE\", \"purpose\": \"CONTACT\", \"reason\": \"需要联系该工作人员本人\"}",
          "POST /api/clients",
              """
              {"name": "测试", "division": "9902", "scopes": ["DIVISION_READ"], "expiresAt": "2027-06-01T00:00:00Z"}\
              """,
          "PUT /api/clients/{id}", "{\"state\": \"DISABLED\"}",
          "POST /api/people/{id}/determinations", "{\"area\": \"990200\", \"year\": 2026}",
          "POST /api/people/{id}/suppositions", "{\"area\": \"990200\", \"year\": 2026}",
          "POST /api/proposals/{id}/approval", "{\"comment\": \"同意\"}",
          "POST /api/proposals/{id}/rejection", "{\"comment\": \"不同意\"}",
          "POST /api/proposals/{id}/withdrawal", "{\"comment\": \"撤回\"}");

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
    long person =
        number(
            service,
            """
            insert into person (id, file_id, name, born, division_id, created_by)
            select 9902, 9902, ?, '1980-03-05', id, 'test' from division where today_code = '9902' returning id
            """,
            MARK);
    run(
        service,
        "insert into instrument_set (digest, documents) values (decode(repeat('11', 32), 'hex'),"
            + " '[]')");
    long determination =
        number(
            service,
            """
            insert into determination (person_id, area, year, as_on, facts, facts_digest, decision, status, outside_limit,
              instruments, engine, cause, effect, decided_by)
            values (?, '990200', 2026, '2026-02-01', '{}', 'x', ?, 'COVERED', false, decode(repeat('11', 32), 'hex'), '0',
              'ASKED', 'GAIN', 'test') returning id
            """,
            person,
            "{\"note\": \"%s\"}".formatted(MARK));
    return new Neighbours(
        service,
        Map.of(
            "/api/people", person,
            "/api/determinations", determination,
            "/api/staff", staff.id(),
            "/api/clients", client,
            "/api/proposals", proposal,
            "/api/jobs", job,
            "/api/audit", audited(service)));
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
                """
                    .replace(":mark", "'" + MARK + "'")))
        .isEqualTo(7);
  }

  private static long number(TestService service, String sql, Object... parameters) {
    return service.database().asOwner().sql(sql).params(parameters).query(Long.class).single();
  }

  private static void run(TestService service, String sql, Object... parameters) {
    service.database().asOwner().sql(sql).params(parameters).update();
  }
}
