package org.canbao.service.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.service.batch.ListedVillage.HERE;
import static org.canbao.service.batch.ListedVillage.RESIDENTS;
import static org.canbao.service.batch.ListedVillage.done;
import static org.canbao.service.batch.ListedVillage.list;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.canbao.service.TestDatabase;
import org.canbao.service.batch.ListedVillage.Listed;
import org.canbao.service.person.organisation.Organisation;
import org.canbao.service.work.Chore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class BatchRunTest {

  private static ListedVillage village;

  @BeforeAll
  static void start() {
    village = ListedVillage.open(TestDatabase.fresh(), Map.of());
  }

  @AfterAll
  static void stop() {
    village.close();
  }

  @ParameterizedTest
  @EnumSource(Sponsor.class)
  void whoeverStandsOnTheListOfASponsorIsEnrolled(Sponsor sponsor) throws Exception {
    Optional<Organisation> organisation = sponsor.organisation().map(village::organisation);
    List<Listed> people =
        IntStream.range(0, 5)
            .mapToObj(_ -> village.person(ListedVillage.anotherNumber(), HERE, organisation))
            .toList();
    boolean byMonths = sponsor == Sponsor.EMPLOYER;
    List<Map<String, String>> rows =
        people.stream()
            .map(
                one ->
                    Map.of(
                        "姓名",
                        one.name(),
                        "证件号码",
                        one.number(),
                        byMonths ? "起始月份" : "参保年度",
                        byMonths ? "2026年11月" : "2027"))
            .toList();

    JsonNode applied =
        village.applied(village.checked(query("ENROLMENT", sponsor, organisation), csv(rows, 1)));

    assertThat(applied.get("counts").get("applied").asInt()).isEqualTo(5);
    for (Listed one : people) {
      assertThat(
              village.count(
                  "select count(*) from enrolment where person_id = ? and state = ? and"
                      + " registered_by = ?",
                  one.id(),
                  byMonths ? "EFFECTIVE" : "BILLED",
                  applied.get("course").get("acceptedBy").asString()))
          .isEqualTo(1);
    }
    assertThat(audited(applied)).containsExactly("CREATE", "PROPOSE", "APPROVE", "RUN");
  }

  @ParameterizedTest
  @CsvSource({"VILLAGE", "SCHOOL", "EMPLOYER"})
  void whoeverStandsOnAListOfPaymentsHasPaid(Sponsor sponsor) throws Exception {
    Optional<Organisation> organisation = sponsor.organisation().map(village::organisation);
    List<Listed> people = enrolled(4);
    List<Map<String, String>> rows =
        people.stream()
            .map(
                one ->
                    Map.of(
                        "姓名",
                        one.name(),
                        "证件号码",
                        one.number(),
                        "金额",
                        due(one),
                        "到账日期",
                        "2026/11/20",
                        "缴费渠道",
                        "银行代收",
                        "参保年度",
                        "2027"))
            .toList();

    JsonNode applied =
        village.applied(village.checked(query("PAYMENT", sponsor, organisation), csv(rows, 2)));

    assertThat(applied.get("counts").get("amountApplied").asString())
        .isEqualTo(applied.get("counts").get("amount").asString());
    for (Listed one : people) {
      assertThat(
              village.count(
                  "select count(*) from bill where person_id = ? and state = 'PAID'", one.id()))
          .isEqualTo(1);
    }
    assertThat(
            village.count(
                "select count(*) from money_movement where channel = 'BANK' and reference like ?",
                "BATCH-%d-%%".formatted(applied.get("id").asLong())))
        .isEqualTo(4);
  }

  @Test
  void aListMayBeInTheEncodingOfSpreadsheetsInChina() throws Exception {
    Listed one = village.person();
    byte[] file = list(one).getBytes(Charset.forName("GB18030"));
    JsonNode taken = done(village.upload(village.clerk(), RESIDENTS, file));
    JsonNode checked = village.await(taken.get("id").asLong(), BatchState.CHECKED);
    assertThat(checked.get("counts").get("ready").asInt()).isEqualTo(1);
    assertThat(village.row(checked).toString())
        .contains("赵**")
        .doesNotContain(one.name())
        .doesNotContain(one.number());
  }

  @Test
  void theSameFileIsNamedUntilItIsWithdrawn() throws Exception {
    String file = list(village.person());
    JsonNode first = village.checked(RESIDENTS, file);

    var second = village.upload(RESIDENTS, file);
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("batch-known").contains(first.get("id").asString());

    done(village.withdraw(first));
    assertThat(village.upload(RESIDENTS, file).statusCode()).isEqualTo(201);
  }

  @Test
  void anUploadThatIsRepeatedIsDoneOnceAndOtherBytesUnderItsKeyAreRefused() {
    byte[] file = list(village.person()).getBytes(StandardCharsets.UTF_8);
    String key = UUID.randomUUID().toString();
    var first = village.upload(village.clerk(), RESIDENTS, file, key);
    var again = village.upload(village.clerk(), RESIDENTS, file, key);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");

    byte[] other = list(village.person()).getBytes(StandardCharsets.UTF_8);
    var refused = village.upload(village.clerk(), RESIDENTS, other, key);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("idempotency-key-reused");
  }

  @Test
  void refusedRowsComeBackAsAWorkbookAndOnlyTheyAreSentAgain() throws Exception {
    Listed right = village.person();
    Listed misspelt = village.person();
    JsonNode first =
        village.applied(
            village.checked(
                RESIDENTS,
                "姓名,证件号码,备注\n%s,%s,甲\n错名,%s,乙\n"
                    .formatted(right.name(), right.number(), misspelt.number())));
    long id = first.get("id").asLong();

    byte[] workbook = village.download("/api/batches/%d/refused-rows".formatted(id));
    List<List<String>> cells = Workbooks.read(workbook);
    assertThat(cells).hasSize(2);
    assertThat(cells.get(0)).contains("错误 What is wrong", "原行号 Row");
    assertThat(cells.get(1)).contains("错名", misspelt.number(), "3");
    assertThat(cells.get(1).toString()).contains("姓名：与该号码档案中的姓名不符");

    byte[] corrected = Workbooks.replaced(cells, "错名", misspelt.name());
    String again = RESIDENTS + "&follows=" + id;
    JsonNode followed = done(village.upload(village.clerk(), again, corrected));
    JsonNode applied =
        village.applied(village.await(followed.get("id").asLong(), BatchState.CHECKED));
    assertThat(applied.get("counts").get("applied").asInt()).isEqualTo(1);

    JsonNode third =
        village.checked(
            again,
            "原行号,姓名,证件号码\n2,%s,%s\n3,%s,%s\n"
                .formatted(right.name(), right.number(), misspelt.name(), misspelt.number()));
    assertThat(third.get("counts").get("refused").asInt()).isEqualTo(2);
    assertThat(village.rows(third).toString()).contains("原行号 2 不是").contains("原行号 3 不是");
  }

  @Test
  void templatesOfferTheCodesAndComeBackAsEmptyLists() throws Exception {
    for (Sponsor sponsor : Sponsor.values()) {
      for (BatchKind kind : BatchKind.values()) {
        String path = "/api/batches/templates/%s/%s".formatted(kind, sponsor);
        assertThat(Workbooks.read(village.download(path)).getFirst()).contains("姓名 Name *");
        assertThat(new String(village.download(path + "?format=CSV"), StandardCharsets.UTF_8))
            .startsWith("\uFEFF姓名,证件号码,证件类型");
      }
    }
  }

  @Test
  void whatStoodInTheCellsIsSealedAndGoesSomeTimeAfterTheEnd() throws Exception {
    Listed one = village.person();
    JsonNode applied = village.applied(village.checked(RESIDENTS, list(one)));
    long id = applied.get("id").asLong();
    assertThat(
            village.count(
                "select count(*) from batch_row where batch_id = ? and position(?::bytea in cells)"
                    + " > 0",
                id,
                one.number().getBytes(StandardCharsets.UTF_8)))
        .isZero();
    village
        .service()
        .database()
        .asOwner()
        .sql("update batch set ended_at = now() - interval '181 days' where id = ?")
        .param(id)
        .update();
    var chore = village.service().context().getBean("forgetBatchCells", Chore.class);
    village.does(() -> chore.work().getAsInt());
    assertThat(
            village.count(
                "select count(*) from batch_row where batch_id = ? and cells is not null", id))
        .isZero();
    assertThat(village.row(applied).get("state").asString()).isEqualTo("APPLIED");
  }

  private static List<Listed> enrolled(int count) throws InterruptedException {
    Listed[] people =
        IntStream.range(0, count).mapToObj(_ -> village.person()).toArray(Listed[]::new);
    village.applied(village.checked(RESIDENTS, list(people)));
    return List.of(people);
  }

  private static String due(Listed one) {
    return village
        .service()
        .database()
        .asOwner()
        .sql(
            """
            select sum(s.amount)::text from bill b join bill_line l on l.bill_id = b.id join bill_share s on s.line_id = l.id
            where b.person_id = ? and s.funder = 'PERSON'
            """)
        .param(one.id())
        .query(String.class)
        .single();
  }

  private static String query(String kind, Sponsor sponsor, Optional<Organisation> organisation) {
    return "kind=%s&sponsor=%s&%s"
        .formatted(
            kind,
            sponsor,
            organisation.map(it -> "organisation=" + it.id()).orElse("division=" + HERE));
  }

  /** The columns in an order of chance, with one beside that nobody asked for. */
  private static String csv(List<Map<String, String>> rows, int seed) {
    List<String> titles = new ArrayList<>(rows.getFirst().keySet());
    titles.add("备注");
    Collections.shuffle(titles, new Random(seed));
    return rows.stream()
        .map(
            row ->
                titles.stream()
                    .map(it -> row.getOrDefault(it, ""))
                    .collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n", String.join(",", titles) + "\n", "\n"));
  }

  private static List<String> audited(JsonNode batch) {
    return village
        .service()
        .database()
        .asOwner()
        .sql(
            "select action from audit_entry where matter = 'batch' and record = ? order by at,"
                + " position")
        .param(batch.get("id").asString())
        .query(String.class)
        .list();
  }
}
