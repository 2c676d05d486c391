package org.canbao.service.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.canbao.service.TestDatabase;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.TestStaff.Member;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TwoInstancesTest {

  private static final Duration REMEMBERED = Duration.ofMillis(500);
  private static final int EACH = 8;

  private static TestDatabase database;
  private static TestService one;
  private static TestService other;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    Map<String, Object> settings =
        Map.of("canbao.session.remembered", REMEMBERED.toMillis() + "ms");
    one = TestService.start(database, settings);
    other = TestService.start(database, settings);
  }

  @AfterAll
  static void stop() {
    one.close();
    other.close();
  }

  @Test
  void aSessionHoldsOnBothAndEndsOnBothWhicheverIsTold() throws InterruptedException {
    Member member = new TestStaff(one).member(List.of(Role.CLERK), "9901");
    Visitor there = new Visitor(other, member.visitor().headers());
    assertThat(member.visitor().get("/api/me/sessions").statusCode()).isEqualTo(200);
    assertThat(there.get("/api/me/sessions").statusCode()).isEqualTo(200);

    Visitor administrator = new TestStaff(one).with(Role.SYSTEM_ADMINISTRATOR, "99");
    Instant told = Instant.now();
    administrator.post("/api/staff/%d/sign-out".formatted(member.id()), "{}");
    assertThat(member.visitor().get("/api/me/sessions").statusCode()).isEqualTo(401);
    while (there.get("/api/me/sessions").statusCode() != 401) {
      assertThat(Duration.between(told, Instant.now())).isLessThan(REMEMBERED.multipliedBy(10));
      Thread.sleep(20);
    }
  }

  @Test
  void oneKeyAtBothAtOnceIsDoneOnce() throws Exception {
    Visitor here = Ledger.keyed(new TestStaff(one).with(Role.SYSTEM_ADMINISTRATOR, "9901"));
    Visitor there = new Visitor(other, here.headers());
    List<HttpResponse<String>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> sent = new ArrayList<>();
      for (int i = 0; i < 2 * EACH; i++) {
        Visitor visitor = i % 2 == 0 ? here : there;
        sent.add(threads.submit(() -> visitor.post("/api/staff", Ledger.account("both"))));
      }
      for (Future<HttpResponse<String>> answer : sent) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).allSatisfy(it -> assertThat(it.statusCode()).isEqualTo(201));
    assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
    Ledger.assertOnce(database, "both");
  }

  @Test
  void wrongPasswordsAtBothAreCountedTogether() {
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(guess(attempt % 2 == 0 ? one : other).statusCode()).isEqualTo(401);
    }
    assertThat(guess(one).statusCode()).isEqualTo(429);
    assertThat(guess(other).statusCode()).isEqualTo(429);
  }

  private static HttpResponse<String> guess(TestService service) {
    return Visitor.person(service, "")
        .send("POST", "/api/session", "{\"login\": \"nobody\", \"password\": \"Guess-1234\"}");
  }
}
