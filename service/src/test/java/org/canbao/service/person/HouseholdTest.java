package org.canbao.service.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseholdTest {

  private static Registry registry;

  @BeforeAll
  static void start() {
    registry = Registry.open();
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  private static String member(long person, String relation) {
    return "{\"person\": %d, \"relation\": \"%s\"}".formatted(person, relation);
  }

  private static String order(String more, String... members) {
    return "{\"members\": [%s]%s}".formatted(String.join(", ", members), more);
  }

  private static long found(String... members) {
    HttpResponse<String> answer =
        registry
            .clerk()
            .post(
                "/api/households",
                order(
                    ", \"division\": \"%s\", \"from\": \"2020-01-01\"".formatted(Registry.HERE),
                    members));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Registry.json(answer).get("id").asLong();
  }

  private static HttpResponse<String> change(
      long household, int version, String what, String body) {
    return registry
        .clerk()
        .with("If-Match", "\"v%d\"".formatted(version))
        .post("/api/households/%d/%s".formatted(household, what), body);
  }

  @Test
  void aHouseholdIsFoundedJoinedSplitAndGetsAnotherHead() {
    long father = registry.register("何大", Registry.anotherNumber());
    long mother = registry.register("何妈", Registry.anotherNumber());
    long son = registry.register("何小", Registry.anotherNumber());
    long household = found(member(father, "HEAD"), member(mother, "SPOUSE"));
    HttpResponse<String> joined =
        change(household, 1, "members", order(", \"from\": \"2021-01-01\"", member(son, "SON")));
    assertThat(joined.body()).contains("何小").contains("2021-01-01");
    HttpResponse<String> headless =
        change(household, 2, "split", order(", \"from\": \"2025-01-01\"", member(father, "HEAD")));
    assertThat(headless.body()).contains("head-needed");
    HttpResponse<String> head =
        change(
            household,
            2,
            "head",
            order(", \"from\": \"2024-01-01\"", member(mother, "HEAD"), member(father, "SPOUSE")));
    assertThat(Registry.json(head).get("members").get(0).get("name").asString()).isEqualTo("何妈");
    HttpResponse<String> split =
        change(household, 3, "split", order(", \"from\": \"2025-01-01\"", member(son, "HEAD")));
    assertThat(split.statusCode()).as(split.body()).isEqualTo(201);
    long other = Registry.json(split).get("id").asLong();
    assertThat(registry.deciding(son, "HOUSEHOLD", "household", "?asOf=2024-12-31"))
        .isEqualTo("" + household);
    assertThat(registry.deciding(son, "HOUSEHOLD", "household", "")).isEqualTo("" + other);
    assertThat(registry.deciding(father, "HOUSEHOLD", "code", "?asOf=2023-12-31"))
        .isEqualTo("HEAD");
    assertThat(registry.clerk().get("/api/households/" + household).body()).doesNotContain("何小");
  }

  @Test
  void aHouseholdHasOneHead() {
    long one = registry.register("吕一", Registry.anotherNumber());
    long two = registry.register("吕二", Registry.anotherNumber());
    String here = ", \"division\": \"%s\"".formatted(Registry.HERE);
    assertThat(
            registry.clerk().post("/api/households", order(here, member(one, "SON"))).statusCode())
        .isEqualTo(400);
    assertThat(
            registry
                .clerk()
                .post("/api/households", order(here, member(one, "HEAD"), member(two, "HEAD")))
                .statusCode())
        .isEqualTo(400);
    assertThat(
            registry
                .clerk()
                .post("/api/households", order(here, member(one, "HEAD"), member(two, "COUSIN")))
                .statusCode())
        .isEqualTo(400);
    long household = found(member(one, "HEAD"));
    assertThat(change(household, 1, "members", order("", member(two, "HEAD"))).statusCode())
        .isEqualTo(400);
    assertThat(change(household, 7, "members", order("", member(two, "SPOUSE"))).statusCode())
        .isEqualTo(412);
  }

  @Test
  void aNeighbourSeesNeitherTheHouseholdNorItsPeople() {
    long household = found(member(registry.register("施三", Registry.anotherNumber()), "HEAD"));
    assertThat(registry.with(Role.CLERK, "990102").get("/api/households/" + household).statusCode())
        .isEqualTo(404);
  }

  @Test
  void organisationsAreKeptByThoseWhereTheyLieAndSeenByAll() {
    String body =
        "{\"kind\": \"EMPLOYER\", \"code\": \"91990101MA0000001Y\", \"name\": \"%s\", \"division\":"
            + " \"990101001\"}";
    HttpResponse<String> made = registry.clerk().post("/api/organisations", body.formatted("测试工厂"));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String path = "/api/organisations/" + Registry.json(made).get("id").asLong();
    assertThat(registry.clerk().post("/api/organisations", body.formatted("另一工厂")).body())
        .contains("organisation-known");
    assertThat(registry.clerk().with("If-Match", "\"v1\"").put(path, body.formatted("测试新厂")).body())
        .contains("测试新厂");
    assertThat(
            registry
                .clerk()
                .with("If-Match", "\"v1\"")
                .put(path, body.formatted("测试旧厂"))
                .statusCode())
        .isEqualTo(412);
    var neighbour = registry.with(Role.CLERK, "990102");
    assertThat(neighbour.get(path).body()).contains("测试新厂");
    assertThat(
            neighbour
                .get("/api/organisations?kind=EMPLOYER&division=9901&name=%E6%B5%8B%E8%AF%95")
                .body())
        .contains("测试新厂");
    assertThat(neighbour.with("If-Match", "\"v2\"").put(path, body.formatted("抢来的厂")).statusCode())
        .isEqualTo(403);
    assertThat(
            registry
                .clerk()
                .post(
                    "/api/organisations",
                    "{\"kind\": \"EMPLOYER\", \"code\": \"a\", \"name\": \"\", \"division\":"
                        + " \"1\"}")
                .body())
        .contains("code")
        .contains("name")
        .contains("division");
  }

  private static HttpResponse<String> organisation(String kind, String code) {
    return registry
        .clerk()
        .post(
            "/api/organisations",
            "{\"kind\": \"%s\", \"code\": \"%s\", \"name\": \"测试\", \"division\": \"990101001\"}"
                .formatted(kind, code));
  }

  @ParameterizedTest
  @CsvSource({
    "EMPLOYER, 91990101MA0000001X, 末位校验码不符",
    "EMPLOYER, 91990101MA000000IY, 不含 I、O、S、V、Z",
    "EMPLOYER, 990101E1, 应为 18 位统一社会信用代码",
    "EMPLOYER, '', 应为 18 位统一社会信用代码",
    "SCHOOL, 12990101MA00000028, 没有的可填 6 至 17 位",
    "SCHOOL, 99, 没有的可填 6 至 17 位",
  })
  void aWrongCreditCodeIsRefusedWithWhatIsWrong(String kind, String code, String told) {
    HttpResponse<String> answer = organisation(kind, code);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(told);
  }

  @ParameterizedTest
  @CsvSource({
    "EMPLOYER, 91990101ma00000022, 91990101MA00000022",
    "SCHOOL, 12990101 MA00000027, 12990101MA00000027",
    "KINDERGARTEN, 990101k1, 990101K1"
  })
  void aRightCodeIsKeptInItsOneForm(String kind, String code, String kept) {
    HttpResponse<String> answer = organisation(kind, code);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(Registry.json(answer).get("code").asString()).isEqualTo(kept);
  }

  @Test
  void aPupilIsToldASchoolAndAWorkerAnEmployerThatExist() {
    long person = registry.register("张学", Registry.anotherNumber());
    HttpResponse<String> answer =
        registry.tell(
            person,
            "EDUCATION",
            "{\"field\": \"SCHOOL\", \"organisation\": 999}",
            "{\"field\": \"EMPLOYER\"}");
    assertThat(answer.body()).contains("facts[0].organisation").contains("facts[1].organisation");
  }
}
