package org.canbao.service.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.canbao.postgres.backup.Backup;
import org.canbao.service.TestDatabase;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.TestStaff.Member;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.canbao.service.protection.Invented;
import org.canbao.service.protection.RevealPurpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 明文搜查: whatever is done with numbers of people, nobody finds one of them afterwards. */
class NumbersNowhereTest {

  private static final String IDENTITY = Invented.identityNumber(4711);
  private static final String PHONE = Invented.phone(4711);
  private static final String SECOND_IDENTITY = Invented.identityNumber(815);
  private static final String SECOND_PHONE = Invented.phone(815);
  private static final String MARK = "findable";

  @TempDir private Path folder;
  private final List<String> answers = new ArrayList<>();
  private TestService service;
  private TestStaff staff;

  @Test
  void noNumberStandsInATableALogABackupOrAnAnswerThatDidNotAskForIt() throws Exception {
    service = TestService.start(TestDatabase.fresh(), WrittenLog.SETTINGS);
    try (WrittenLog log = WrittenLog.begin()) {
      staff = new TestStaff(service);
      long account = keepAndReveal();
      writeWhereTheyDoNotBelong(account);
      sendNonsense();
      assertNowhere("answers", String.join("\n", answers));
      tables().forEach(NumbersNowhereTest::assertNowhere);
      backup().forEach(NumbersNowhereTest::assertNowhere);
      assertThat(log.text()).contains("/api/staff", "990*************");
      assertNowhere("log", log.text());
    } finally {
      service.close();
    }
    assertNowhere("server's log", Files.readString(Path.of("target/test-server/postgres.log")));
  }

  private long keepAndReveal() {
    Visitor administrator = staff.with(Role.SYSTEM_ADMINISTRATOR, "9901");
    String body =
        "{\"login\": \"%s\", \"name\": \"测试人员\", \"division\": \"9901\", \"phone\": \"%s\","
            + " \"identityNumber\": \"%s\"}";
    HttpResponse<String> made =
        administrator.post("/api/staff", body.formatted(MARK, PHONE, IDENTITY));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    long account = Long.parseLong(made.body().replaceAll(".*?\"id\":(\\d+).*", "$1"));
    String path = "/api/staff/" + account;
    HttpResponse<String> changed =
        administrator
            .with("If-Match", made.headers().firstValue("ETag").orElseThrow())
            .put(
                path,
                "{\"phone\": \"%s\", \"identityNumber\": \"%s\"}"
                    .formatted(grouped(SECOND_PHONE), SECOND_IDENTITY));
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    Visitor reviewer = staff.with(Role.REVIEWER, "9901");
    HttpResponse<String> shown = reviewer.post(path + "/reveal", wish("核对本人联系方式，电话回访"));
    assertThat(shown.body()).contains(SECOND_PHONE);
    answers.addAll(List.of(made.body(), changed.body()));
    note(reviewer.post(path + "/reveal", wish("核对" + IDENTITY + "的联系方式")));
    note(administrator.get("/api/staff"));
    return account;
  }

  private static String grouped(String phone) {
    return phone.substring(0, 3) + " " + phone.substring(3, 7) + " " + phone.substring(7);
  }

  private static String wish(String reason) {
    return "{\"field\": \"PHONE\", \"purpose\": \"%s\", \"reason\": \"%s\"}"
        .formatted(RevealPurpose.values()[0], reason);
  }

  private void note(HttpResponse<String> answer) {
    answers.add(answer.body() + answer.headers().map());
  }

  private void writeWhereTheyDoNotBelong(long account) {
    Visitor system = staff.with(Role.SYSTEM_ADMINISTRATOR, "*");
    Visitor security = staff.with(Role.SECURITY_ADMINISTRATOR, "*");
    for (String number : List.of(IDENTITY, PHONE, grouped(PHONE))) {
      for (String field : List.of("login", "name", "division", "phone", "identityNumber", "x")) {
        note(system.post("/api/staff", "{\"%s\": \"证件%s\"}".formatted(field, number)));
      }
      note(system.post("/api/staff", account("u" + number, "测试人员")));
      note(system.post("/api/staff", account("somebody", "测试" + number)));
      note(security.post("/api/proposals", rights(account, "因为" + number, "9901")));
      note(security.post("/api/proposals", rights(account, "转岗", number)));
      note(security.post("/api/proposals", "{\"kind\": \"" + number + "\", \"payload\": {}}"));
      note(security.post("/api/clients", client(number)));
      note(
          system.post(
              "/api/jobs", "{\"name\": \"%s\", \"parameters\": {\"%1$s\": 1}}".formatted(number)));
    }
    Member maker = staff.member(List.of(Role.SECURITY_ADMINISTRATOR), "*");
    String made =
        maker
            .visitor()
            .post("/api/proposals", rights(account, "转岗", "9901"))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    note(
        security
            .with("If-Match", "\"v1\"")
            .post(made + "/rejection", "{\"comment\": \"与" + IDENTITY + "不符\"}"));
  }

  private static String account(String login, String name) {
    return "{\"login\": \"%s\", \"name\": \"%s\", \"division\": \"9901\"}"
        .formatted(login.toLowerCase(), name);
  }

  private static String rights(long account, String reason, String territory) {
    return """
    {"kind": "rights", "reason": "%s",
     "payload": {"account": %d, "roles": ["CLERK"], "territory": ["%s"]}}
    """
        .formatted(reason, account, territory);
  }

  private static String client(String name) {
    return "{\"name\": \"%s\", \"division\": \"9901\", \"scopes\": [\"JOB_READ\"], \"expiresAt\": \"%s\"}"
        .formatted(name, Instant.now().plusSeconds(3600));
  }

  private void sendNonsense() throws IOException {
    Visitor system = staff.with(Role.SYSTEM_ADMINISTRATOR, "*");
    Visitor auditor = staff.with(Role.AUDITOR, "*");
    for (String number : List.of(IDENTITY, PHONE)) {
      for (String path :
          List.of(
              "/api/staff/", "/api/staff?after=", "/api/jobs?name=", "/api/", "/api/session;")) {
        note(system.get(path + number));
      }
      for (String name : List.of("matter", "record", "actor", "from", "after")) {
        note(auditor.get("/api/audit?%s=%s".formatted(name, number)));
      }
      note(system.with("Idempotency-Key", number + "x").post("/api/staff", "{"));
      note(
          system
              .with("Idempotency-Key", number + "y")
              .post("/api/staff", account("keyed" + number.charAt(0) + number.length(), "测试人员")));
      note(system.with("If-Match", number).put("/api/staff/1", "{}"));
      note(system.with("Request-Id", number).with("Accept-Language", number).get("/api/staff"));
      note(Visitor.program(service, number).get("/api/staff"));
      note(Visitor.person(service, number).get("/api/staff"));
      note(signIn(number, number));
      note(signIn(MARK, number));
      answers.add(
          Wire.exchange(service, Wire.head("GET /api/staff/%s\u0001| HTTP/1.1".formatted(number))));
      answers.add(Wire.exchange(service, Wire.head("GET /api/%2e%2e/" + number + " HTTP/1.1")));
      answers.add(Wire.exchange(service, Wire.head(number + " / HTTP/1.1", number + " : 1")));
    }
  }

  private HttpResponse<String> signIn(String login, String password) {
    return Visitor.person(service, "")
        .send(
            "POST",
            "/api/session",
            "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(login, password));
  }

  private Map<String, String> tables() {
    Map<String, String> all = new TreeMap<>();
    List<String> names =
        service
            .database()
            .asOwner()
            .sql("select tablename from pg_tables where schemaname = 'canbao'")
            .query(String.class)
            .list();
    for (String name : names) {
      all.put(
          "table " + name,
          service
              .database()
              .asOwner()
              .sql("select coalesce(string_agg(t::text, E'\\n'), '') from %s t".formatted(name))
              .query(String.class)
              .single());
    }
    assertThat(all.get("table staff_account")).contains(MARK);
    return all;
  }

  private Map<String, String> backup() throws Exception {
    Path file = folder.resolve("backup.zip");
    try (Connection connection = service.database().owner().direct().getConnection()) {
      Backup.write(connection, "canbao", file, Backup.Existing.KEEP, (_, _) -> {});
    }
    Map<String, String> all = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        byte[] content = zip.getInputStream(entry).readAllBytes();
        all.put("backup " + entry.getName(), new String(content, StandardCharsets.UTF_8));
      }
    }
    assertThat(String.join("", all.values())).contains(MARK);
    return all;
  }

  private static void assertNowhere(String place, String text) {
    Stream.of(IDENTITY, PHONE, SECOND_IDENTITY, SECOND_PHONE)
        .flatMap(
            number ->
                Stream.of(
                    number,
                    grouped(number),
                    number.toLowerCase(),
                    HexFormat.of().formatHex(number.getBytes(StandardCharsets.UTF_8)),
                    Base64.getEncoder()
                        .withoutPadding()
                        .encodeToString(number.getBytes(StandardCharsets.UTF_8))))
        .forEach(
            number ->
                assertThat(text.lines().filter(line -> line.contains(number))).as(place).isEmpty());
  }
}
