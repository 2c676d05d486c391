package org.canbao.service.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.canbao.service.TestDatabase;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.Test;

class OutageTest {

  /** Long enough that pool, sessions and jobs have all noticed. */
  private static final Duration OUTAGE = Duration.ofSeconds(6);

  private static final Duration WAIT = Duration.ofSeconds(1);
  private static final Duration SOON = WAIT.multipliedBy(4);
  private static final int AT_ONCE = 16;

  private static final Map<String, Object> SETTINGS =
      Map.of(
          "canbao.database.wait",
          WAIT.toSeconds() + "s",
          "canbao.session.remembered",
          "100ms",
          "canbao.limits.burst",
          1000);

  @Test
  void whileTheDatabaseIsAwayEverybodyIsToldAndAfterwardsAllGoesOn() throws Exception {
    try (OwnServer server = OwnServer.begin()) {
      TestDatabase database = server.database("canbao_outage", "");
      try (TestService service = TestService.start(database, SETTINGS)) {
        Visitor person = new TestStaff(service).with(Role.SYSTEM_ADMINISTRATOR, "9901");
        Visitor before = Ledger.keyed(person);
        HttpResponse<String> done = before.post("/api/staff", Ledger.account("before"));
        Visitor during = Ledger.keyed(person);
        server.stop();
        away(service, person, during);
        server.start();
        back(service, person);
        HttpResponse<String> again = before.post("/api/staff", Ledger.account("before"));
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(done.body());
        assertThat(during.post("/api/staff", Ledger.account("during")).statusCode()).isEqualTo(201);
        Ledger.assertOnce(database, "before");
        Ledger.assertOnce(database, "during");
        Ledger.assertIntact(service);
      }
    }
  }

  private static void away(TestService service, Visitor person, Visitor writing) throws Exception {
    Instant end = Instant.now().plus(OUTAGE);
    Visitor stranger = Visitor.stranger(service);
    do {
      Instant start = Instant.now();
      for (HttpResponse<String> answer : atOnce(() -> person.get("/api/staff"))) {
        assertAway(answer);
      }
      assertThat(Duration.between(start, Instant.now()))
          .as("nobody waits behind somebody else")
          .isLessThan(SOON);
      assertAway(writing.post("/api/staff", Ledger.account("during")));
      assertAway(
          Visitor.person(service, "")
              .send("POST", "/api/session", "{\"login\": \"anybody\", \"password\": \"x\"}"));
      HttpResponse<String> readiness = stranger.get("/actuator/health/readiness");
      assertThat(readiness.statusCode()).isEqualTo(503);
      assertThat(readiness.body()).contains("DOWN");
      assertThat(stranger.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    } while (Instant.now().isBefore(end));
  }

  private static List<HttpResponse<String>> atOnce(Callable<HttpResponse<String>> request)
      throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(Collections.nCopies(AT_ONCE, request)).stream()
          .map(Future::resultNow)
          .toList();
    }
  }

  private static void assertAway(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body())
        .contains("database-away", "数据库暂时不可用")
        .doesNotContain("Exception", "Hikari");
  }

  private static void back(TestService service, Visitor person) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(30);
    while (person.get("/api/staff").statusCode() != 200) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(100);
    }
    assertThat(Visitor.stranger(service).get("/actuator/health/readiness").statusCode())
        .isEqualTo(200);
  }
}
