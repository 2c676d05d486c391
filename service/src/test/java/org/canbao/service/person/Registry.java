package org.canbao.service.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.canbao.service.TestDatabase;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Role;
import org.canbao.service.protection.IdentityNumber;
import org.canbao.service.work.Chore;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running service with a clerk of the invented county 990101 at the counter. */
record Registry(TestService service, Visitor clerk) implements AutoCloseable {

  static final String HERE = "990101001001";
  static final String NEXT_COUNTY = "990102001001";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final AtomicInteger PEOPLE = new AtomicInteger();

  static Registry open() {
    TestService service =
        TestService.start(
            TestDatabase.fresh(),
            Map.of("canbao.limits.requests-per-second", 100000, "canbao.limits.burst", 100000));
    return new Registry(service, new TestStaff(service).with(Role.CLERK, "990101"));
  }

  Visitor with(Role role, String territory) {
    return new TestStaff(service).with(role, territory);
  }

  /** A citizen number of the invented county: odd sequences are men's. */
  static String citizen(String birth, int sequence) {
    String seventeen = "990101" + birth + "%03d".formatted(sequence);
    return seventeen + IdentityNumber.checkDigit(seventeen);
  }

  /** Numbers of women that no other test uses, each with another day of birth. */
  static String anotherNumber() {
    int one = PEOPLE.incrementAndGet();
    return citizen(
        "19%02d%02d%02d".formatted(60 + one % 40, 1 + one % 12, 1 + one % 28), one * 2 % 998);
  }

  static String body(String name, String number, String more) {
    return """
    {"source": "COUNTER", "name": "%s", "residence": "%s",
     "documents": [{"code": "RESIDENT_ID", "number": "%s"}]%s}\
    """
        .formatted(name, HERE, number, more.isEmpty() ? "" : ", " + more);
  }

  long register(String name, String number) {
    return register(body(name, number, ""));
  }

  long register(String body) {
    HttpResponse<String> answer = clerk.post("/api/people", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).get("id").asLong();
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  JsonNode file(long id, String query) {
    HttpResponse<String> answer = clerk.get("/api/people/" + id + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  long version(long id) {
    return file(id, "").get("person").get("version").asLong();
  }

  /** Tells facts at the counter, from the version that stands. */
  HttpResponse<String> tell(long id, String source, String... facts) {
    return clerk
        .with("If-Match", "\"v%d\"".formatted(version(id)))
        .post(
            "/api/people/" + id + "/facts",
            "{\"source\": \"%s\", \"facts\": [%s]}".formatted(source, String.join(", ", facts)));
  }

  /** The value of the fact that decides a field, as text; empty when there is none. */
  String deciding(long id, String field, String part, String query) {
    for (JsonNode fact : file(id, query).get("facts")) {
      if (fact.get("field").asString().equals(field) && fact.get("decides").asBoolean()) {
        return fact.get(part).asString();
      }
    }
    return "";
  }

  <T> T asOwner(String sql, Class<T> type) {
    return service.database().asOwner().sql(sql).query(type).single();
  }

  /** What the job does as a day begins. */
  void follow() {
    Chore chore = service.context().getBean("calendarOfPeople", Chore.class);
    CurrentActor.as(
        Actor.system("test"),
        () -> service.part(TransactionTemplate.class).execute(_ -> chore.work().getAsInt()));
  }

  @Override
  public void close() {
    service.close();
  }
}
