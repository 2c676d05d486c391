package org.canbao.service.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.service.attack.Refusal.assertRefused;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.canbao.service.TestDatabase;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BruteForceTest {

  private static final int ATTEMPTS = 30;
  private static TestService service;

  @BeforeAll
  static void start() {
    service =
        TestService.start(
            TestDatabase.fresh(),
            Map.of(
                "canbao.session.attempts-per-minute",
                ATTEMPTS,
                "canbao.limits.requests-per-second",
                5,
                "canbao.limits.burst",
                60));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void guessingIsStoppedByTheLoginsLockAndThenByTheAddressWhoeverIsClaimed() throws Exception {
    List<HttpResponse<String>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> guesses = new ArrayList<>();
      for (int i = 0; i < ATTEMPTS + 10; i++) {
        Visitor guessing = Visitor.person(service, "").with("X-Forwarded-For", "203.0.113." + i);
        String body = "{\"login\": \"security\", \"password\": \"Guess-%d-abc\"}".formatted(i);
        guesses.add(threads.submit(() -> guessing.send("POST", "/api/session", body)));
      }
      for (Future<HttpResponse<String>> guess : guesses) {
        answers.add(guess.get());
      }
    }
    assertThat(answers).allSatisfy(it -> assertThat(it.statusCode()).isIn(401, 429, 503));
    assertThat(answers.stream().filter(it -> Refusal.code(it).equals("sign-in-failed")))
        .as("of those that come at once no more are looked at than of others")
        .hasSizeBetween(1, 5);
    assertThat(answers.stream().map(Refusal::code)).contains("login-locked", "too-many-sign-ins");
    assertThat(answers.stream().filter(it -> it.statusCode() == 429))
        .allSatisfy(
            it ->
                assertThat(it.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1L, 960L));
  }

  @Test
  void whoAsksTooOftenIsToldWhenToComeAgainAndOthersAreServed() {
    Visitor eager = new TestStaff(service).with(Role.CLERK, "9901");
    HttpResponse<String> last = eager.get("/api/me/sessions");
    for (int i = 0; i < 200 && last.statusCode() == 200; i++) {
      last = eager.get("/api/me/sessions");
    }
    assertRefused(last, 429, "too-often");
    assertThat(last.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 10L);
    Visitor other = new TestStaff(service).with(Role.CLERK, "9901");
    assertThat(other.get("/api/me/sessions").statusCode()).isEqualTo(200);
  }
}
