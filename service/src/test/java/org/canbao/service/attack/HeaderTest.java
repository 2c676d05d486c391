package org.canbao.service.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(AttackedService.class)
class HeaderTest {

  @Test
  void everyAnswerTellsTheBrowserToBeCareful(TestService service) {
    Visitor person = new TestStaff(service).with(Role.CLERK, "9901");
    for (HttpResponse<String> answer :
        List.of(
            person.get("/api/me/sessions"),
            person.get("/api/staff"),
            person.get("/api/nothing"),
            person.get("/actuator/health"),
            Visitor.stranger(service).get("/api/staff"),
            Visitor.program(service, "unknown").get("/api/staff"),
            Visitor.stranger(service).post("/api/staff", "{}"))) {
      String about = answer.request().uri() + " " + answer.statusCode();
      assertHas(answer, about, "Content-Security-Policy", "default-src 'self'");
      assertHas(answer, about, "Content-Security-Policy", "frame-ancestors 'none'");
      assertHas(answer, about, "X-Content-Type-Options", "nosniff");
      assertHas(answer, about, "X-Frame-Options", "DENY");
      assertHas(answer, about, "Referrer-Policy", "no-referrer");
      assertHas(answer, about, "Cache-Control", "no-store");
      assertThat(answer.headers().firstValue("Server")).as(about).isEmpty();
      assertThat(answer.headers().firstValue("X-Powered-By")).as(about).isEmpty();
    }
  }

  private static void assertHas(
      HttpResponse<String> answer, String about, String header, String value) {
    assertThat(answer.headers().firstValue(header))
        .as(about)
        .hasValueSatisfying(found -> assertThat(found).contains(value));
  }

  @Test
  void noOtherSiteMayRead(TestService service) {
    Visitor elsewhere =
        new TestStaff(service).with(Role.CLERK, "9901").with("Origin", "https://elsewhere.example");
    assertThat(allowed(elsewhere.get("/api/me/sessions"))).isEmpty();
    HttpResponse<String> asked =
        elsewhere
            .with("Access-Control-Request-Method", "POST")
            .with("Access-Control-Request-Headers", "authorization")
            .send("OPTIONS", "/api/staff", "");
    assertThat(allowed(asked)).isEmpty();
  }

  private static List<String> allowed(HttpResponse<String> answer) {
    return answer.headers().map().keySet().stream()
        .filter(name -> name.toLowerCase().startsWith("access-control"))
        .toList();
  }

  @Test
  void theCookieOfASessionIsHiddenFromScriptsAndFromOtherSites(TestService service) {
    Visitor stranger = Visitor.stranger(service);
    List<String> guard = stranger.get("/api/session").headers().allValues("Set-Cookie");
    assertThat(guard).hasSize(1);
    assertThat(guard.getFirst()).startsWith("XSRF-TOKEN=").contains("SameSite=Strict", "Path=/");

    List<String> cleared =
        Visitor.person(service, "unknown")
            .send("DELETE", "/api/session", "")
            .headers()
            .allValues("Set-Cookie");
    assertThat(cleared)
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("canbao_session=;")
                    .contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=0"));
  }

  @Test
  void anAddressThatSomebodyClaimsToComeFromIsNotBelieved(TestService service) {
    HttpResponse<String> answer =
        new TestStaff(service)
            .with(Role.CLERK, "9901")
            .with("X-Forwarded-For", "203.0.113.7")
            .with("Forwarded", "for=203.0.113.7;host=elsewhere.example")
            .with("X-Forwarded-Host", "elsewhere.example")
            .get("/api/me/sessions");
    assertThat(answer.body()).doesNotContain("203.0.113.7", "elsewhere");
  }

  @Test
  void nothingThatIsSentBecomesALineOfTheHead(TestService service) throws IOException {
    for (String lines :
        new String[] {
          "Accept-Language: en%0d%0aInjected: 1",
          "Idempotency-Key: a%0d%0aInjected: 1",
          "If-Match: \"v1%0d%0aInjected: 1\"",
          "Request-Id: chosen-by-somebody-else\rInjected: 1"
        }) {
      String answer =
          Wire.exchange(
              service,
              Wire.head("GET /api/session?a=%0d%0aInjected:%201 HTTP/1.1", lines));
      String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
      assertThat(head).doesNotContain("Injected", "chosen-by-somebody-else");
    }
  }
}
