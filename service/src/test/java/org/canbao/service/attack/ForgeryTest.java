package org.canbao.service.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.service.attack.Refusal.assertRefused;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.TestStaff.Member;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.canbao.service.access.session.SessionToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ExtendWith(AttackedService.class)
class ForgeryTest {

  private static final List<RequestMethod> READING =
      List.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);

  @Test
  void noWriteIsTakenFromACookieAlone(TestService service) {
    Visitor forged = without(new TestStaff(service).with(Role.SYSTEM_ADMINISTRATOR, "*"));
    List<String> writes = writes(service).toList();
    assertThat(writes).hasSizeGreaterThan(15);
    for (String write : writes) {
      String[] parts = write.split(" ");
      assertRefused(
          forged.with("Idempotency-Key", "forged-key").send(parts[0], parts[1], "{}"),
          403,
          "csrf-token-missing");
    }
  }

  private static Stream<String> writes(TestService service) {
    Map<?, HandlerMethod> all =
        service
            .context()
            .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .getHandlerMethods();
    return all.entrySet().stream()
        .filter(it -> it.getValue().getBeanType().getName().startsWith("org.canbao"))
        .map(Map.Entry::getKey)
        .map(RequestMappingInfo.class::cast)
        .flatMap(
            it ->
                it.getMethodsCondition().getMethods().stream()
                    .filter(method -> !READING.contains(method))
                    .map(method -> method + " " + path(it.getPatternValues().iterator().next())));
  }

  private static String path(String pattern) {
    return pattern.replaceAll("\\{[^}]*}", "1");
  }

  private static Visitor without(Visitor person) {
    Map<String, String> headers = new HashMap<>(person.headers());
    headers.remove("X-XSRF-TOKEN");
    return new Visitor(person.service(), headers);
  }

  @Test
  void aTokenThatIsNotThatOfTheCookieIsNone(TestService service) {
    Visitor person = new TestStaff(service).with(Role.SYSTEM_ADMINISTRATOR, "9901");
    assertRefused(
        person.with("X-XSRF-TOKEN", "another").post("/api/staff", "{}"),
        403,
        "csrf-token-missing");
    assertRefused(
        without(person).post("/api/staff?_csrf=a-token-against-forgery", "{}"),
        403,
        "csrf-token-missing");
  }

  @Test
  void withAKeyTheCookieCountsForNothing(TestService service) {
    Visitor person = new TestStaff(service).with(Role.SYSTEM_ADMINISTRATOR, "9901");
    for (String header : List.of("Bearer unknown", "Bearer ", "Basic YTpi", "Bearer a b", "x")) {
      Visitor both = person.with("Authorization", header);
      assertRefused(both.get("/api/staff"), 401, "key-unknown");
      assertRefused(both.post("/api/staff", "{}"), 401, "key-unknown");
    }
  }

  static Stream<String> cookies() {
    return Stream.of(
        "",
        "canbao_session=",
        "canbao_session=null",
        "canbao_session=staff:1",
        "canbao_session=" + "a".repeat(43),
        "canbao_session=" + "a".repeat(5_000),
        "canbao_session=' or 1=1 --",
        "canbao_session=a; canbao_session=b",
        "JSESSIONID=1; canbao_session=../../1",
        "canbao_session=\"%00\"",
        "\u0001canbao_session=x");
  }

  @ParameterizedTest
  @MethodSource("cookies")
  void aCookieThatSomebodyMadeUpSignsNobodyIn(String cookie, TestService service)
      throws Exception {
    String answer =
        Wire.exchange(
            service, Wire.head("GET /api/me/sessions HTTP/1.1", "Cookie: " + cookie));
    assertThat(answer).matches("(?s)HTTP/1\\.1 (400|401) .*").doesNotContain("Exception");
  }

  @Test
  void oneChangedLetterOfATokenIsAnotherToken(TestService service) {
    Member member = new TestStaff(service).member(List.of(Role.CLERK), "9901");
    String cookie = member.visitor().headers().get("Cookie");
    int at = "canbao_session=".length();
    char other = cookie.charAt(at) == 'A' ? 'B' : 'A';
    Visitor forged =
        member.visitor().with("Cookie", cookie.substring(0, at) + other + cookie.substring(at + 1));
    assertRefused(forged.get("/api/me/sessions"), 401, "sign-in-first");
  }

  @Test
  void whoReadsTheDatabaseCannotSignInWithWhatStandsThere(TestService service) {
    new TestStaff(service).with(Role.CLERK, "9901");
    String kept =
        service
            .database()
            .asOwner()
            .sql("select encode(token_hash, 'base64') from staff_session limit 1")
            .query(String.class)
            .single();
    assertRefused(Visitor.person(service, kept).get("/api/me/sessions"), 401, "sign-in-first");
    assertThat(SessionToken.create().toString()).doesNotContainPattern("[0-9A-Za-z_-]{43}");
  }

  @Test
  void thePathOfASessionInAnAddressIsNoSession(TestService service) {
    HttpResponse<String> answer =
        Visitor.stranger(service).get("/api/me/sessions;canbao_session=abc");
    assertThat(answer.statusCode()).isIn(400, 401);
  }
}
