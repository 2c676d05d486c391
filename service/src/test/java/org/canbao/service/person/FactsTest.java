package org.canbao.service.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.canbao.service.division.China;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FactsTest {

  private static Registry registry;

  @BeforeAll
  static void start() {
    registry = Registry.open();
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  private static void told(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /** A moment between what was done and what will be. */
  private static Instant now() {
    return registry.asOwner("select clock_timestamp()", OffsetDateTime.class).toInstant();
  }

  @Test
  void thePoliceAreBelievedBeforeTheCounterWhateverCameLater() {
    long id = registry.register("张三", Registry.anotherNumber());
    told(registry.tell(id, "POLICE", "{\"field\": \"NAME\", \"words\": \"张叁\"}"));
    told(registry.tell(id, "COUNTER", "{\"field\": \"NAME\", \"words\": \"张散\"}"));
    assertThat(registry.deciding(id, "NAME", "words", "")).isEqualTo("张叁");
    assertThat(registry.file(id, "").get("person").get("traits").get("name").asString())
        .isEqualTo("张叁");
  }

  @Test
  void anyPastFileIsShownAsItWasTrueAndAsItWasKnown() {
    long id = registry.register("李四", Registry.anotherNumber());
    Instant atFirst = now();
    told(
        registry.tell(
            id, "COUNTER", "{\"field\": \"NAME\", \"words\": \"李思\", \"from\": \"2026-05-01\"}"));
    Instant then = now();
    told(
        registry.tell(
            id, "COUNTER", "{\"field\": \"NAME\", \"words\": \"李斯\", \"from\": \"2026-03-01\"}"));
    assertThat(registry.deciding(id, "NAME", "words", "?asOf=2026-06-01")).isEqualTo("李斯");
    assertThat(registry.deciding(id, "NAME", "words", "?asOf=2026-02-01")).isEqualTo("李四");
    assertThat(registry.deciding(id, "NAME", "words", "?asOf=2026-06-01&knownOn=" + then))
        .isEqualTo("李思");
    assertThat(registry.deciding(id, "NAME", "words", "?asOf=2026-04-01&knownOn=" + then))
        .isEqualTo("李四");
    assertThat(registry.deciding(id, "NAME", "words", "?asOf=2026-06-01&knownOn=" + atFirst))
        .isEqualTo("李四");
    assertThat(
            registry.deciding(id, "NAME", "words", "?asOf=2026-06-01&knownOn=2020-01-01T00:00:00Z"))
        .isEmpty();
  }

  @Test
  void aDeathThatProvesWrongIsTakenBackAndStaysInTheHistory() {
    long id = registry.register("王五", Registry.anotherNumber());
    told(
        registry.tell(
            id, "HEALTH", "{\"field\": \"LIFE\", \"code\": \"DEAD\", \"from\": \"2026-06-01\"}"));
    Instant dead = now();
    assertThat(registry.file(id, "").get("person").get("life").get("state").asString())
        .isEqualTo("DEAD");
    String fact = registry.deciding(id, "LIFE", "id", "");
    HttpResponse<String> back =
        registry
            .clerk()
            .with("If-Match", "\"v%d\"".formatted(registry.version(id)))
            .post(
                "/api/people/" + id + "/facts/withdrawal",
                "{\"facts\": [%s], \"reason\": \"本人到场，信息有误\"}".formatted(fact));
    told(back);
    assertThat(registry.file(id, "").get("person").get("life").get("state").asString())
        .isEqualTo("ALIVE");
    assertThat(registry.deciding(id, "LIFE", "code", "?asOf=2026-07-01&knownOn=" + dead))
        .isEqualTo("DEAD");
    assertThat(registry.clerk().get("/api/people/" + id + "/history").body())
        .contains("DEAD")
        .contains("supersededAt");
  }

  @Test
  void anIdentityEndsOnADayWithoutLosingItsBeginning() {
    long id = registry.register("赵六", Registry.anotherNumber());
    String identity =
        "{\"field\": \"IDENTITY\", \"code\": \"SUBSISTENCE_ALLOWANCE\", \"from\":"
            + " \"2024-01-01\"%s}";
    told(registry.tell(id, "CIVIL_AFFAIRS", identity.formatted("")));
    told(registry.tell(id, "CIVIL_AFFAIRS", identity.formatted(", \"to\": \"2025-07-01\"")));
    assertThat(registry.deciding(id, "IDENTITY", "code", "?asOf=2024-12-31"))
        .isEqualTo("SUBSISTENCE_ALLOWANCE");
    assertThat(registry.deciding(id, "IDENTITY", "code", "?asOf=2025-07-01")).isEmpty();
  }

  @Test
  void whatWasToldBeforeIsToldInVain() {
    long id = registry.register("孙七", Registry.anotherNumber());
    long version = registry.version(id);
    told(registry.tell(id, "COUNTER", "{\"field\": \"NAME\", \"words\": \"孙七\"}"));
    assertThat(registry.version(id)).isEqualTo(version);
  }

  @Test
  void ofTwoClerksOnOneFileOneIsToldToReadAgain() throws Exception {
    long id = registry.register("周八", Registry.anotherNumber());
    Visitor late = registry.clerk().with("If-Match", "\"v%d\"".formatted(registry.version(id)));
    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService clerks = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String name : List.of("周一", "周二")) {
        String body =
            "{\"source\": \"COUNTER\", \"facts\": [{\"field\": \"NAME\", \"words\": \"%s\"}]}"
                .formatted(name);
        answers.add(
            clerks.submit(() -> late.post("/api/people/" + id + "/facts", body).statusCode()));
      }
    }
    List<Integer> codes = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      codes.add(answer.get());
    }
    assertThat(codes).containsExactlyInAnyOrder(200, 412);
  }

  @Test
  void aChangeWithoutTheVersionItStartsFromIsRefused() {
    long id = registry.register("吴九", Registry.anotherNumber());
    assertThat(
            registry
                .clerk()
                .post("/api/people/" + id + "/facts", "{\"source\": \"COUNTER\", \"facts\": []}")
                .statusCode())
        .isEqualTo(428);
  }

  @Test
  void whoMovesAwayLeavesTheTerritoryWithTheFile() {
    long id = registry.register("郑十", Registry.anotherNumber());
    told(
        registry.tell(
            id,
            "COUNTER",
            "{\"field\": \"RESIDENCE\", \"division\": \"%s\", \"from\": \"2026-01-01\"}"
                .formatted(Registry.NEXT_COUNTY)));
    assertThat(registry.clerk().get("/api/people/" + id).statusCode()).isEqualTo(404);
    assertThat(registry.with(Role.CLERK, "990102").get("/api/people/" + id).statusCode())
        .isEqualTo(200);
  }

  @Test
  void partsThatDoNotBelongToAFieldAreRefused() {
    long id = registry.register("冯一", Registry.anotherNumber());
    HttpResponse<String> answer =
        registry.tell(
            id,
            "COUNTER",
            "{\"field\": \"NAME\", \"words\": \"冯二\", \"code\": \"1\"}",
            "{\"field\": \"BORN\"}",
            "{}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("facts[0].code")
        .contains("facts[1].day")
        .contains("facts[2].field");
  }

  @Test
  void aNumberIsRevealedToThoseWhoMayAndTheTrailKnows() {
    String number = Registry.anotherNumber();
    long id = registry.register("陈二", number);
    String fact = registry.deciding(id, "DOCUMENT", "id", "");
    String wish =
        "{\"fact\": %s, \"purpose\": \"IDENTIFICATION\", \"reason\": \"本人在窗口核对证件号码\"}"
            .formatted(fact);
    assertThat(registry.clerk().post("/api/people/" + id + "/reveal", wish).statusCode())
        .isEqualTo(403);
    assertThat(
            registry
                .with(Role.REVIEWER, "990101")
                .post("/api/people/" + id + "/reveal", wish)
                .body())
        .contains(number);
    assertThat(
            registry.asOwner(
                "select count(*) from audit_entry where action = 'REVEAL' and record = '"
                    + id
                    + "'",
                Long.class))
        .isEqualTo(1);
  }

  @Test
  void aFactThatBeginsOnADayToComeIsShownWhenTheDayHasCome() {
    long id = registry.register("褚来", Registry.anotherNumber());
    told(
        registry.tell(
            id,
            "COUNTER",
            "{\"field\": \"NAME\", \"words\": \"褚到\", \"from\": \"%s\"}"
                .formatted(China.today(Clock.systemUTC()))));
    registry
        .service()
        .database()
        .asOwner()
        .sql("update person set name = '褚来', projected_on = current_date - 3 where id = ?")
        .param(id)
        .update();
    long version = registry.version(id);
    registry.follow();
    assertThat(registry.file(id, "").get("person").get("traits").get("name").asString())
        .isEqualTo("褚到");
    registry.follow();
    assertThat(registry.version(id)).isEqualTo(version + 1);
  }

  @Test
  void whoLooksAtAFileLeavesATraceThatTheAuditorFinds() {
    long id = registry.register("卫七", Registry.anotherNumber());
    Visitor other = registry.with(Role.GRID_WORKER, "990101001");
    Visitor neighbour = registry.with(Role.CLERK, "990102");
    for (int i = 0; i < 3; i++) {
      registry.file(id, "");
      registry.clerk().get("/api/people/" + id + "/history");
      assertThat(other.get("/api/people/" + id + "?purpose=IDENTIFICATION").statusCode())
          .isEqualTo(200);
      assertThat(neighbour.get("/api/people/" + id).statusCode()).isEqualTo(404);
    }
    assertThat(other.get("/api/people/" + id + "?purpose=CURIOSITY").statusCode()).isEqualTo(400);
    JsonNode views =
        Registry.json(
                registry
                    .with(Role.AUDITOR, "990101")
                    .get("/api/audit?matter=person&action=VIEW&record=" + id))
            .get("items");
    assertThat(views).hasSize(2);
    assertThat(views.findValuesAsString("purpose")).containsExactly("IDENTIFICATION", "");
    assertThat(views.toString()).doesNotContain("卫七");
  }

  @Test
  void daysThatNoDecisionCouldReadAreRefused() {
    long id = registry.register("蒋年", Registry.anotherNumber());
    HttpResponse<String> answer =
        registry.tell(
            id,
            "CIVIL_AFFAIRS",
            "{\"field\": \"IDENTITY\", \"code\": \"ORPHAN\", \"from\": \"2020-01-01\", \"to\":"
                + " \"2999-12-31\"}",
            "{\"field\": \"BORN\", \"day\": \"1879-12-31\"}",
            "{\"field\": \"NAME\", \"words\": \"蒋念\", \"from\": \"1879-12-31\"}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("facts[0].to", "facts[1].day", "facts[2].from", "1880", "2100");
  }
}
