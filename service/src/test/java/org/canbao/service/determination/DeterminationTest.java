package org.canbao.service.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.canbao.service.TestDatabase;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeterminationTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static TestDatabase database;
  private static TestService service;
  private static InsuredPeople people;
  private static Visitor clerk;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    service = TestService.start(database, Map.of("canbao.jobs.polling", "200ms"));
    people = new InsuredPeople(database);
    clerk = new TestStaff(service).with(Role.CLERK, "9901");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** The published case of Wuhu: 400 yuan, of which each group pays its part. */
  @ParameterizedTest
  @CsvSource({
    "EXTREME_POVERTY, 0.00",
    "ORPHAN, 0.00",
    "SUBSISTENCE_ALLOWANCE, 40.00",
    "POVERTY_MONITORED, 200.00"
  })
  void theRegistrysIdentitiesDecideThePrice(String identity, String payable) {
    long person = people.person("1980-03-05", "990101");
    people.resident(person, 2026, "2025-12-03");
    people.identity(person, identity, "2024-01-01", null);

    JsonNode decision = decide(person, 2026, "2026-02-01").get("decision");

    assertThat(decision.at("/price/payable").asString()).isEqualTo(payable);
    assertThat(decision.get("person").asString()).isEqualTo("P-" + person);
  }

  @Test
  void aGapMakesOneWaitAndTheReasonsNameTheClause() {
    long person = people.person("1980-03-05", "990101");
    people.resident(person, 2024, "2023-11-02");
    people.resident(person, 2026, "2025-12-03");

    JsonNode made = decide(person, 2026, "2026-02-01");

    assertThat(made.get("status").asString()).isEqualTo("WAITING");
    assertThat(made.at("/decision/waiting/benefitFrom").asString()).isEqualTo("2026-04-01");
    assertThat(made.at("/decision/reasons").toString()).contains("AH 一(二)");
    assertThat(made.get("effect").asString()).isEqualTo("FIRST");
  }

  @Test
  void askingAgainKeepsNothingNewAndAnotherDayIsAnotherDecision() {
    long person = people.person("1980-03-05", "990101");
    people.resident(person, 2026, "2025-12-03");

    long first = decide(person, 2026, "2026-02-01").get("id").asLong();
    long again = decide(person, 2026, "2026-02-01").get("id").asLong();
    JsonNode later = decide(person, 2026, "2026-03-01");

    assertThat(again).isEqualTo(first);
    assertThat(later.get("supersedes").asLong()).isEqualTo(first);
    assertThat(later.get("effect").asString()).isEqualTo("SAME");
    assertThat(json(clerk.get("/api/people/%d/determinations".formatted(person))).get("items"))
        .hasSize(2);
  }

  @Test
  void aKeptDecisionIsMadeAgainByteByByteWhateverHappenedSince() {
    long person = people.person("1980-03-05", "990101");
    people.resident(person, 2026, "2025-12-03");
    JsonNode made = decide(person, 2026, "2026-02-01");
    people.identity(person, "ORPHAN", "2024-01-01", null);

    JsonNode replay =
        json(clerk.get("/api/determinations/%d/replay".formatted(made.get("id").asLong())));

    assertThat(replay.get("same").asBoolean()).isTrue();
    assertThat(replay.get("decision")).isEqualTo(made.get("decision"));
    assertThat(
            json(clerk
                    .with("Accept-Language", "en")
                    .get("/api/determinations/%d/replay".formatted(made.get("id").asLong())))
                .at("/decision/reasons/0/text")
                .asString())
        .matches("[\\p{ASCII}‘’–—¥]+");
  }

  @Test
  void asIfKeepsNothing() {
    long person = people.person("1980-03-05", "990101");
    people.resident(person, 2025, "2024-12-03");

    JsonNode paid =
        json(
            clerk.post(
                "/api/people/%d/suppositions".formatted(person),
                """
                {"area": "340200", "year": 2026, "on": "2026-02-01",
                 "enrolments": [{"scheme": "RESIDENT", "year": 2026, "paidOn": "2025-12-20"}]}
                """));
    JsonNode lapsed =
        json(
            clerk.post(
                "/api/people/%d/suppositions".formatted(person),
                "{\"area\": \"340200\", \"year\": 2026, \"on\": \"2026-02-01\", \"without\":"
                    + " [2025]}"));

    assertThat(paid.get("status").asString()).isEqualTo("COVERED");
    assertThat(lapsed.get("status").asString()).isEqualTo("NOT_ENROLLED");
    assertThat(json(clerk.get("/api/people/%d/determinations".formatted(person))).get("items"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"area\": \"3402\", \"year\": 2026}|area",
        "{\"year\": 2026}|area",
        "{\"area\": \"340200\", \"year\": 1949}|year",
        "{\"area\": \"340200\", \"year\": 2026, \"on\": \"1900-01-01\"}|on",
        "{\"area\": \"340200\", \"year\": 2026, \"on\": \"2026-02-30\"}|on",
        "{\"area\": \"340200\", \"year\": 2026, \"enrolments\": [{\"scheme\": \"RESIDENT\","
            + " \"year\": 3000}]}|enrolments[0].year",
        "{\"area\": \"340200\", \"year\": 2026, \"identities\": [{\"code\": \"KING\", \"from\":"
            + " \"2020-01-01\", \"to\": null}]}|identities[0].code"
      })
  void badQuestionsAreToldWhere(String body, String where) {
    long person = people.person("1980-03-05", "990101");

    HttpResponse<String> answer = clerk.post("/api/people/%d/suppositions".formatted(person), body);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(where);
  }

  @Test
  void whoIsUnknownOrHasNoDayOfBirthIsNotDecidedOn() {
    long person = people.person(null, "990101");
    String question = "{\"area\": \"340200\", \"year\": 2026}";
    assertThat(clerk.post("/api/people/999999999/determinations", question).statusCode())
        .isEqualTo(404);
    assertThat(clerk.post("/api/people/%d/determinations".formatted(person), question).body())
        .contains("birth-unknown");
  }

  @Test
  void anAreaWithoutDocumentsIsRefusedInWordsAndThatIsKept() {
    long person = people.person("1980-03-05", "990101");
    JsonNode made =
        json(
            clerk.post(
                "/api/people/%d/determinations".formatted(person),
                "{\"area\": \"999900\", \"year\": 2026}"));
    assertThat(made.get("status").asString()).isEqualTo("REFUSED");
    assertThat(made.at("/decision/objections/0").asString()).contains("area");
  }

  @Test
  void aChangedFactIsDecidedAnewAndTheEffectIsListed() throws InterruptedException {
    long person = people.person("1980-03-05", "990101");
    people.resident(person, 2026, "2025-12-03");
    decide(person, 2026, "2026-02-01");
    people.identity(person, "ORPHAN", "2024-01-01", null);

    due(person, Cause.PERSON);

    JsonNode latest = Recomputed.await(service, person, 2).get(0);
    assertThat(latest.get("cause").asString()).isEqualTo("PERSON");
    assertThat(latest.get("effect").asString()).isEqualTo("GAIN");
    assertThat(json(clerk.get("/api/determinations?cause=PERSON")).get("items").toString())
        .contains("P-" + person);
  }

  @Test
  void manyWhoAskAtOnceGetOneDecision() throws Exception {
    long person = people.person("1980-03-05", "990101");
    people.resident(person, 2026, "2025-12-03");
    Set<Long> made = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<Future<Long>> answers =
          IntStream.range(0, 32)
              .mapToObj(
                  _ -> threads.submit(() -> decide(person, 2026, "2026-02-01").get("id").asLong()))
              .toList();
      for (Future<Long> answer : answers) {
        made.add(answer.get());
      }
    }
    assertThat(made).hasSize(1);
  }

  @Test
  void joinedFilesAreDecidedOnTogetherWhereverTheOtherOneOnceBelonged() {
    long kept = people.person("1980-03-05", "990101");
    long joined = people.person("1980-03-05", "990201");
    people.resident(kept, 2026, "2025-12-03");
    people.resident(joined, 2025, "2024-12-03");
    people.run("update person set file_id = ? where id = ?", kept, joined);
    people.run("update enrolment set file_id = ? where person_id = ?", kept, joined);

    JsonNode made = decide(joined, 2026, "2026-02-01");

    assertThat(made.get("person").asLong()).isEqualTo(kept);
    assertThat(made.at("/decision/waiting/gapYears")).isEmpty();
    assertThat(
            json(clerk.get("/api/determinations/%d/facts".formatted(made.get("id").asLong())))
                .get("enrolments"))
        .hasSize(2);
  }

  private static void due(long person, Cause cause) {
    CurrentActor.as(
        Actor.system("test"),
        () ->
            service
                .part(TransactionTemplate.class)
                .executeWithoutResult(
                    _ -> service.part(DueDeterminations.class).mark(person, cause)));
  }

  private static JsonNode decide(long person, int year, String on) {
    return json(
        clerk.post(
            "/api/people/%d/determinations".formatted(person),
            "{\"area\": \"340200\", \"year\": %d, \"on\": \"%s\"}".formatted(year, on)));
  }

  static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return JSON.readTree(answer.body());
  }

  @Test
  void theCalendarAloneIsNoEffect() {
    long person = people.person("1980-03-05", "990101");
    people.resident(person, 2026, "2025-12-03");

    JsonNode before = decide(person, 2026, "2025-11-15");
    JsonNode covered = decide(person, 2026, "2026-05-01");

    assertThat(before.get("status").asString()).isEqualTo("NOT_ENROLLED");
    assertThat(covered.get("supersedes").asLong()).isEqualTo(before.get("id").asLong());
    assertThat(covered.get("effect").asString()).isEqualTo("SAME");

    people.identity(person, "ORPHAN", "2024-01-01", null);
    assertThat(decide(person, 2026, "2026-06-01").get("effect").asString()).isEqualTo("GAIN");
  }

  @Test
  void whoCannotBeDecidedOnIsPutOffAndHoldsUpNobody() throws InterruptedException {
    long broken = people.person("1980-03-05", "990101");
    people.resident(broken, 2026, "2025-12-03");
    people.identity(broken, "ORPHAN", "2024-01-01", "2999-01-01");
    long sound = people.person("1980-03-05", "990101");
    people.resident(sound, 2026, "2025-12-03");

    due(broken, Cause.PERSON);
    due(sound, Cause.PERSON);

    Recomputed.await(service, sound, 1);
    assertThat(parked(broken, "attempts = 1 and problem = 'Problem' and retry_at > now()"))
        .isEqualTo(1);

    people.run("update person_fact set valid_to = null where person_id = ?", broken);
    due(broken, Cause.PERSON);
    Recomputed.await(service, broken, 1);
    assertThat(parked(broken, "true")).isZero();
  }

  private static long parked(long person, String condition) {
    return database
        .asOwner()
        .sql("select count(*) from determination_due where person_id = ? and " + condition)
        .param(person)
        .query(Long.class)
        .single();
  }
}
