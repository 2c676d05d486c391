package org.canbao.service.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.service.attack.Refusal.assertChinese;
import static org.canbao.service.attack.Refusal.assertEnglish;
import static org.canbao.service.attack.Refusal.assertRefused;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(AttackedService.class)
class MalformedBodyTest {

  private static final String ECHO = "Echo-4711";

  static Stream<Arguments> accounts() {
    return Stream.of(
        arguments("empty", ""),
        arguments("blank", "   "),
        arguments("null", "null"),
        arguments("a word", ECHO),
        arguments("a text", "\"" + ECHO + "\""),
        arguments("a list", "[\"" + ECHO + "\"]"),
        arguments("truncated", "{\"login\": \"" + ECHO),
        arguments("trailing", account("\"name\": \"甲\"") + " {\"" + ECHO + "\": 1}"),
        arguments("doubled", account("\"name\": \"甲\", \"name\": \"" + ECHO + "\"")),
        arguments("unknown field", account("\"name\": \"甲\", \"nation\": \"" + ECHO + "\"")),
        arguments("wrong type", account("\"name\": {\"" + ECHO + "\": 1}")),
        arguments("a number for a text", account("\"name\": 4711.08150")),
        arguments("deep lists", account("\"name\": " + "[".repeat(10_000))),
        arguments("deep objects", account("\"name\": " + "{\"a\":".repeat(10_000))),
        arguments("huge number", account("\"name\": 1e" + "9".repeat(12))),
        arguments("long number", account("\"name\": " + "9".repeat(5_000))),
        arguments("long name", "{\"" + "a".repeat(60_000) + "\": 1}"),
        arguments("comment", account("/* " + ECHO + " */ \"name\": \"甲\"")),
        arguments("quotes", "{'login': '" + ECHO + "'}"),
        arguments("not a number", account("\"name\": NaN")),
        arguments("half a character", account("\"name\": \"\\ud800" + ECHO + "\"")),
        arguments("nothing", account("\"name\": \"a\\u0000" + ECHO + "\"")),
        arguments("control", account("\"name\": \"a\u0001" + ECHO + "\"")));
  }

  private static String account(String rest) {
    return "{\"login\": \"attacker\", \"division\": \"9901\", " + rest + "}";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("accounts")
  void aBodyThatIsNotWhatItShouldBeIsRefusedInTheReadersLanguage(
      String kind, String body, TestService service) {
    Visitor administrator = new TestStaff(service).with(Role.SYSTEM_ADMINISTRATOR, "9901");
    HttpResponse<String> chinese =
        administrator.with("Content-Type", "application/json").post("/api/staff", body);
    HttpResponse<String> english =
        administrator
            .with("Content-Type", "application/json")
            .with("Accept-Language", "en")
            .post("/api/staff", body);
    assertRefused(chinese, 400);
    assertChinese(chinese);
    assertRefused(english, 400);
    assertEnglish(english);
    assertThat(chinese.body() + english.body()).doesNotContain(ECHO, "4711", "\"甲\"");
  }

  static Stream<Arguments> others() {
    return Stream.of(
        arguments("/api/staff/1/reveal", "{\"field\": 0, \"purpose\": 1, \"reason\": \"x\"}"),
        arguments("/api/staff/1/reveal", "{\"field\": \"" + ECHO + "\"}"),
        arguments("/api/proposals", "{\"kind\": \"rights\", \"payload\": " + "[".repeat(10_000)),
        arguments("/api/proposals", rights("\"account\": 99999999999999999999999")),
        arguments("/api/proposals", rights("\"account\": 1e999999999999")),
        arguments("/api/proposals", rights("\"account\": 1.5")),
        arguments("/api/proposals", rights("\"account\": \"" + ECHO + "\"")),
        arguments("/api/proposals", rights("\"account\": 1, \"roles\": [0]")),
        arguments("/api/proposals", rights("\"account\": 1, \"roles\": [null]")),
        arguments(
            "/api/proposals",
            rights("\"account\": 1, \"roles\": [], \"territory\": [\"a\\u0000\"]")),
        arguments(
            "/api/proposals", rights("\"account\": 1, \"roles\": [], \"territory\": [null]")),
        arguments("/api/clients", client("[0]")),
        arguments("/api/clients", client("[null]")),
        arguments("/api/clients", client("[\"RIGHTS_CHANGE\"]")),
        arguments("/api/clients", client("\"" + ECHO + "\"")),
        arguments("/api/jobs", "{\"name\": \"" + ECHO + "\", \"parameters\": {}}"),
        arguments("/api/jobs", "{\"name\": \"expire-proposals\", \"parameters\": {\"a\": 1}}"));
  }

  private static String rights(String payload) {
    return "{\"kind\": \"rights\", \"reason\": \"测试\", \"payload\": {" + payload + "}}";
  }

  private static String client(String scopes) {
    return "{\"name\": \"程序\", \"division\": \"9901\", \"scopes\": " + scopes + "}";
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("others")
  void everyEndpointRefusesWhatItCannotRead(String path, String body, TestService service) {
    Role role = path.contains("reveal") ? Role.REVIEWER : Role.SECURITY_ADMINISTRATOR;
    HttpResponse<String> answer = new TestStaff(service).with(role, "*").post(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 404);
    assertRefused(answer, answer.statusCode());
    assertThat(answer.body()).doesNotContain(ECHO);
  }

  @Test
  void aBodyThatIsNotUtf8IsRefused(TestService service) throws Exception {
    byte[] broken = account("\"name\": \"" + ECHO + "?\"").getBytes(StandardCharsets.US_ASCII);
    broken[broken.length - 3] = (byte) 0xc3;
    assertRefused(sent(service, broken), 400);
  }

  @Test
  void aMarkOfTheOrderOfBytesIsPassedOver(TestService service) throws Exception {
    String body = "\uFEFF" + account("\"name\": \"\"");
    HttpResponse<String> answer = sent(service, body.getBytes(StandardCharsets.UTF_8));
    assertRefused(answer, 400, "invalid-values");
  }

  private static HttpResponse<String> sent(TestService service, byte[] body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.at("/api/staff"))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofByteArray(body));
    new TestStaff(service)
        .with(Role.SYSTEM_ADMINISTRATOR, "9901")
        .headers()
        .forEach(request::header);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }
}
