package org.canbao.service.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.service.attack.Refusal.assertRefused;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(AttackedService.class)
class RequestShapeTest {

  private static final String TOO_LARGE = "HTTP/1.1 413 ";
  private static final String POST = "POST /api/session HTTP/1.1";
  private static final String GUARD = "Cookie: XSRF-TOKEN=guard\r\nX-XSRF-TOKEN: guard";
  private static final String JSON = "Content-Type: application/json";

  @Test
  void aBodyThatSaysItIsTooLargeIsRefusedBeforeItComes(TestService service) throws IOException {
    String answer =
        Wire.exchange(service, Wire.head(POST, GUARD, JSON, "Content-Length: 104857600"));
    assertThat(answer).startsWith(TOO_LARGE).contains("application/problem+json", "too-large");
  }

  @Test
  void aBodyInPiecesIsRefusedOnceItIsTooLarge(TestService service) throws IOException {
    try (Wire wire = Wire.to(service)) {
      wire.send(Wire.head(POST, GUARD, JSON, "Transfer-Encoding: chunked"));
      String piece = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
      int pieces = 0;
      while (pieces < 20 && wire.trySend(piece)) {
        pieces++;
      }
      wire.trySend("0\r\n\r\n");
      assertThat(wire.answer()).startsWith(TOO_LARGE).contains("too-large");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nContent-Length: 6",
        "Content-Length: -1",
        "Content-Length: 99999999999999999999",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
        "Transfer-Encoding: xchunked"
      })
  void aRequestThatTwoServersWouldReadDifferentlyIsRefused(String lines, TestService service)
      throws IOException {
    String answer = Wire.exchange(service, Wire.head(POST, GUARD, JSON, lines) + "{}xxxx");
    assertThat(answer).matches("(?s)HTTP/1\\.1 (400|501) .*");
    assertHarmless(answer);
  }

  @Test
  void piecesOfAWrongSizeAreRefused(TestService service) throws IOException {
    String answer =
        Wire.exchange(
            service,
            Wire.head(POST, GUARD, JSON, "Transfer-Encoding: chunked") + "zz\r\n{}\r\n0\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
    assertHarmless(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data; boundary=x"})
  void anotherFormOfBodyIsRefused(String type, TestService service) {
    Visitor administrator = new TestStaff(service).with(Role.SYSTEM_ADMINISTRATOR, "9901");
    HttpResponse<String> answer =
        administrator.with("Content-Type", type).post("/api/staff", "login=attacker");
    assertRefused(answer, 415, "unsupported-media-type");
  }

  @Test
  void aFormIsNotReadAsParametersOfTheAddress(TestService service) {
    Visitor administrator = new TestStaff(service).with(Role.SYSTEM_ADMINISTRATOR, "9901");
    HttpResponse<String> answer =
        administrator
            .with("Content-Type", "application/x-www-form-urlencoded")
            .post("/api/staff", "login=attacker&_method=DELETE");
    assertRefused(answer, 415, "unsupported-media-type");
  }

  @Test
  void anotherMethodIsRefusedAndTheRightOnesAreNamed(TestService service) {
    Visitor administrator = new TestStaff(service).with(Role.SYSTEM_ADMINISTRATOR, "9901");
    for (String method : new String[] {"DELETE", "PATCH", "PUT"}) {
      HttpResponse<String> answer =
          administrator
              .with("Idempotency-Key", "other-" + method)
              .send(method, "/api/staff", "{}");
      assertRefused(answer, 405, "method-not-allowed");
      assertThat(answer.headers().firstValue("Allow"))
          .hasValueSatisfying(allowed -> assertThat(allowed).contains("GET", "POST"));
    }
  }

  @Test
  void onlyJsonIsAnswered(TestService service) {
    HttpResponse<String> answer =
        Visitor.stranger(service).with("Accept", "application/xml").get("/api/session");
    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.body()).doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/", "/api/nothing", "/api/staff/", "/error", "/nothing.jsp"})
  void aPathThatIsNoneIsToldAsAProblem(String path, TestService service) {
    Visitor administrator = new TestStaff(service).with(Role.SYSTEM_ADMINISTRATOR, "9901");
    assertRefused(administrator.get(path), 404, "no-such-path");
  }

  @Test
  void aPathOrAHeadThatIsTooLongIsRefused(TestService service) throws IOException {
    for (String head :
        new String[] {
          Wire.head("GET /api/" + "a".repeat(20_000) + " HTTP/1.1"),
          Wire.head("GET /api/session?" + "a=b&".repeat(5_000) + " HTTP/1.1"),
          Wire.head("GET /api/session HTTP/1.1", "Filling: " + "a".repeat(20_000)),
          Wire.head("GET /api/session HTTP/1.1", "A: b\r\n".repeat(500) + "C: d")
        }) {
      String answer = Wire.exchange(service, head);
      assertThat(answer).matches("(?s)HTTP/1\\.1 (400|414|431) .*");
      assertHarmless(answer);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/../actuator/prometheus",
        "/api/staff/..%2f..%2factuator%2fprometheus",
        "/api/%2e%2e/actuator/prometheus",
        "/api/session;jsessionid=1/../../actuator/prometheus",
        "/actuator/health/..;/prometheus",
        "/actuator/health/../prometheus",
        "/actuator//prometheus",
        "//actuator/prometheus",
        "/actuator/prometheus/",
        "/actuator/prometheus.json",
        "/actuator/prometheus;a=b",
        "/actuator/prometheus%00",
        "/actuator/%70rometheus",
        "/ACTUATOR/prometheus",
        "/actuator/env",
        "/actuator/heapdump",
        "/actuator",
        "/api/staff/%00",
        "/api/staff/1%0d%0aSet-Cookie:%20a=b",
        "/api/staff\\..\\..\\actuator\\prometheus",
        "/..%c0%af..%c0%afetc/passwd",
        "/%252e%252e/actuator/prometheus",
        "http://127.0.0.1/actuator/prometheus",
        "*"
      })
  void noWayOfWritingAPathLeadsToWhatIsClosed(String path, TestService service)
      throws IOException {
    String answer = Wire.exchange(service, Wire.head("GET " + path + " HTTP/1.1"));
    assertThat(answer).matches("(?s)HTTP/1\\.1 (400|401|403|404) .*");
    assertThat(answer).doesNotContain("jvm_", "\"_links\"", "root:", "Set-Cookie: a=b");
    assertHarmless(answer);
  }

  @Test
  void askingForOptionsOrAHeadGivesNothingAwayAndTracingIsRefused(TestService service)
      throws IOException {
    String trace =
        Wire.exchange(service, Wire.head("TRACE /api/session HTTP/1.1", "Cookie: secret=4711"));
    assertThat(trace).matches("(?s)HTTP/1\\.1 (400|405) .*").doesNotContain("4711");
    String head = Wire.exchange(service, Wire.head("HEAD /api/session HTTP/1.1"));
    assertThat(head).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n");
    assertThat(Wire.exchange(service, Wire.head("HEAD /api/staff HTTP/1.1")))
        .startsWith("HTTP/1.1 401 ");
    assertThat(Wire.exchange(service, Wire.head("OPTIONS /api/staff HTTP/1.1")))
        .doesNotContain("Access-Control");
  }

  private static void assertHarmless(String answer) {
    assertThat(answer)
        .doesNotContain("Exception", "org.apache", "\tat ", "Apache", "Tomcat", "\r\nServer:");
  }
}
