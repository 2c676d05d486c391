package org.canbao.service.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.canbao.service.GeneratedFile;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.TestStaff.Member;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ContractTest {

  private static TestService service;
  private static Map<String, Object> contract;
  private static Shapes shapes;

  @BeforeAll
  static void start() {
    Contract described = new Contract();
    service = described.start();
    contract = described.of(service);
    shapes = new Shapes(contract);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void theContractIsWhatTheServiceIs() {
    new GeneratedFile("contract/openapi.yaml").mustBe(Json.yaml(contract));
  }

  @Test
  void everyListIsAnsweredInTheShapeOfTheContract() {
    Map<Role, Visitor> staff = everyRole();
    Set<String> lists = new TreeSet<>(Json.object(contract.get("paths")).keySet());
    lists.removeIf(path -> path.contains("{") || !shapes.has("get", path));
    assertThat(lists).hasSizeGreaterThan(8);
    for (String path : lists) {
      String asked = path.endsWith("/search") ? path + "?name=测试" : path;
      HttpResponse<String> answer =
          staff.values().stream()
              .map(visitor -> visitor.get(asked.replace("测试", "%E6%B5%8B%E8%AF%95")))
              .filter(it -> it.statusCode() == 200)
              .findFirst()
              .orElseThrow(() -> new AssertionError("no role may read " + path));
      assertThat(shapes.differences("get", path, answer)).as(path).isEmpty();
    }
  }

  @Test
  void singleRecordsAreAnsweredInTheShapeOfTheContract() {
    Map<Role, Visitor> staff = everyRole();
    Visitor auditor = staff.get(Role.AUDITOR);
    long entry = anEntry();
    Member member = new TestStaff(service).member(List.of(Role.CLERK), "9901");
    Map<String, String> asked =
        Map.of(
            "/api/staff/{id}", "/api/staff/" + member.id(),
            "/api/audit/{id}", "/api/audit/" + entry,
            "/api/divisions/{code}", "/api/divisions/990101",
            "/api/divisions/{code}/path", "/api/divisions/990101/path",
            "/api/divisions/{code}/today", "/api/divisions/990101/today",
            "/api/divisions/{code}/history", "/api/divisions/990101/history",
            "/api/dictionaries/{name}", "/api/dictionaries/role");
    asked.forEach(
        (path, address) ->
            assertThat(shapes.differences("get", path, auditor.get(address))).as(path).isEmpty());
  }

  @Test
  void whatIsWrittenIsAnsweredInTheShapeOfTheContract() {
    Visitor administrator = new TestStaff(service).with(Role.SYSTEM_ADMINISTRATOR, "99");
    Visitor security = new TestStaff(service).with(Role.SECURITY_ADMINISTRATOR, "99");
    HttpResponse<String> account =
        administrator.post(
            "/api/staff", "{\"login\": \"contract\", \"name\": \"测试\", \"division\": \"990101\"}");
    assertThat(shapes.differences("post", "/api/staff", account)).isEmpty();
    HttpResponse<String> client =
        security.post(
            "/api/clients",
            """
            {"name": "测试", "division": "9901", "scopes": ["DIVISION_READ"], "expiresAt": "%s"}\
            """
                .formatted(Instant.now().plusSeconds(86_400)));
    assertThat(shapes.differences("post", "/api/clients", client)).isEmpty();
    String id = client.body().replaceFirst(".*\"id\":(\\d+).*", "$1");
    HttpResponse<String> disabled =
        security
            .with("If-Match", client.headers().firstValue("ETag").orElseThrow())
            .put("/api/clients/" + id, "{\"state\": \"DISABLED\"}");
    assertThat(shapes.differences("put", "/api/clients/{id}", disabled)).isEmpty();
  }

  @Test
  void refusalsAreProblemsInTheShapeOfTheContract() {
    Visitor administrator = new TestStaff(service).with(Role.SYSTEM_ADMINISTRATOR, "99");
    Map<Integer, HttpResponse<String>> refusals =
        Map.of(
            400, administrator.post("/api/staff", "{\"login\": \"X\", \"name\": \"\"}"),
            401, Visitor.stranger(service).get("/api/staff"),
            403, new TestStaff(service).with(Role.CLERK, "99").get("/api/staff"),
            428, administrator.send("POST", "/api/staff", "{}"));
    refusals.forEach(
        (status, answer) -> {
          assertThat(answer.statusCode()).isEqualTo(status);
          String verb = answer.request().method().toLowerCase(Locale.ROOT);
          assertThat(shapes.differences(verb, "/api/staff", answer)).as("%d", status).isEmpty();
        });
    assertThat(shapes.differences("get", "/api/staff/{id}", administrator.get("/api/staff/999999")))
        .isEmpty();
  }

  @Test
  void theDescriptionIsNotServedByTheServiceItself() {
    assertThat(everyRole().get(Role.AUDITOR).get("/v3/api-docs").statusCode()).isNotEqualTo(200);
  }

  private static Map<Role, Visitor> everyRole() {
    Map<Role, Visitor> staff = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      staff.put(role, new TestStaff(service).with(role, "*"));
    }
    return staff;
  }

  private static long anEntry() {
    new TestStaff(service).with(Role.AUDITOR, "*").get("/api/audit");
    return service
        .database()
        .asOwner()
        .sql("select max(id) from audit_entry")
        .query(Long.class)
        .single();
  }
}
