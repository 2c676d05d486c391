package org.canbao.service.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.canbao.service.OpenService;
import org.canbao.service.TestDatabase;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Right;
import org.canbao.service.actor.Role;
import org.canbao.service.actor.Territory;
import org.canbao.service.approval.Decisions;
import org.canbao.service.approval.ProposalEvent;
import org.canbao.service.approval.ProposalState;
import org.canbao.service.approval.Proposals;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.canbao.service.work.JobState;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DictionaryTest {

  private static final Territory HERE = new Territory(List.of("21"));
  private static final Actor MAKER = OpenService.staff(1, HERE, Role.POLICY_OFFICER);
  private static final Actor SECOND = OpenService.staff(2, HERE, Role.MANAGER);
  private static final LocalDate TODAY = Dictionaries.today();

  private static TestDatabase database;
  private static OpenService service;
  private static Dictionaries dictionaries;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    service = OpenService.start(database, Map.of(), _ -> {});
    dictionaries = service.part(Dictionaries.class);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static void change(DictionaryChange change) {
    long id =
        CurrentActor.as(
            MAKER, () -> service.part(Proposals.class).propose("dictionary-change", change, "测试"));
    CurrentActor.as(SECOND, () -> service.part(Decisions.class).approve(id, 1, ""));
  }

  private static Stream<String> names() {
    return Shipped.read().heads().stream().map(Shipped.Head::name);
  }

  @Test
  void everyRoleRightAndStateHasANameInBothLanguages() {
    Map<String, Enum<?>[]> closed =
        Map.of(
            "role", Role.values(),
            "right", Right.values(),
            "job-state", JobState.values(),
            "proposal-state", ProposalState.values(),
            "proposal-step", ProposalEvent.Step.values());
    closed.forEach(
        (name, constants) ->
            assertThat(dictionaries.entries(name, TODAY))
                .as(name)
                .extracting(Entry::code)
                .containsAll(Arrays.stream(constants).map(Enum::name).toList()));
    assertThat(dictionaries.entries("person-identity", TODAY)).hasSize(18);
    assertThat(dictionaries.entries("ethnic-group", TODAY)).hasSize(58);
  }

  @ParameterizedTest
  @MethodSource("names")
  void interfaceAndWorkbookCallEveryCodeTheSame(String name) throws Exception {
    HttpResponse<String> answer = service.get(MAKER, "/api/dictionaries/" + name);
    List<List<String>> shown = new ArrayList<>();
    for (JsonNode entry : JsonMapper.shared().readTree(answer.body()).get("entries")) {
      JsonNode labels = entry.get("labels");
      shown.add(
          List.of(
              entry.get("code").asString(),
              labels.get("chinese").asString(),
              labels.get("english").asString()));
      assertThat(entry.get("label").asString()).isEqualTo(labels.get("chinese").asString());
    }
    assertThat(shown).isNotEmpty();
    assertThat(workbook(name)).isEqualTo(shown);
  }

  private static List<List<String>> workbook(String name) throws Exception {
    byte[] bytes = service.bytes(MAKER, "/api/dictionaries/" + name + "/workbook").body();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
        Stream<Row> rows = workbook.getFirstSheet().openStream()) {
      return rows.skip(1)
          .map(row -> List.of(row.getCellText(0), row.getCellText(1), row.getCellText(2)))
          .toList();
    }
  }

  @Test
  void aReaderGetsNamesInTheirLanguageAndNothingAgainWhileNothingChanged() {
    HttpResponse<String> english =
        service.get(MAKER, "/api/dictionaries/sex", "Accept-Language", "en");
    assertThat(english.body()).contains("\"label\":\"Female\"", "\"chinese\":\"女\"");
    String tag = english.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        service.get(MAKER, "/api/dictionaries/sex", "Accept-Language", "en", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(service.get(MAKER, "/api/dictionaries/sex", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
    assertThat(service.get(MAKER, "/api/dictionaries").body()).contains("\"name\":\"sex\"");
  }

  @Test
  void aCodeOfThisPlaceIsAddedRenamedAndEndedAndEachDayKeepsItsName() {
    LocalDate first = LocalDate.of(2026, 1, 1);
    LocalDate second = LocalDate.of(2026, 7, 1);
    change(new DictionaryChange.Add("absence", "AT_SEA", first, "远洋作业", "At sea"));
    change(new DictionaryChange.Rename("absence", "AT_SEA", second, "远洋渔业作业", "Fishing at sea"));
    change(new DictionaryChange.End("absence", "AT_SEA", LocalDate.of(2026, 12, 31)));
    assertThat(on("absence", "AT_SEA", second.minusDays(1))).isEqualTo("远洋作业");
    assertThat(on("absence", "AT_SEA", second)).isEqualTo("远洋渔业作业");
    assertThat(valid("absence", first.minusDays(1))).doesNotContain("AT_SEA");
    assertThat(valid("absence", first)).contains("AT_SEA");
    assertThat(valid("absence", LocalDate.of(2026, 12, 31))).contains("AT_SEA");
    assertThat(valid("absence", LocalDate.of(2027, 1, 1))).doesNotContain("AT_SEA");
    assertThat(on("absence", "AT_SEA", LocalDate.of(2030, 1, 1))).isEqualTo("远洋渔业作业");
  }

  private static String on(String dictionary, String code, LocalDate day) {
    return dictionaries.label(dictionary, code, Locale.CHINESE, day);
  }

  private static List<String> valid(String dictionary, LocalDate day) {
    return dictionaries.entries(dictionary, day).stream().map(Entry::code).toList();
  }

  @Test
  void aNewShipmentLeavesAloneWhatThisPlaceChangedAndTakesNothingAway() {
    ShippedLoading loading = service.part(ShippedLoading.class);
    assertThat(loading.load(Shipped.read())).as("the same contents again").isFalse();
    change(new DictionaryChange.Rename("scheme", "RESIDENT", TODAY, "居民医保", "Residents"));
    change(new DictionaryChange.End("scheme", "EMPLOYEE", TODAY));
    change(new DictionaryChange.Add("scheme", "LOCAL_AID", TODAY, "本地互助", "Local aid"));
    Shipped.Head head =
        new Shipped.Head(
            "scheme",
            Text.of("制度", "Schemes"),
            "",
            List.of(line("RESIDENT", "新名称"), line("EMPLOYEE", "另一名称"), line("LOCAL_AID", "被占用")));
    assertThat(loading.load(new Shipped(List.of(head), "another"))).isTrue();
    assertThat(on("scheme", "RESIDENT", TODAY)).isEqualTo("居民医保");
    assertThat(on("scheme", "LOCAL_AID", TODAY)).isEqualTo("本地互助");
    assertThat(on("scheme", "EMPLOYEE", TODAY)).isEqualTo("另一名称");
    assertThat(valid("scheme", TODAY.plusDays(1))).containsExactly("RESIDENT", "LOCAL_AID");
    assertThat(dictionaries.find("sex")).isPresent();
    loading.load(Shipped.read());
  }

  private static Shipped.Line line(String code, String name) {
    return new Shipped.Line(
        code, Text.of(name, name), Optional.empty(), Optional.empty(), new Shipped.Place(1, ""));
  }

  @Test
  void aGapDoesNotStopWorkButAWrongCodeIsRefusedWithWhatIsAccepted() {
    assertThat(on("sex", "7", TODAY)).isEqualTo("7");
    assertThat(on("no-such-list", "7", TODAY)).isEqualTo("7");
    assertThat(dictionaries.require("sex", "1", TODAY).label(TODAY).english()).isEqualTo("Male");
    assertThatThrownBy(() -> dictionaries.require("sex", "7", TODAY))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.text().english()).contains("expected: 1, 2, 9, 0"));
  }

  @Test
  void anotherInstanceSeesAChangeWithinSeconds() throws Exception {
    try (OpenService other = OpenService.start(database, Map.of(), _ -> {})) {
      Dictionaries there = other.part(Dictionaries.class);
      assertThat(there.label("sex", "9", Locale.ENGLISH, TODAY)).isEqualTo("Not stated");
      change(new DictionaryChange.Rename("sex", "9", TODAY, "未作说明", "Not given"));
      assertThat(on("sex", "9", TODAY)).isEqualTo("未作说明");
      long end = System.nanoTime() + 10_000_000_000L;
      while (!there.label("sex", "9", Locale.ENGLISH, TODAY).equals("Not given")) {
        assertThat(System.nanoTime()).isLessThan(end);
        Thread.sleep(100);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|payload-malformed",
        "{'action':'DROP','dictionary':'sex','code':'1'}|payload-malformed",
        "{'action':'ADD','dictionary':'sex','code':'1 or 1','from':'2026-01-01','chinese':'a',"
            + "'english':'a'}|invalid-values",
        "{'action':'ADD','dictionary':'sex','code':'3','from':'0026-01-01','chinese':'a',"
            + "'english':'a'}|invalid-values",
        "{'action':'ADD','dictionary':'sex','code':'3','from':'2026-02-30','chinese':'a',"
            + "'english':'a'}|payload-malformed",
        "{'action':'ADD','dictionary':'sex','code':'3','from':'2026-01-01','chinese':' ',"
            + "'english':'a'}|invalid-values",
        "{'action':'ADD','dictionary':'sex','code':'3','from':'2026-01-01','chinese':'a'}"
            + "|invalid-values",
        "{'action':'ADD','dictionary':'none','code':'3','from':'2026-01-01','chinese':'a',"
            + "'english':'a'}|dictionary-unknown",
        "{'action':'ADD','dictionary':'sex','code':'1','from':'2026-01-01','chinese':'a',"
            + "'english':'a'}|code-there",
        "{'action':'END','dictionary':'sex','code':'77','lastDay':'2026-01-01'}|code-unknown",
        "{'action':'RENAME','dictionary':'sex','code':'1','from':'2026-01-01','chinese':'男',"
            + "'english':'Male'}|nothing-changes",
      })
  void whatCannotBeAChangeIsRefused(String payload, String code) {
    String body =
        "{\"kind\":\"dictionary-change\",\"reason\":\"x\",\"payload\":%s}"
            .formatted(payload.replace('\'', '"'));
    assertThat(service.post(MAKER, "/api/proposals", body).body())
        .contains("\"code\":\"" + code + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/dictionaries/none, 404",
    "/api/dictionaries/..%2Fsex, 400",
    "/api/dictionaries/sex?on=yesterday, 400",
    "/api/dictionaries/sex?on=2026-02-30, 400",
    "/api/dictionaries/none/workbook, 404",
    "/api/dictionaries/sex?on=1999-01-01, 200",
  })
  void anOddAddressIsAnsweredPlainly(String path, int status) {
    assertThat(service.get(MAKER, path).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "delete from dictionary_entry",
    "delete from dictionary_label",
    "truncate dictionary_label",
    "delete from dictionary_state"
  })
  void theServiceCannotTakeCodesAway(String statement) {
    assertThatThrownBy(() -> service.part(JdbcClient.class).sql(statement).update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }
}
