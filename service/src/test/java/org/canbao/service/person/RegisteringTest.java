package org.canbao.service.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisteringTest {

  private static Registry registry;

  @BeforeAll
  static void start() {
    registry = Registry.open();
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  private static HttpResponse<String> register(String body) {
    return registry.clerk().post("/api/people", body);
  }

  @Test
  void aNumberTellsBirthAndSexThatNobodySaid() {
    long id = registry.register("张三", Registry.citizen("19670304", 12));
    var person = registry.file(id, "").get("person");
    assertThat(person.get("traits").get("born").asString()).isEqualTo("1967-03-04");
    assertThat(person.get("traits").get("sex").asString()).isEqualTo("2");
  }

  @Test
  void noPlainNumberIsAnsweredOrKept() {
    String number = Registry.citizen("19670305", 14);
    HttpResponse<String> made =
        register(Registry.body("李四", number, "\"phones\": [\"199 0000 1234\"]"));
    long id = Registry.json(made).get("id").asLong();
    String file = registry.clerk().get("/api/people/" + id).body();
    assertThat(made.body() + file).doesNotContain(number).doesNotContain("19900001234");
    assertThat(file).contains("199****1234").contains("990*************" + number.substring(16));
    String kept =
        registry.asOwner(
            "select string_agg(f::text, '') || (select string_agg(a::text, '') from audit_entry a)"
                + " from person_fact f",
            String.class);
    assertThat(kept).doesNotContain(number).doesNotContain("19900001234");
  }

  @Test
  void allThatIsWrongIsToldAtOnceWithItsPlace() {
    HttpResponse<String> answer =
        register(
            """
            {"source": "NEWSPAPER", "name": "张3", "sex": "1", "born": "2091-01-01", "ethnicGroup": "99",
             "residence": "999999", "phones": ["123"], "documents": [{"code": "RESIDENT_ID", "number": "%s"},
             {"code": "PASSPORT", "number": "E12345678"}],
             "identities": [{"code": "PUPIL", "from": "2020-01-01", "to": "2019-01-01"}]}\
            """
                .formatted(Registry.citizen("19670304", 5).replaceFirst(".$", "") + "Y"));
    assertThat(answer.statusCode()).isEqualTo(400);
    for (String place :
        List.of(
            "source",
            "name",
            "born",
            "ethnicGroup",
            "residence",
            "phones[0]",
            "documents[0].number",
            "documents[1].code",
            "identities[0].to")) {
      assertThat(answer.body()).contains("\"field\":\"" + place + "\"");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "another day of birth, '\"born\": \"1967-03-05\"', documents[0].number",
    "another sex, '\"sex\": \"1\"', documents[0].number",
    "an identity from before the birth, '\"identities\": [{\"code\": \"PUPIL\", \"from\":"
        + " \"1960-01-01\"}]', identities[0].from"
  })
  void whatContradictsTheNumberIsRefused(String title, String more, String place) {
    HttpResponse<String> answer =
        register(Registry.body("王五", Registry.citizen("19670304", 16), more));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"" + place + "\"");
  }

  @Test
  void anAreaThatNeverWasIsNoBeginningOfANumber() {
    String seventeen = "98765419670304005";
    String number = seventeen + org.canbao.service.protection.IdentityNumber.checkDigit(seventeen);
    assertThat(register(Registry.body("王五", number, "")).body()).contains("documents[0].number");
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource({
    "买买提•艾力, 买买提·艾力",
    "买买提.艾力, 买买提·艾力",
    "张 三, 张三",
    "𬱖𫠊, 𬱖𫠊",
    "John  Smith, John Smith"
  })
  void namesHaveOneForm(String given, String kept) {
    long id = registry.register(given, Registry.anotherNumber());
    assertThat(registry.deciding(id, "NAME", "words", "")).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({"张三1", "张□", "张*", "张?", "\uE000", "'张\\u0007三'", "''"})
  void whatIsNoNameIsRefused(String name) {
    assertThat(register(Registry.body(name, Registry.anotherNumber(), "")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void fiftyRareCharactersAreANameAndFiftyOneAreNot() {
    String rare = "𬱖";
    assertThat(register(Registry.body(rare.repeat(50), Registry.anotherNumber(), "")).statusCode())
        .isEqualTo(201);
    assertThat(register(Registry.body(rare.repeat(51), Registry.anotherNumber(), "")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aNewbornIsRegisteredByTheCertificateAndTheNumberIsBoundLater() {
    long id =
        registry.register(
            """
            {"source": "HEALTH", "name": "王某之女", "sex": "2", "born": "2026-10-01", "residence": "%s",
             "documents": [{"code": "BIRTH_CERTIFICATE", "number": "T990000001"}]}\
            """
                .formatted(Registry.HERE));
    String wrongDay = Registry.citizen("20261002", 22);
    String document = "{\"field\": \"DOCUMENT\", \"code\": \"RESIDENT_ID\", \"number\": \"%s\"}";
    assertThat(registry.tell(id, "POLICE", document.formatted(wrongDay)).statusCode())
        .isEqualTo(400);
    String number = Registry.citizen("20261001", 22);
    HttpResponse<String> bound =
        registry.tell(
            id,
            "POLICE",
            document.formatted(number),
            "{\"field\": \"NAME\", \"words\": \"王小雨\", \"from\": \"2026-11-01\"}");
    assertThat(bound.statusCode()).as(bound.body()).isEqualTo(200);
    assertThat(found(number)).contains("王小雨");
    assertThat(found("T990000001")).contains("王小雨");
  }

  @Test
  void aChangedNumberStaysAsHistoryAndStillFindsThePerson() {
    String old = Registry.citizen("19750601", 24);
    String next = Registry.citizen("19750601", 26);
    long id = registry.register("赵一", old);
    HttpResponse<String> told =
        registry.tell(
            id,
            "COUNTER",
            "{\"field\": \"DOCUMENT\", \"code\": \"RESIDENT_ID\", \"number\": \"%s\", \"from\": \"2026-01-01\"}"
                .formatted(next));
    assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
    assertThat(found(old)).contains("赵一");
    assertThat(found(next)).contains("赵一");
    assertThat(registry.deciding(id, "DOCUMENT", "number", "?asOf=2025-12-31"))
        .endsWith(old.substring(16));
    assertThat(registry.deciding(id, "DOCUMENT", "number", "?asOf=2026-01-01"))
        .endsWith(next.substring(16));
  }

  @Test
  void theOldFifteenDigitsFindThePersonOfTheEighteen() {
    String number = Registry.citizen("19480203", 28);
    registry.register("钱二", number);
    assertThat(found("990101480203028")).contains("钱二");
    assertThat(register(Registry.body("钱二", "990101480203028", "")).body())
        .contains("number-known");
  }

  private static String found(String number) {
    return registry.clerk().post("/api/people/search", "{\"number\": \"" + number + "\"}").body();
  }

  @Test
  void oneNumberHasOnePersonHoweverManyRegisterAtOnce() throws Exception {
    String number = Registry.anotherNumber();
    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService clerks = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 6; i++) {
        answers.add(clerks.submit(() -> register(Registry.body("孙三", number, "")).statusCode()));
      }
    }
    List<Integer> codes = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      codes.add(answer.get());
    }
    assertThat(codes).containsOnly(201, 409).containsOnlyOnce(201);
  }

  @Test
  void aRepeatedRequestRegistersOnce() {
    Visitor repeating = registry.clerk().with("Idempotency-Key", UUID.randomUUID().toString());
    String body = Registry.body("周四", Registry.anotherNumber(), "");
    HttpResponse<String> first = repeating.post("/api/people", body);
    HttpResponse<String> second = repeating.post("/api/people", body);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(registry.asOwner("select count(*) from person where name = '周四'", Long.class))
        .isEqualTo(1);
  }

  @Test
  void somebodyOfAnotherPlaceArrivesByNumberAndNameAndIsNotRegisteredTwice() {
    String number = Registry.anotherNumber();
    Visitor other = registry.with(Role.CLERK, "990102");
    HttpResponse<String> there =
        other.post(
            "/api/people",
            Registry.body("吴五", number, "").replace(Registry.HERE, Registry.NEXT_COUNTY));
    assertThat(there.statusCode()).as(there.body()).isEqualTo(201);
    long id = Registry.json(there).get("id").asLong();
    assertThat(register(Registry.body("吴五", number, "")).body())
        .contains("number-known-elsewhere")
        .doesNotContainPattern("(?<![0-9a-f-])%d(?![0-9a-f-])".formatted(id));
    assertThat(
            registry
                .clerk()
                .post("/api/people/whereabouts/search", "{\"number\": \"" + number + "\"}")
                .body())
        .contains("\"known\":true")
        .contains("\"within\":false")
        .doesNotContain("person");
    assertThat(registry.clerk().get("/api/people/" + id).statusCode()).isEqualTo(404);
    String arrival =
        "{\"number\": \"%s\", \"name\": \"%s\", \"residence\": \"%s\", \"source\": \"COUNTER\"}";
    assertThat(
            registry
                .clerk()
                .post("/api/people/arrivals", arrival.formatted(number, "吴六", Registry.HERE))
                .statusCode())
        .isEqualTo(404);
    HttpResponse<String> arrived =
        registry
            .clerk()
            .post("/api/people/arrivals", arrival.formatted(number, "吴五", Registry.HERE));
    assertThat(arrived.statusCode()).as(arrived.body()).isEqualTo(200);
    assertThat(registry.clerk().get("/api/people/" + id).statusCode()).isEqualTo(200);
    assertThat(other.get("/api/people/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyIsRegisteredIntoAnotherTerritory() {
    String body =
        Registry.body("郑六", Registry.anotherNumber(), "")
            .replace(Registry.HERE, Registry.NEXT_COUNTY);
    assertThat(register(body).statusCode()).isEqualTo(403);
  }
}
