package org.canbao.service.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.service.attack.Refusal.assertRefused;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(AttackedService.class)
class RepeatedRequestTest {

  private static final int AT_ONCE = 20;

  private static TestService service;
  private static Visitor administrator;

  @BeforeAll
  static void administrator(TestService shared) {
    service = shared;
    administrator = new TestStaff(shared).with(Role.SYSTEM_ADMINISTRATOR, "9901");
  }

  @Test
  void aRepeatedRequestChangesNothingAndGetsTheSameAnswer() {
    String login = login();
    Visitor repeating = administrator.with("Idempotency-Key", UUID.randomUUID().toString());
    HttpResponse<String> first = repeating.post("/api/staff", account(login));
    HttpResponse<String> second = repeating.post("/api/staff", account(login));

    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("ETag")).isEqualTo(first.headers().firstValue("ETag"));
    assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertThat(audited(login)).isEqualTo(1);
  }

  @Test
  void twentyAtOnceAreDoneOnceAndToldTheSame() throws Exception {
    String login = login();
    Visitor repeating = administrator.with("Idempotency-Key", UUID.randomUUID().toString());
    Callable<HttpResponse<String>> request = () -> repeating.post("/api/staff", account(login));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> answers =
          threads.invokeAll(Collections.nCopies(AT_ONCE, request));
      String body = answers.getFirst().get().body();
      for (Future<HttpResponse<String>> answer : answers) {
        assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(201);
        assertThat(answer.get().body()).isEqualTo(body);
      }
    }
    assertThat(audited(login)).isEqualTo(1);
  }

  @Test
  void aKeyStandsForOneRequestAlone() {
    Visitor repeating = administrator.with("Idempotency-Key", UUID.randomUUID().toString());
    HttpResponse<String> first = repeating.post("/api/staff", account(login()));
    assertThat(first.statusCode()).isEqualTo(201);
    assertRefused(
        repeating.post("/api/staff", account(login())), 409, "idempotency-key-reused");
    assertRefused(repeating.post("/api/staff?a=b", "{}"), 409, "idempotency-key-reused");
    assertRefused(repeating.put("/api/staff/1", "{}"), 409, "idempotency-key-reused");
  }

  @Test
  void theKeyOfOneIsNotTheKeyOfAnother() {
    String key = UUID.randomUUID().toString();
    Visitor other = new TestStaff(service).with(Role.SYSTEM_ADMINISTRATOR, "9902");
    HttpResponse<String> first =
        administrator.with("Idempotency-Key", key).post("/api/staff", account(login()));
    HttpResponse<String> second =
        other
            .with("Idempotency-Key", key)
            .post("/api/staff", account(login()).replace("9901", "9902"));
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).as(second.body()).isEqualTo(201);
  }

  @Test
  void aWriteWithoutAKeyOrWithAnOddOneIsRefused() {
    String body = account(login());
    assertRefused(
        administrator.send("POST", "/api/staff", body), 428, "idempotency-key-missing");
    for (String odd : List.of("short", "with blank", "a".repeat(101), "semi;colon;key")) {

        assertRefused(
            administrator.with("Idempotency-Key", odd).send("POST", "/api/staff", body),
            400,
            "idempotency-key-malformed");
    }
  }

  @Test
  void whatWasRefusedMayBeSentAgainWithTheSameKey() {
    String login = login();
    Visitor repeating = administrator.with("Idempotency-Key", UUID.randomUUID().toString());
    assertRefused(repeating.post("/api/staff", "{\"login\": \"" + login + "\"}"), 400);
    assertThat(repeating.post("/api/staff", account(login)).statusCode()).isEqualTo(201);
  }

  @Test
  void anAnswerInConfidenceIsGivenOnce() {
    long account = new TestStaff(service).member(List.of(Role.CLERK), "9901").id();
    Visitor repeating = administrator.with("Idempotency-Key", UUID.randomUUID().toString());
    String path = "/api/staff/%d/password-reset".formatted(account);
    HttpResponse<String> first = repeating.post(path, "{}");
    assertThat(first.body()).contains("password");
    assertThat(first.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(it -> assertThat(it).contains("no-store"));
    assertRefused(repeating.post(path, "{}"), 409, "answered-once");
    assertThat(
            service
                .database()
                .asOwner()
                .sql("select count(*) from password_history where account_id = ?")
                .param(account)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private static String login() {
    return "again-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static String account(String login) {
    return "{\"login\": \"%s\", \"name\": \"测试人员\", \"division\": \"9901\"}".formatted(login);
  }

  private static int audited(String login) {
    return service
        .database()
        .asOwner()
        .sql(
            """
            select count(*) from audit_entry
            where matter = 'staff' and action = 'CREATE' and after ->> 'login' = ?
            """)
        .param(login)
        .query(Integer.class)
        .single();
  }
}
