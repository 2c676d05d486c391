package org.canbao.service.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.service.batch.ListedVillage.HERE;
import static org.canbao.service.batch.ListedVillage.NEXT;
import static org.canbao.service.batch.ListedVillage.PAYMENTS;
import static org.canbao.service.batch.ListedVillage.RESIDENTS;
import static org.canbao.service.batch.ListedVillage.THERE;
import static org.canbao.service.batch.ListedVillage.done;
import static org.canbao.service.batch.ListedVillage.list;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.canbao.service.TestDatabase;
import org.canbao.service.batch.ListedVillage.Listed;
import org.canbao.service.person.organisation.Organisation;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is wrong with a cell, a person, a bill or a file, and what is told of it. */
class RefusalsTest {

  private static final Path SPOOL = Path.of("target", "refusals-spool");
  private static final int LARGEST = 2 << 20;
  private static ListedVillage village;
  private static Listed one;

  @BeforeAll
  static void start() {
    village =
        ListedVillage.open(
            TestDatabase.fresh(),
            Map.of(
                "canbao.batches.most-rows",
                50,
                "canbao.files.folder",
                SPOOL,
                "canbao.files.largest",
                LARGEST));
    one = village.person(ListedVillage.number("19850607", 123), HERE, Optional.empty());
  }

  @AfterAll
  static void stop() {
    village.close();
  }

  /** The columns of a row in order, of which a case changes one or adds one. */
  private static String row(Map<String, String> right, String title, String text) {
    Map<String, String> row = new LinkedHashMap<>(right);
    row.put(title, text);
    return String.join(",", row.keySet()) + "\n" + String.join(",", row.values()) + "\n";
  }

  private static Map<String, String> named(Listed who) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("姓名", who.name());
    row.put("证件号码", who.number());
    return row;
  }

  @ParameterizedTest
  @CsvSource({
    "姓名, '', name, 必填",
    "姓名, 别的名字, name, 与该号码档案中的姓名不符",
    "证件号码, '', number, 必填",
    "证件号码, 990101198506071236, number, 末位校验码不符",
    "证件号码, 99010119850607, number, 实有 14 位",
    "证件号码, 99010119851307123X, number, ''",
    "证件号码, 990101202712310015, number, ''",
    "证件类型, 图书证, document, 不是可选的代码或名称",
    "证件类型, BIRTH_CERTIFICATE, number, 应为 1 个字母加 9 位数字",
    "出生日期, 1985-06-08, born, 与证件号码中的出生日期不符",
    "出生日期, 1985-02-30, born, 没有这一天",
    "性别, 女, sex, 与证件号码中的性别不符",
    "性别, 3, sex, 不是可选的代码或名称",
    "参保年度, 明年, year, 应为整数",
    "参保年度, 2031, '', 参保年度应为",
    "参保依据, 学籍, '', 档案中没有支持以 SCHOOL",
    "修复年数, 99, '', 应为 0 至 50",
    "修复年数, 一, repairYears, 应为整数",
  })
  void aWrongCellRefusesItsRowAndSaysWhatWasExpected(
      String title, String text, String column, String expected) throws Exception {
    JsonNode checked = village.checked(RESIDENTS, row(named(one), title, text));

    assertThat(checked.get("counts").get("refused").asInt()).isEqualTo(1);
    JsonNode wrong = village.row(checked).get("wrong");
    assertThat(wrong.get(0).get("column").asString()).isEqualTo(column);
    assertThat(wrong.toString()).contains(expected).doesNotContain(one.number());
    assertThat(wrong.get(0).get("english").asString()).isNotBlank();
    assertThat(village.submit(checked).body()).contains("nothing-ready");
  }

  @ParameterizedTest
  @CsvSource({
    "起始月份, '', from, 必填",
    "起始月份, 十一月, from, 应为年月",
    "起始月份, 2026-13, from, 没有这个月",
    "起始月份, 2031-01, '', 参保年度应为",
    "截止月份, 2026-01, '', 截止月份应不早于起始月份"
  })
  void monthsOfEmployeesAreReadStrictly(String title, String text, String column, String expected)
      throws Exception {
    var employer = village.organisation(Organisation.Kind.EMPLOYER);
    Listed worker = village.person(ListedVillage.anotherNumber(), HERE, Optional.of(employer));
    Map<String, String> right = named(worker);
    right.put("起始月份", "2026.11");
    JsonNode checked =
        village.checked(
            "kind=ENROLMENT&sponsor=EMPLOYER&organisation=" + employer.id(),
            row(right, title, text));
    JsonNode wrong = village.row(checked).get("wrong");
    assertThat(wrong.get(0).get("column").asString()).as(wrong.toString()).isEqualTo(column);
    assertThat(wrong.toString()).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "金额, '', amount, 必填",
    "金额, -1, amount, 应为金额",
    "金额, 0, amount, 应大于 0",
    "金额, 1.234, amount, 应为金额",
    "到账日期, '', bookedOn, 必填",
    "到账日期, 2026-11-23, bookedOn, 2026-11-22 的日期",
    "到账日期, 2015-12-31, bookedOn, 应为 2016-01-01",
    "缴费渠道, INTERNAL, channel, 不是可选的代码或名称",
    "出资方, 财政补助, funder, 不是可选的代码或名称",
    "参保年度, 2026, '', 没有 2026 年度的缴费单"
  })
  void aPaymentNeedsAnAmountADayAndABill(String title, String text, String column, String expected)
      throws Exception {
    Map<String, String> right = named(one);
    right.put("金额", "400");
    right.put("到账日期", "2026-11-20");
    JsonNode checked = village.checked(PAYMENTS, row(right, title, text));
    JsonNode wrong = village.row(checked).get("wrong");
    assertThat(wrong.get(0).get("column").asString()).as(wrong.toString()).isEqualTo(column);
    assertThat(wrong.toString()).contains(expected);
  }

  @Test
  void peopleWhoCannotBeEnrolledAreToldApart() throws Exception {
    Listed dead = village.person();
    run("update person set life = 'DEAD', life_since = '2026-01-01' where id = ?", dead.id());
    Listed elsewhere = village.person(ListedVillage.anotherNumber(), THERE, Optional.empty());
    Listed enrolled = village.person();
    village.applied(village.checked(RESIDENTS, list(enrolled)));
    Listed unknown = new Listed(0, "无名", ListedVillage.anotherNumber());
    Listed unborn = new Listed(0, "未生", ListedVillage.number("20271231", 1));
    Listed twin = village.person();

    JsonNode checked =
        village.checked(RESIDENTS, list(dead, elsewhere, enrolled, unknown, unborn, twin, twin));

    assertThat(checked.get("counts").get("ready").asInt()).isEqualTo(1);
    JsonNode rows = village.rows(checked);
    assertThat(wrong(rows, 0)).contains("已登记死亡");
    assertThat(wrong(rows, 1)).contains("不在您的管辖范围内").doesNotContain(THERE);
    assertThat(wrong(rows, 2)).contains("重复参保").contains("990100");
    assertThat(wrong(rows, 3)).contains("没有此号码的人员档案");
    assertThat(wrong(rows, 4)).contains("晚于今日");
    assertThat(wrong(rows, 6)).contains("与第 7 行重复");
  }

  @Test
  void aBillThatIsPaidIsNotPaidASecondTime() throws Exception {
    Listed payer = village.person();
    village.applied(village.checked(RESIDENTS, list(payer)));
    Map<String, String> right = named(payer);
    right.put("金额", "9000");
    JsonNode paid = village.applied(village.checked(PAYMENTS, row(right, "到账日期", "2026-11-20")));
    assertThat(paid.get("counts").get("applied").asInt()).isEqualTo(1);
    JsonNode again = village.checked(PAYMENTS, row(right, "到账日期", "2026-11-21"));
    assertThat(wrong(village.rows(again), 0)).contains("已缴清");
  }

  @Test
  void aWorkbookMayHoldDaysAsNumbersAndAsTextAndAFormulaRefusesItsRowAlone() throws Exception {
    Listed second = village.person();
    Listed third = village.person();
    byte[] workbook =
        Workbooks.of(
            sheet -> {
              titles(sheet, "姓名 Name *", "证件号码", "Date of birth");
              person(sheet, 1, one);
              sheet.value(1, 2, LocalDate.of(1985, 6, 7));
              sheet.style(1, 2).format("yyyy-mm-dd").set();
              person(sheet, 2, second);
              sheet.value(2, 2, birth(second).replace("-", "."));
              sheet.formula(3, 0, "\"" + third.name() + "\"");
              sheet.value(3, 1, third.number());
              person(sheet, 4, third);
              sheet.formula(4, 2, "TODAY()");
            });
    JsonNode taken = done(village.upload(village.clerk(), RESIDENTS, workbook));
    JsonNode checked = village.await(taken.get("id").asLong(), BatchState.CHECKED);
    assertThat(checked.get("counts").get("ready").asInt()).isEqualTo(2);
    JsonNode rows = village.rows(checked);
    assertThat(wrong(rows, 2)).contains("不接受公式");
    assertThat(wrong(rows, 3)).contains("不接受公式");
  }

  @Test
  void aFileThatIsNoListLeavesNothingBehind() throws Exception {
    long before = village.count("select count(*) from batch");
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("文件是空的", text(""));
    files.put("文件只有标题", text("姓名,证件号码\n"));
    files.put("首行缺少必填的列", text("姓名,备注\n甲,乙\n"));
    files.put("出现了两次", text("姓名,证件号码,Name\n甲,1,2\n"));
    files.put("不是表格文件", new byte[] {1, 0, 2, 0});
    files.put("旧版 Excel", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0});
    files.put("文件已损坏", text("PK\u0003\u0004 nothing more"));
    files.put("最多 50 行", text(many(51)));
    files.put("合并单元格", merged());
    files.put("上限", Workbooks.zip(Map.of("xl/sharedStrings.xml", "<x/>"), 300L << 20));
    files.put("DOCTYPE", Workbooks.zip(Map.of("xl/workbook.xml", "<!DOCTYPE x SYSTEM 'y'>"), 0));
    files.forEach(
        (expected, file) -> {
          HttpResponse<String> refused = village.upload(village.clerk(), RESIDENTS, file);
          assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
          assertThat(refused.body()).contains(expected);
        });
    HttpResponse<String> tooLarge =
        village.upload(village.clerk(), RESIDENTS, new byte[LARGEST + 1]);
    assertThat(tooLarge.statusCode()).isEqualTo(413);
    assertThat(village.count("select count(*) from batch")).isEqualTo(before);
    try (Stream<Path> left = Files.list(SPOOL)) {
      assertThat(left).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "kind=ENROLMENT&sponsor=VILLAGE, division",
    "kind=ENROLMENT&sponsor=SCHOOL, organisation",
    "kind=ENROLMENT&sponsor=SCHOOL&organisation=1x, organisation",
    "kind=ENROLLMENT&sponsor=VILLAGE&division=990101001001, kind",
    "sponsor=CHURCH, sponsor",
    "kind=PAYMENT&sponsor=VILLAGE&division=990101001001&year=26, year",
    "kind=PAYMENT&sponsor=VILLAGE&division=990101001001&bills=perhaps, bills"
  })
  void whatIsSaidOfAListIsCheckedBeforeItIsRead(String query, String field) {
    HttpResponse<String> refused = village.upload(query, list(one));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("\"field\":\"" + field + "\"");
  }

  @Test
  void aSponsorOfAnotherPlaceOrKindIsRefused() {
    String school = "kind=ENROLMENT&sponsor=SCHOOL&organisation=";
    var employer = village.organisation(Organisation.Kind.EMPLOYER);
    assertThat(village.upload(school + employer.id(), list(one)).body())
        .contains("organisation-of-another-kind");
    assertThat(village.upload(school + 999_999, list(one)).statusCode()).isEqualTo(404);
    assertThat(village.upload(RESIDENTS.replace(HERE, NEXT), list(one)).statusCode())
        .isEqualTo(403);
    assertThat(village.upload(RESIDENTS.replace(HERE, "980000"), list(one)).statusCode())
        .isEqualTo(404);
    assertThat(village.upload(RESIDENTS + "&follows=999999", list(one)).statusCode())
        .isEqualTo(404);
  }

  private static String wrong(JsonNode rows, int at) {
    return rows.get(at).get("wrong").toString();
  }

  private static void run(String sql, Object... parameters) {
    village.service().database().asOwner().sql(sql).params(parameters).update();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String many(int rows) {
    return IntStream.range(0, rows)
        .mapToObj(it -> "甲,%d".formatted(it))
        .collect(Collectors.joining("\n", "姓名,证件号码\n", "\n"));
  }

  private static byte[] merged() throws Exception {
    return Workbooks.of(
        sheet -> {
          titles(sheet, "姓名", "证件号码");
          person(sheet, 1, one);
          sheet.range(1, 0, 2, 0).merge();
        });
  }

  private static void titles(Worksheet sheet, String... titles) {
    for (int at = 0; at < titles.length; at++) {
      sheet.value(0, at, titles[at]);
    }
  }

  private static void person(Worksheet sheet, int row, Listed who) {
    sheet.value(row, 0, who.name());
    sheet.value(row, 1, who.number());
  }

  private static String birth(Listed who) {
    String day = who.number().substring(6, 14);
    return day.substring(0, 4) + "-" + day.substring(4, 6) + "-" + day.substring(6);
  }
}
