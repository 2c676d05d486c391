package org.canbao.service.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.service.attack.Refusal.assertRefused;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(AttackedService.class)
class MetricsTest {

  @Test
  void figuresAreForThoseWhoHoldTheRight(TestService service) {
    String path = "/actuator/prometheus";
    TestStaff staff = new TestStaff(service);
    assertRefused(Visitor.stranger(service).get(path), 401, "sign-in-first");
    assertRefused(staff.with(Role.MANAGER, "9901").get(path), 403, "right-missing");
    assertThat(staff.with(Role.SYSTEM_ADMINISTRATOR, "9901").get(path).body()).contains("jvm_");
    assertThat(Visitor.program(service, key(service)).get(path).body())
        .contains("jvm_", "hikaricp_");
  }

  private static String key(TestService service) {
    HttpResponse<String> made =
        new TestStaff(service)
            .with(Role.SECURITY_ADMINISTRATOR, "99")
            .post(
                "/api/clients",
                """
                {"name": "监控", "division": "99", "scopes": ["METRICS_READ"], "expiresAt": "%s"}
                """
                    .formatted(Instant.now().plus(Duration.ofDays(30))));
    Matcher key = Pattern.compile("\"key\":\"([^\"]+)\"").matcher(made.body());
    assertThat(key.find()).as(made.body()).isTrue();
    return key.group(1);
  }

  @Test
  void whetherItRunsIsForEverybodyAndSaysNothingElse(TestService service) {
    for (String path : new String[] {"", "/liveness", "/readiness"}) {
      HttpResponse<String> answer = Visitor.stranger(service).get("/actuator/health" + path);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("UP").doesNotContain("db", "PostgreSQL", "disk");
    }
  }
}
