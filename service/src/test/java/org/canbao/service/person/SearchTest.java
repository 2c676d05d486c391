package org.canbao.service.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SearchTest {

  private static final String NUMBER = Registry.citizen("19880807", 902);

  private static Registry registry;
  private static long school;
  private static long household;
  private static long person;

  @BeforeAll
  static void start() {
    registry = Registry.open();
    school =
        made(
            "/api/organisations",
            "{\"kind\": \"SCHOOL\", \"code\": \"990101S1\", \"name\": \"测试一小\", \"division\":"
                + " \"990101001\"}");
    person =
        registry.register(
            Registry.body(
                "单雄信",
                NUMBER,
                "\"phones\": [\"19900004321\"], \"school\": %d, \"formerNames\": [\"单通\"]"
                    .formatted(school)));
    household =
        made(
            "/api/households",
            "{\"division\": \"%s\", \"members\": [{\"person\": %d, \"relation\": \"HEAD\"}]}"
                .formatted(Registry.HERE, person));
    registry.register("单雄文", Registry.citizen("19880808", 902));
    registry.register("吕布", Registry.citizen("19880808", 904));
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  private static long made(String path, String body) {
    HttpResponse<String> answer = registry.clerk().post(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Registry.json(answer).get("id").asLong();
  }

  private static List<String> names(Visitor visitor, String wanted) {
    HttpResponse<String> answer = visitor.send("POST", "/api/people/search", wanted);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    List<String> names = new ArrayList<>();
    Registry.json(answer).get("items").forEach(found -> names.add(found.get("name").asString()));
    return names;
  }

  @Test
  void everythingThatSomebodyBringsFindsThePerson() {
    List<String> wishes =
        List.of(
            "\"number\": \"" + NUMBER.toLowerCase() + "\"",
            "\"tail\": \"" + NUMBER.substring(14) + "\", \"pinyin\": \"shan\"",
            "\"name\": \"单雄信\"",
            "\"name\": \"单通\"",
            "\"pinyin\": \"shan xiong xin\"",
            "\"pinyin\": \"ShanXiongX\"",
            "\"initials\": \"sxx\"",
            "\"phone\": \"+86 199 0000 4321\"",
            "\"household\": " + household,
            "\"school\": " + school,
            "\"born\": \"1988-08-07\"",
            "\"born\": \"1988-08-07\", \"division\": \"990101\", \"name\": \"单\"");
    for (String wish : wishes) {
      assertThat(names(registry.clerk(), "{" + wish + "}")).as(wish).containsExactly("单雄信");
    }
    assertThat(names(registry.clerk(), "{\"name\": \"单\"}"))
        .containsExactlyInAnyOrder("单雄信", "单雄文");
    assertThat(names(registry.clerk(), "{\"pinyin\": \"lvbu\"}")).containsExactly("吕布");
    assertThat(names(registry.clerk(), "{\"name\": \"单雄\", \"born\": \"1990-01-01\"}")).isEmpty();
  }

  @Test
  void numbersOfThoseWhoAreFoundAreMasked() {
    String body = registry.clerk().post("/api/people/search", "{\"name\": \"单雄信\"}").body();
    assertThat(body)
        .contains("990*************" + NUMBER.substring(16))
        .contains("199****4321")
        .doesNotContain(NUMBER);
  }

  @Test
  void aNeighbourFindsNobodyByAnything() {
    Visitor neighbour = registry.with(Role.CLERK, "990102");
    for (String wish :
        List.of(
            "\"number\": \"" + NUMBER + "\"",
            "\"name\": \"单雄信\"",
            "\"phone\": \"19900004321\"",
            "\"pinyin\": \"shan\"",
            "\"division\": \"990101\"",
            "\"school\": " + school)) {
      assertThat(names(neighbour, "{" + wish + "}")).as(wish).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "number, 1",
    "tail, 12345",
    "phone, 12",
    "pinyin, 123",
    "initials, ''",
    "name, ''",
    "division, 21050"
  })
  void whatCannotBeLookedForIsToldByItsField(String field, String value) {
    HttpResponse<String> answer =
        registry.clerk().post("/api/people/search", "{\"%s\": \"%s\"}".formatted(field, value));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
  }

  @Test
  void aDivisionShowsThoseWhoLiveInItAndBelowPageByPage() {
    List<Long> village = allPages("{\"division\": \"%s\"}".formatted(Registry.HERE));
    assertThat(village).contains(person).doesNotHaveDuplicates();
    assertThat(allPages("{\"division\": \"99\"}")).containsAll(village).doesNotHaveDuplicates();
  }

  @Test
  void beyondTheTerritoryThoseAreFoundWhoseHukouIsInIt() {
    String away =
        "\"residence\": \"%s\", \"hukou\": \"%s\"".formatted(Registry.NEXT_COUNTY, Registry.HERE);
    String body =
        "{\"source\": \"COUNTER\", \"name\": \"秦在外\", %s, \"documents\": [{\"code\":"
            + " \"RESIDENT_ID\", \"number\": \"%s\"}]}";
    made("/api/people", body.formatted(away, Registry.citizen("19550607", 702)));
    for (String division : List.of("990102", "9901", "99")) {
      String wish = "{\"division\": \"%s\", \"name\": \"秦在外\"}".formatted(division);
      assertThat(names(registry.clerk(), wish)).as(division).containsExactly("秦在外");
    }
    assertThat(names(registry.clerk(), "{\"division\": \"990102\"}")).containsExactly("秦在外");
    assertThat(names(registry.clerk(), "{\"division\": \"990101\", \"name\": \"秦在外\"}")).isEmpty();
  }

  @Test
  void aSearchForNothingIsRefused() {
    assertThat(registry.clerk().post("/api/people/search", "{}").statusCode()).isEqualTo(400);
  }

  @Test
  void pagesTogetherShowEverybodyOnceInEachOrder() {
    for (int i = 0; i < 12; i++) {
      registry.register("欧阳" + (char) ('甲' + i), Registry.citizen("19700101", 100 + 2 * i));
    }
    for (String wish :
        List.of(
            "\"name\": \"欧阳\"",
            "\"pinyin\": \"ouyang\"",
            "\"initials\": \"oy\"",
            "\"name\": \"欧\"",
            "\"pinyin\": \"ouyang\", \"division\": \"%s\"".formatted(Registry.HERE),
            "\"born\": \"1970-01-01\"")) {
      assertThat(allPages("{" + wish + "}")).as(wish).hasSize(12).doesNotHaveDuplicates();
    }
  }

  private static List<Long> allPages(String wanted) {
    List<Long> ids = new ArrayList<>();
    String after = "";
    do {
      JsonNode page =
          Registry.json(
              registry.clerk().send("POST", "/api/people/search?limit=5" + after, wanted));
      page.get("items").forEach(found -> ids.add(found.get("id").asLong()));
      after = page.has("next") ? "&after=" + page.get("next").asString() : "";
    } while (!after.isEmpty());
    return ids;
  }

  @Test
  void aSearchLeavesNoTraceOfWhatWasLookedFor() {
    names(registry.clerk(), "{\"number\": \"" + NUMBER + "\"}");
    assertThat(
            registry.asOwner(
                "select count(*) from repeated_request where convert_from(body, 'UTF8') like"
                    + " '%单雄信%items%'",
                Long.class))
        .isZero();
  }
}
