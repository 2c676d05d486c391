package org.canbao.service.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.canbao.service.OpenService;
import org.canbao.service.TestDatabase;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Role;
import org.canbao.service.actor.Territory;
import org.canbao.service.approval.Decisions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DivisionRestTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Actor CLERK =
      OpenService.staff(1, new Territory(List.of("990101")), Role.CLERK);
  private static final Actor OFFICER =
      OpenService.staff(2, new Territory(List.of("99")), Role.POLICY_OFFICER);
  private static final Actor REVIEWER =
      OpenService.staff(3, new Territory(List.of("99")), Role.REVIEWER);
  private static final Actor LOCAL_OFFICER =
      OpenService.staff(4, new Territory(List.of("990101")), Role.POLICY_OFFICER);

  private static OpenService service;

  @BeforeAll
  static void start() {
    TestDatabase database = TestDatabase.fresh();
    InventedDivisions.load(database);
    service = OpenService.start(database, Map.of(), beans -> {});
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void provincesAndChildrenAreListedInPages() {
    assertThat(codes(read("/api/divisions"))).containsExactly("98", "99");
    JsonNode first = read("/api/divisions?parent=990000&limit=2");
    assertThat(codes(first)).containsExactly("9901", "9902");
    assertThat(
            codes(read("/api/divisions?parent=99&limit=2&after=" + first.get("next").asString())))
        .containsExactly("9903");
  }

  @Test
  void everybodySeesDivisionsOutsideTheirTerritory() {
    JsonNode division = read("/api/divisions/980101");
    assertThat(division.get("name").asString()).isEqualTo("邻区");
    assertThat(division.get("level").asString()).isEqualTo("COUNTY");
    assertThat(division.get("parent").asString()).isEqualTo("9801");
    assertThat(division.get("todayCode").asString()).isEqualTo("980101");
  }

  @Test
  void aPathGoesFromTheProvinceDown() {
    JsonNode path = read("/api/divisions/990101001001/path?on=2020-01-01");
    assertThat(path.get("known").asBoolean()).isTrue();
    assertThat(path.get("path").findValuesAsString("name"))
        .containsExactly("虚构省", "虚构市", "东湖区", "长青街道", "和平社区居委会");
  }

  @Test
  void namesAreSearchedFor() {
    assertThat(codes(read("/api/divisions/search?name=" + encoded("和平"))))
        .containsExactly("990202", "990101001001");
    assertThat(codes(read("/api/divisions/search?within=9901&name=" + encoded("和平"))))
        .containsExactly("990101001001");
  }

  @Test
  void aChangeIsPreviewedProposedAndApprovedByASecondPerson() {
    String change =
        """
        {"kind":"RECODE","on":"2020-01-01","source":"虚政发〔2019〕9号",
         "code":"990301","newCode":"990302","name":"中原新区"}
        """;
    JsonNode preview = JSON.readTree(service.post(OFFICER, PREVIEW, change).body());
    assertThat(preview.get("recoded").asInt()).isEqualTo(3);
    HttpResponse<String> proposed =
        service.post(
            OFFICER,
            "/api/proposals",
            "{\"kind\":\"division-change\",\"reason\":\"依文件\",\"payload\":" + change + "}");
    assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(201);
    long id = JSON.readTree(proposed.body()).get("proposal").get("id").asLong();
    CurrentActor.as(REVIEWER, () -> service.part(Decisions.class).approve(id, 1, "已核对"));
    assertThat(read("/api/divisions/990302").get("name").asString()).isEqualTo("中原新区");
    assertThat(status("/api/divisions/990301")).isEqualTo(404);
    JsonNode today = read("/api/divisions/990301001/today?on=2019-12-31");
    assertThat(today.get("today").get("code").asString()).isEqualTo("990302001");
    JsonNode history = read("/api/divisions/990301/history");
    assertThat(history.get(0).get("versions").findValuesAsString("code"))
        .containsExactly("990301", "990302");
    assertThat(history.get(0).get("changes").get(0).get("kind").asString()).isEqualTo("RECODE");
  }

  @Test
  void aChangeOutsideTheTerritoryCannotBeProposed() {
    String proposal =
        """
        {"kind":"division-change","reason":"依文件","payload":
          {"kind":"RENAME","on":"2020-01-01","source":"甲","code":"9902","name":"别名市"}}
        """;
    assertThat(service.post(LOCAL_OFFICER, "/api/proposals", proposal).statusCode()).isEqualTo(403);
  }

  @Test
  void aClerkMayNotEvenPreviewAChange() {
    assertThat(service.post(CLERK, PREVIEW, "{}").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/divisions/99%27",
        "/api/divisions/9",
        "/api/divisions/990101?on=tomorrow",
        "/api/divisions/990101?on=%2B999999-01-01",
        "/api/divisions?limit=0",
        "/api/divisions?limit=201",
        "/api/divisions?after=hello",
        "/api/divisions?parent=x",
        "/api/divisions/search",
        "/api/divisions/search?name=a",
        "/api/divisions/search?name=%00%00",
        "/api/divisions/search?name=aa&within=zz",
        "/api/divisions/search?name=aa&after=MTph",
        "/api/divisions/99x/history"
      })
  void whatIsNotUnderstoodIsRefusedAndNotAnError(String path) {
    assertThat(status(path)).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "{\"kind\":\"NOTHING\"}",
        "{\"kind\":\"java.lang.Runtime\"}",
        "{\"kind\":\"RENAME\"}",
        "{\"kind\":\"MERGE\",\"codes\":[null]}",
        "{\"kind\":\"SPLIT\",\"shares\":[null]}",
        "{\"kind\":\"SPLIT\",\"code\":\"9901\",\"shares\":[{\"heir\":{\"code\":null}},{}]}",
        "{\"kind\":\"RENAME\",\"on\":\"2020-13-01\"}"
      })
  void changesThatAreNoneAreRefusedAndNotAnError(String change) {
    assertThat(service.post(OFFICER, PREVIEW, change).statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsNotThereIsToldAsUnknown() {
    assertThat(status("/api/divisions/97")).isEqualTo(404);
    assertThat(status("/api/divisions/970000/history")).isEqualTo(404);
    assertThat(status("/api/divisions?parent=97")).isEqualTo(404);
  }

  private static final String PREVIEW = "/api/divisions/changes/preview";

  private static JsonNode read(String path) {
    HttpResponse<String> answer = service.get(CLERK, path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static int status(String path) {
    return service.get(CLERK, path).statusCode();
  }

  private static List<String> codes(JsonNode page) {
    return page.get("items").findValuesAsString("code");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
