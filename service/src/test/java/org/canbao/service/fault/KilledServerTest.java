package org.canbao.service.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.canbao.service.TestDatabase;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.junit.jupiter.api.Test;

class KilledServerTest {

  private static final int WRITERS = 8;
  private static final int WRITES = 12;

  private final AtomicInteger done = new AtomicInteger();

  @Test
  void whatEightWriteWhileTheServerIsKilledIsThereOnceEach() throws Exception {
    try (OwnServer server = OwnServer.begin()) {
      TestDatabase database = server.database("canbao_killed", "");
      try (TestService service =
          TestService.start(
              database, Map.of("canbao.database.wait", "1s", "canbao.limits.burst", 10_000))) {
        Visitor person = new TestStaff(service).with(Role.SYSTEM_ADMINISTRATOR, "9901");
        killing(server, person);
        for (int writer = 0; writer < WRITERS; writer++) {
          for (int write = 0; write < WRITES; write++) {
            Ledger.assertOnce(database, login(writer, write));
          }
        }
        assertThat(
                Ledger.count(
                    database, "select count(*) from staff_account where login like 'writer%'"))
            .isEqualTo(WRITERS * WRITES);
        Ledger.assertIntact(service);
      }
    }
  }

  private void killing(OwnServer server, Visitor person) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writers = new ArrayList<>();
      for (int number = 0; number < WRITERS; number++) {
        int writer = number;
        writers.add(threads.submit(() -> write(person, writer)));
      }
      waitFor(WRITERS);
      server.killOneThatServes();
      waitFor(WRITERS * WRITES / 3);
      server.kill();
      waitFor(WRITERS * WRITES * 2 / 3);
      server.kill();
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
  }

  private Void write(Visitor person, int writer) throws InterruptedException {
    for (int write = 0; write < WRITES; write++) {
      String login = login(writer, write);
      var answer = Ledger.insist(person, Ledger.account(login));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      assertThat(answer.body()).contains(login);
      done.incrementAndGet();
    }
    return null;
  }

  private static String login(int writer, int write) {
    return "writer-%d-%d".formatted(writer, write);
  }

  private void waitFor(int count) throws InterruptedException {
    for (int i = 0; i < 6000 && done.get() < count; i++) {
      Thread.sleep(10);
    }
    assertThat(done.get()).isGreaterThanOrEqualTo(count);
  }
}
