package org.canbao.command.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.canbao.command.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecideCommandTest {

  private static final String FACTS =
      """
      {"person":"%s","area":"340200","year":2026,"born":"1980-03-05",\
      "enrolments":[{"scheme":"RESIDENT","year":2025,"paidOn":"2024-11-02"},\
      {"scheme":"RESIDENT","year":2026,"paidOn":"2025-11-02"}],\
      "identities":[],"absences":[],"benefits":[]}\
      """;

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      textBlock =
          """
          0, fuxin-1,                    2025, benefitFrom, 2025-10-03
          0, fuxin-1,                    2025, lastDay,     2025-10-02
          1, fuxin-2,                    2025, benefitFrom, 2026-02-06
          2, fuxin-2,                    2026, benefitFrom, 2026-02-06
          3, fuxin-3,                    2026, benefitFrom, 2026-04-01
          4, wuhu-extreme-poverty,       2026, payable,     0.00
          5, wuhu-orphan,                2026, payable,     0.00
          6, wuhu-subsistence-allowance, 2026, payable,     40.00
          7, wuhu-poverty-monitored,     2026, payable,     200.00
          """)
  void thePublishedCasesAreAnsweredRightOnAnyDay(
      int line, String person, int year, String field, String value) throws IOException {
    byte[] facts = Files.readAllBytes(Path.of("../examples/published.ndjson"));
    for (String day : List.of("2025-12-31", "2026-02-01", "2026-11-22", "2031-01-01")) {
      Call call = Call.reading(facts, "decide", "--on", day);
      assertThat(call.exitCode()).isZero();
      assertThat(call.out().lines().toList().get(line))
          .contains("\"person\":\"%s\"".formatted(person))
          .contains("\"year\":%d,\"on\":\"%s\"".formatted(year, day))
          .contains("\"%s\":\"%s\"".formatted(field, value));
    }
  }

  @Test
  void aBadLineIsToldWithItsNumberAndTheOthersAreAnswered() {
    String facts = FACTS.formatted("A") + "\n\nnonsense\n" + FACTS.formatted("B") + "\n";
    Call call = decide(facts);
    assertThat(call.exitCode()).isEqualTo(3);
    assertThat(persons(call)).containsExactly("A", "B");
    assertThat(call.err()).isEqualTo("line 3: 第1个字符附近不是合法的JSON，应为每行一个完整的JSON对象。\n已核定2行，退回1行。\n");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "area":"340200"        | "area":"999999"      | area:
          "year":2025            | "year":2026          | enrolments[1].year:
          "year":2025,"paidOn"   | "year":2025,"repairYears":1,"paidOn"   | enrolments[0].repairYears:
          "born":"1980-03-05"    | "born":"2025-12-31"  | enrolments[0].paidOn:
          "absences":[]          | "absences":[{"kind":"ABROAD","from":"2022-01-02","to":"2022-01-01"}] | absences[0].to:
          "benefits":[]          | "benefits":[{"year":2025,"fundPaid":"1.00","catastrophicPaid":"2.00"}] | benefits[0].catastrophicPaid:
          """)
  void factsThatCannotBeTrueAreRefusedWithTheirField(String what, String by, String field) {
    Call call = decide(FACTS.formatted("A").replace(what, by), "--lang", "en");
    assertThat(call.exitCode()).isEqualTo(3);
    assertThat(call.out()).isEmpty();
    assertThat(call.err())
        .startsWith("line 1: " + field)
        .contains("expected")
        .endsWith("\n0 decided, 1 refused.\n");
    assertThat(call.err().lines()).hasSize(2);
  }

  @Test
  void refusedLinesAlsoGoToTheRejectsFile(@TempDir Path folder) throws IOException {
    Path rejects = folder.resolve("退回.txt");
    Call call = decide("{}\n" + FACTS.formatted("A") + "\n[]", "--rejects", rejects.toString());
    assertThat(call.exitCode()).isEqualTo(3);
    assertThat(Files.readString(rejects)).startsWith("line 1: ").contains("\nline 3: ");
    assertThat(call.err()).startsWith(Files.readString(rejects));
  }

  @Test
  void anEmptyFileIsToldAndNoFailure() {
    for (String empty : List.of("", "\n", " \r\n\uFEFF")) {
      Call call = decide(empty);
      assertThat(call.exitCode()).isZero();
      assertThat(call.out()).isEmpty();
      assertThat(call.err()).isEqualTo("没有数据行，未作核定。\n");
    }
  }

  @Test
  void byteOrderMarkAndWindowsLineEndsAreFine() {
    Call call = decide("\uFEFF" + FACTS.formatted("甲") + "\r\n" + FACTS.formatted("乙") + "\r\n");
    assertThat(call.exitCode()).isZero();
    assertThat(persons(call)).containsExactly("甲", "乙");
  }

  @Test
  void aFileInGb18030IsRefusedLineByLineAndItsAsciiLinesAreAnswered() {
    String facts = FACTS.formatted("甲") + "\n" + FACTS.formatted("A") + "\n";
    Call call = Call.reading(facts.getBytes(Charset.forName("GB18030")), "decide");
    assertThat(call.exitCode()).isEqualTo(3);
    assertThat(persons(call)).containsExactly("A");
    assertThat(call.err()).startsWith("line 1: 是GB18030（GBK）编码，应为UTF-8");
  }

  @Test
  void aBinaryFileIsRefusedAndRepeatedNowhere() {
    byte[] noise = new byte[100_000];
    new Random(7).nextBytes(noise);
    Call call = Call.reading(noise, "decide", "--lang", "en");
    assertThat(call.exitCode()).isEqualTo(3);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).contains("binary content").containsPattern("\n0 decided, \\d+ refused");
    assertThat(call.err()).matches("[\\n -~]+");
  }

  @Test
  void aLineOfManyMebibytesCostsItselfAlone() {
    String facts = FACTS.formatted("A") + "\n" + "x".repeat(5 << 20) + "\n" + FACTS.formatted("B");
    Call call = decide(facts, "--lang", "en");
    assertThat(persons(call)).containsExactly("A", "B");
    assertThat(call.err()).startsWith("line 2: longer than 1 MiB and not read, expected one JSON");
  }

  @Test
  void manyLinesAreAnsweredInTheirOrder() {
    String facts =
        IntStream.range(0, 20_000)
            .mapToObj(i -> i % 1000 == 999 ? "{" : FACTS.formatted("P-" + i))
            .collect(Collectors.joining("\n"));
    Call call = decide(facts);
    assertThat(call.exitCode()).isEqualTo(3);
    assertThat(persons(call))
        .isEqualTo(
            IntStream.range(0, 20_000)
                .filter(i -> i % 1000 != 999)
                .mapToObj(i -> "P-" + i)
                .toList());
    assertThat(call.err()).startsWith("line 1000: ").contains("\nline 20000: ");
    assertThat(call.err()).endsWith("\n已核定19980行，退回20行。\n");
  }

  @Test
  void textIsAPageForEveryPerson() {
    Call call = decide(FACTS.formatted("A") + "\n" + FACTS.formatted("B"), "--format", "text");
    assertThat(call.out())
        .contains("A　芜湖市（340200）　2026年度　查询日2026-11-22")
        .contains("B　芜湖市（340200）　2026年度　查询日2026-11-22")
        .contains("状态：享受待遇\n待遇开始日：2026-01-01\n");
  }

  @Test
  void anOverlayChangesTheAnswer() {
    String lapsed =
        FACTS
            .formatted("A")
            .replace("340200", "210900")
            .replace("\"year\":2026", "\"year\":2027")
            .replace("2025-11-02", "2026-11-02");
    assertThat(decide(lapsed).out()).contains("\"benefitFrom\":\"2027-04-01\"");
    assertThat(decide(lapsed, "--overlay", "../examples/reform.yaml").out())
        .contains("\"benefitFrom\":\"2027-05-01\"")
        .contains("\"clause\":\"LN-REFORM 第一条\"");
  }

  @Test
  void documentsThatDoNotLoadEndTheCallWithFileLineAndTerm(@TempDir Path folder)
      throws IOException {
    Path broken = folder.resolve("broken.yaml");
    Files.writeString(
        broken,
        Files.readString(Path.of("../examples/reform.yaml")).replace("gap-base:", "gap-bass:"));
    Call call = decide(FACTS.formatted("A"), "--overlay", broken.toString());
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).contains("broken.yaml:").contains("gap-bass");
  }

  private static Call decide(String facts, String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "decide";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return Call.reading(facts.getBytes(StandardCharsets.UTF_8), arguments);
  }

  private static List<String> persons(Call call) {
    return call.out().lines().map(line -> line.split("\"")[3]).toList();
  }
}
