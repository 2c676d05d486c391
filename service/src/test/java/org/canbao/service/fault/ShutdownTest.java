package org.canbao.service.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.canbao.service.TestDatabase;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.TestStaff.Member;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.Test;

class ShutdownTest {

  @Test
  void aRequestThatRunsIsFinishedBeforeTheServiceEnds() throws Exception {
    TestDatabase database = TestDatabase.fresh();
    TestService service = TestService.start(database, Map.of());
    CompletableFuture<HttpResponse<String>> answer;
    CompletableFuture<Void> end;
    try (Connection holding = database.owner().direct().getConnection();
        Statement statement = holding.createStatement()) {
      Member clerk = new TestStaff(service).member(List.of(Role.CLERK), "9901");
      Visitor administrator = new TestStaff(service).with(Role.SYSTEM_ADMINISTRATOR, "9901");
      holding.setAutoCommit(false);
      statement.execute("select from staff_account where id = %d for update".formatted(clerk.id()));
      answer =
          CompletableFuture.supplyAsync(
              () ->
                  administrator
                      .with("If-Match", "\"v1\"")
                      .put("/api/staff/" + clerk.id(), "{\"name\": \"改名\"}"));
      waitUntilItWaits(database);
      end = CompletableFuture.runAsync(service::close);
      TimeUnit.MILLISECONDS.sleep(500);
      assertThat(end).isNotDone();
      assertThat(answer).isNotDone();
      holding.commit();
    }
    assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    end.get(60, TimeUnit.SECONDS);
    assertThat(Ledger.count(database, "select count(*) from staff_account where name = '改名'"))
        .isEqualTo(1);
  }

  private static void waitUntilItWaits(TestDatabase database) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(20);
    while (Ledger.count(
            database,
            "select count(*) from pg_stat_activity where datname = current_database() and"
                + " wait_event_type = 'Lock'")
        == 0) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(20);
    }
  }
}
