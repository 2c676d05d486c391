package org.canbao.contract.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.canbao.contract.Message;
import org.canbao.policy.history.Absence;
import org.canbao.policy.history.Enrolment.Employee;
import org.canbao.policy.history.Enrolment.Resident;
import org.canbao.policy.history.Facts;
import org.canbao.policy.history.IdentitySpell;
import org.canbao.policy.history.YearlyBenefits;
import org.canbao.policy.term.Identity;
import org.canbao.policy.term.Language;
import org.canbao.policy.term.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsReaderTest {

  private static final String VALID =
      """
      {"person":"P-1","area":"340200","year":2026,"born":"1980-03-05",\
      "enrolments":[{"scheme":"EMPLOYEE","from":"2019-01","to":"2021-06"},\
      {"scheme":"RESIDENT","year":2026,"paidOn":"2025-12-03","repairYears":0}],\
      "identities":[{"code":"PUPIL","from":"2024-01-01","to":null}],\
      "absences":[{"kind":"ABROAD","from":"2022-01-01","to":"2022-03-01"}],\
      "benefits":[{"year":2024,"fundPaid":"812.50","catastrophicPaid":"0.00"}]}\
      """;

  @Test
  void everyFieldOfTheContractIsRead() throws BadFacts {
    assertThat(read(VALID))
        .isEqualTo(
            new Facts(
                "P-1",
                "340200",
                2026,
                LocalDate.of(1980, 3, 5),
                List.of(
                    new Employee(YearMonth.of(2019, 1), Optional.of(YearMonth.of(2021, 6))),
                    Resident.of(2026, LocalDate.of(2025, 12, 3))),
                Optional.of(
                    List.of(
                        new IdentitySpell(
                            Identity.PUPIL, LocalDate.of(2024, 1, 1), Optional.empty()))),
                Optional.of(
                    List.of(
                        new Absence(
                            Absence.Kind.ABROAD,
                            LocalDate.of(2022, 1, 1),
                            LocalDate.of(2022, 3, 1)))),
                Optional.of(List.of(new YearlyBenefits(2024, new Money(81250), Money.ZERO)))));
  }

  @Test
  void theOrderOfTheFieldsDoesNotMatterAndOptionalOnesBelongToTheirOwnEntry() throws BadFacts {
    Facts facts =
        read(
            """
            {"enrolments":[\
            {"lumpSumFrom":2024,"arrearsPaid":true,"repairYears":2,"area":"210900",\
            "paidOn":"2024-12-03","year":2025,"scheme":"RESIDENT"},\
            {"paidOn":"2025-12-03","year":2026,"scheme":"RESIDENT"},\
            {"to":null,"from":"2026-05","scheme":"EMPLOYEE"}],\
            "born":"1980-03-05","year":2026,"area":"340200","person":"P-1"}\
            """);
    assertThat(facts.enrolments())
        .containsExactly(
            new Resident(
                2025,
                LocalDate.of(2024, 12, 3),
                Optional.of("210900"),
                2,
                true,
                OptionalInt.of(2024)),
            Resident.of(2026, LocalDate.of(2025, 12, 3)),
            new Employee(YearMonth.of(2026, 5), Optional.empty()));
  }

  @Test
  void anAbsentListIsUnknownAndAnEmptyOneIsKnown() throws BadFacts {
    Facts facts =
        read(
            """
            {"person":"P-1","area":"340200","year":2026,"born":"1980-03-05","enrolments":[],\
            "identities":[]}\
            """);
    assertThat(facts.identities()).contains(List.of());
    assertThat(facts.absences()).isEmpty();
    assertThat(facts.benefits()).isEmpty();
  }

  static Stream<Arguments> spoiled() {
    return Stream.of(
        change("\"person\":\"P-1\",", "", "person: missing, expected it to be given."),
        change("\"born\":\"1980-03-05\",", "", "born: missing, expected it to be given."),
        change("\"P-1\"", "\" \"", "person: expected 1 to 200 printable characters"),
        change("\"P-1\"", "\"a\\u0007\"", "person: expected 1 to 200 printable characters"),
        change("\"P-1\"", "\"\\ud800\"", "person: expected 1 to 200 printable characters"),
        change("\"P-1\"", "\"" + "x".repeat(201) + "\"", "person: expected 1 to 200 printable"),
        change("\"P-1\"", "7", "person: expected a string"),
        change("\"P-1\"", "null", "person: expected a string"),
        change("\"340200\"", "\"34020\"", "area: expected a six-digit division code"),
        change("\"340200\"", "340200", "area: expected a string"),
        change("2026,\"born", "2016,\"born", "year: expected a whole number from 2017 to 2046."),
        change("2026,\"born", "2047,\"born", "year: expected a whole number from 2017 to 2046."),
        change("2026,\"born", "2026.0,\"born", "year: expected a whole number"),
        change("2026,\"born", "\"2026\",\"born", "year: expected a whole number"),
        change("2026,\"born", "99999999999999999999,\"born", "year: expected a whole number"),
        change("1980-03-05", "1980-02-30", "born: no such day, expected a day of the calendar."),
        change("1980-03-05", "1980-3-5", "born: not a date, expected YYYY-MM-DD."),
        change("1980-03-05", "1980-03-05T00:00", "born: not a date, expected YYYY-MM-DD."),
        change("1980-03-05", "１980-03-05", "born: not a date, expected YYYY-MM-DD."),
        change("1980-03-05", "1780-03-05", "born: expected a date from 1880 to 2100."),
        change("1980-03-05", "", "born: not a date, expected YYYY-MM-DD."),
        change("2019-01", "2019-13", "enrolments[0].from: not a month, expected YYYY-MM."),
        change("2019-01", "1989-12", "enrolments[0].from: expected a month from 1990 to 2100."),
        change("\"2021-06\"", "\"2021-06-01\"", "enrolments[0].to: not a month"),
        change(",\"to\":\"2021-06\"", "", "enrolments[0].to: missing, expected it to be given."),
        change("\"2019-01\"", "null", "enrolments[0].from: expected a month as a string"),
        change("\"2025-12-03\"", "null", "enrolments[1].paidOn: expected a date as a string"),
        change("\"paidOn\":\"2025-12-03\",", "", "enrolments[1].paidOn: missing, expected it"),
        change("EMPLOYEE", "RESIDENT", "enrolments[0].from: does not belong here"),
        change("EMPLOYEE", "NCMS", "enrolments[0].scheme: unknown scheme \"NCMS\", expected RES"),
        change("\"repairYears\":0", "\"repairYears\":-1", "enrolments[1].repairYears: expected a"),
        change("\"repairYears\":0", "\"arrearsPaid\":1", "enrolments[1].arrearsPaid: expected tr"),
        change("\"repairYears\":0", "\"paid\":1", "enrolments[1]: unknown field \"paid\", expec"),
        change("\"repairYears\":0", "\"year\":2026", "enrolments[1].year: given twice, expected"),
        change("\"PUPIL\"", "\"STUDENT\"", "identities[0].code: unknown identity \"STUDENT\", ex"),
        change("\"PUPIL\"", "\"张三\"", "identities[0].code: unknown identity, expected one of"),
        change("\"ABROAD\"", "\"AWAY\"", "absences[0].kind: unknown kind of absence \"AWAY\", ex"),
        change("\"2022-03-01\"", "null", "absences[0].to: expected a date as a string"),
        change("812.50", "-812.50", "benefits[0].fundPaid: negative, expected an amount of 0.00"),
        change("812.50", "812.500", "benefits[0].fundPaid: not such an amount, expected an amou"),
        change("812.50", "812.5", "benefits[0].fundPaid: not such an amount, expected an amount"),
        change("812.50", "8,012.50", "benefits[0].fundPaid: not such an amount, expected an amo"),
        change("812.50", "0812.50", "benefits[0].fundPaid: not such an amount, expected an amou"),
        change("812.50", "1000000000.00", "benefits[0].fundPaid: not such an amount, expected"),
        change("\"812.50\"", "812.50", "benefits[0].fundPaid: not a string, expected an amount"),
        change("\"benefits\":[", "\"benefits\":{", "benefits: expected a JSON array in brackets."),
        change("\"benefits\":[{", "\"benefits\":[[", "benefits[0]: expected a JSON object in br"),
        change("\"person\"", "\"name\"", "unknown field \"name\", expected one of person, area"),
        change("\"person\"", "\"210111198003051234\"", "unknown field, expected one of person"),
        change("{\"person\"", "{\"year\":2026,\"person\"", "year: given twice, expected once."),
        change("}]}", "}]} {}", "more follows the JSON object, expected one object on a line."),
        change("}]}", "}]", "not valid JSON near character 409, expected one complete JSON object"),
        change("\"year\":2026,\"born", "\"year\":+2026,\"born", "not valid JSON near character 41"),
        change("P-1\"", "参保\",", "not valid JSON near character 16"));
  }

  private static Arguments change(String what, String by, String message) {
    return arguments(VALID.replaceFirst(Pattern.quote(what), by.replace("\\", "\\\\")), message);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("spoiled")
  void aSpoiledLineIsRefusedWithItsFieldAndWhatWasExpected(String line, String message) {
    assertThat(refused(line).in(Language.ENGLISH)).startsWith(message).endsWith(".");
    assertThat(refused(line).in(Language.CHINESE)).contains("应").endsWith("。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "7", "\"x\"", "null", "true"})
  void aLineThatIsNoObjectIsRefused(String line) {
    assertThat(refused(line).in(Language.ENGLISH)).isEqualTo("expected a JSON object in braces.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "}", "nul", "person,area,year", "{'person':'P-1'}", "NaN"})
  void aLineThatIsNoJsonIsRefused(String line) {
    assertThat(refused(line).in(Language.ENGLISH)).containsAnyOf("not valid JSON", "JSON object");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "210111198003051234",
        "21011119800305123X",
        "21011119800305123x",
        "210111800305123",
        "2101 1119 8003 0512 34"
      })
  void aKeyThatLooksLikeAnIdentityNumberIsRefusedAndNotRepeated(String key) {
    String message = refused(VALID.replace("P-1", key)).in(Language.ENGLISH);
    assertThat(message)
        .isEqualTo("person: looks like an identity number, expected an opaque key.")
        .doesNotContain(key);
  }

  @Test
  void valuesThatMayBePersonalAreNeverRepeated() {
    String secret = "13812345678";
    for (String place : List.of("P-1", "340200", "1980-03-05", "2019-01", "PUPIL", "812.50")) {
      String line = VALID.replace(place, secret + "\\n");
      assertThat(refused(line).in(Language.CHINESE)).doesNotContain(secret);
      assertThat(refused(line).in(Language.ENGLISH)).doesNotContain(secret);
    }
  }

  @Test
  void moreThanAThousandEntriesAreRefused() {
    String entry = "{\"code\":\"PUPIL\",\"from\":\"2024-01-01\",\"to\":null}";
    String line = VALID.replace(entry, (entry + ",").repeat(1000) + entry);
    assertThat(refused(line).in(Language.ENGLISH))
        .isEqualTo("identities[1000]: too many entries, expected at most 1000.");
  }

  @Test
  void gb18030IsRecognisedAndRefused() {
    byte[] line = VALID.replace("P-1", "人员一").getBytes(Charset.forName("GB18030"));
    assertThat(refused(line).in(Language.ENGLISH))
        .startsWith("encoded in GB18030 (GBK), expected UTF-8");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    assertThat(refused(new byte[] {'{', 0, '}'}).in(Language.ENGLISH))
        .isEqualTo("binary content, expected JSON text in UTF-8.");
    assertThat(refused(new byte[] {'{', (byte) 0xFF, '}'}).in(Language.ENGLISH))
        .isEqualTo("not text in UTF-8, expected UTF-8.");
  }

  @Test
  void deepNestingIsRefusedAtItsFirstWrongBracket() {
    assertThat(refused("[".repeat(100_000)).in(Language.ENGLISH))
        .contains("expected a JSON object");
  }

  private static Facts read(String line) throws BadFacts {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return FactsReader.read(bytes, 0, bytes.length);
  }

  private static Message refused(String line) {
    return refused(line.getBytes(StandardCharsets.UTF_8));
  }

  private static Message refused(byte[] line) {
    return catchThrowableOfType(BadFacts.class, () -> FactsReader.read(line, 0, line.length))
        .message();
  }
}
