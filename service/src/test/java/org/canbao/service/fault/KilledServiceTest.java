package org.canbao.service.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.canbao.service.TestDatabase;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.canbao.service.protection.IdentityNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The process of the service is killed in the midst of its work, and another one takes over. */
class KilledServiceTest {

  private static final int WRITERS = 4;
  private static final int ANSWERED_BEFORE_THE_KILL = 30;
  private static final int ROUNDS = 2;
  private static final int PEOPLE = 600;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static TestDatabase database;
  private static TestService watching;

  /** Watches the same database, and does no job itself. */
  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    watching = TestService.start(database, Map.of("canbao.jobs.enabled", "false"));
  }

  @AfterAll
  static void stop() {
    watching.close();
  }

  private static int count(String sql, Object... parameters) {
    return Ledger.count(database, sql, parameters);
  }

  @Test
  void everyAnsweredRegistrationIsThereAndRepeatedKeysRegisterNobodyTwice() throws Exception {
    Stream stream = new Stream(new TestStaff(watching).with(Role.CLERK, "990101"));
    for (int round = 0; round < ROUNDS; round++) {
      try (OtherService service = OtherService.start(database)) {
        stream.sendUntilKilled(service);
      }
    }
    assertThat(stream.sent.get()).isGreaterThan(stream.answered.size());
    stream.assertAnsweredAreThere();
    try (OtherService service = OtherService.start(database)) {
      stream.repeatAll(service);
    }
    assertThat(count("select count(*) from person where name = '被杀测试'"))
        .isEqualTo(stream.sent.get());
    assertThat(
            count(
                """
                select count(*) from audit_entry where matter = 'person' and action = 'CREATE'
                  and record in (select id::text from person where name = '被杀测试')
                """))
        .isEqualTo(stream.sent.get());
    Ledger.assertIntact(watching);
  }

  /** Registrations that follow each other without end, each under a key of its own. */
  private static final class Stream {

    private final AtomicInteger sent = new AtomicInteger();
    private final Map<Integer, Long> answered = new ConcurrentSkipListMap<>();
    private final Visitor clerk;

    Stream(Visitor clerk) {
      this.clerk = clerk;
    }

    void sendUntilKilled(OtherService service) throws Exception {
      int goal = answered.size() + ANSWERED_BEFORE_THE_KILL;
      AtomicBoolean killed = new AtomicBoolean();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
          writers.add(threads.submit(() -> write(service, killed)));
        }
        while (answered.size() < goal) {
          Thread.sleep(1);
        }
        service.kill();
        killed.set(true);
        for (Future<?> writer : writers) {
          writer.get();
        }
      }
    }

    private void write(OtherService service, AtomicBoolean killed) {
      while (!killed.get()) {
        int one = sent.getAndIncrement();
        Optional<HttpResponse<String>> answer = register(service, one);
        if (answer.isEmpty()) {
          return;
        }
        assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(201);
        answered.put(one, id(answer.get()));
      }
    }

    private Optional<HttpResponse<String>> register(OtherService service, int one) {
      String seventeen = "990101198003%02d%03d".formatted(1 + one / 400, 1 + one % 400);
      return service.post(
          clerk,
          "killed-registration-" + one,
          "/api/people",
          """
          {"source": "COUNTER", "name": "被杀测试", "residence": "990101001001",
           "documents": [{"code": "RESIDENT_ID", "number": "%s"}]}
          """
              .formatted(seventeen + IdentityNumber.checkDigit(seventeen)));
    }

    void assertAnsweredAreThere() {
      answered.forEach(
          (key, id) ->
              assertThat(count("select count(*) from person where id = ?", id))
                  .as("registration %d", key)
                  .isEqualTo(1));
    }

    void repeatAll(OtherService service) {
      for (int one = 0; one < sent.get(); one++) {
        HttpResponse<String> answer = register(service, one).orElseThrow();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(id(answer)).isEqualTo(answered.getOrDefault(one, id(answer)));
      }
    }

    private static long id(HttpResponse<String> answer) {
      return JSON.readTree(answer.body()).get("id").asLong();
    }
  }

  @Test
  void decisionsThatWereDueAreAllMadeOnceThoughTheirJobIsKilledInTheMidst() throws Exception {
    peopleWhoAreDue();
    try (OtherService service = OtherService.start(database)) {
      ask(service);
      waitFor(PEOPLE / 6);
      service.kill();
    }
    waitUntilItsConnectionsAreGone();
    int made = count("select count(*) from determination");
    assertThat(made).isBetween(PEOPLE / 6, PEOPLE - 1);
    assertThat(made + count("select count(*) from determination_due")).isEqualTo(PEOPLE);
    try (OtherService _ = OtherService.start(database)) {
      waitFor(PEOPLE);
    }
    assertThat(count("select count(*) from determination_due")).isZero();
    assertThat(count("select count(*) from determination")).isEqualTo(PEOPLE);
    assertThat(count("select count(distinct person_id) from determination")).isEqualTo(PEOPLE);
    assertThat(
            count(
                "select count(*) from audit_entry where matter = 'determination' and action ="
                    + " 'RUN'"))
        .isEqualTo(PEOPLE);
    Ledger.assertIntact(watching);
  }

  private static void peopleWhoAreDue() {
    database
        .asOwner()
        .sql(
            """
            with made as (
              insert into person (id, file_id, name, born, division_id, created_by)
              select 880000000 + n, 880000000 + n, '核定测试', '1980-01-01', d.id, 'test'
              from generate_series(1, ?) n, division d where d.today_code = '990101001001' returning *),
            enrolled as (
              insert into enrolment (person_id, file_id, scheme, area, division_id, coverage_year, covered, basis, state,
                paid_on, registered_by)
              select id, id, 'RESIDENT', '990100', division_id, 2026, daterange('2026-01-01', '2027-01-01'), 'HUKOU',
                'EFFECTIVE', '2025-11-01', 'test' from made returning person_id)
            insert into determination_due (person_id, year, cause) select person_id, 2026, 'ENROLMENT' from enrolled
            """)
        .param(PEOPLE)
        .update();
  }

  /** The job may have come by itself already. */
  private static void ask(OtherService service) {
    Visitor administrator = new TestStaff(watching).with(Role.SYSTEM_ADMINISTRATOR, "*");
    HttpResponse<String> answer =
        service
            .post(
                administrator,
                "killed-decisions",
                "/api/jobs",
                "{\"name\": \"recompute-determinations\", \"parameters\": {}}")
            .orElseThrow();
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 202, 409);
  }

  private static void waitFor(int made) throws InterruptedException {
    for (int i = 0; i < 12_000 && count("select count(*) from determination") < made; i++) {
      Thread.sleep(10);
    }
    assertThat(count("select count(*) from determination")).isGreaterThanOrEqualTo(made);
  }

  /** The server notices that a process is gone, and undoes what it had begun. */
  private static void waitUntilItsConnectionsAreGone() throws InterruptedException {
    for (int i = 0; i < 1000 && inTransaction() > 0; i++) {
      Thread.sleep(10);
    }
    assertThat(inTransaction()).isZero();
  }

  private static int inTransaction() {
    return count(
        """
        select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
          and xact_start is not null and usename = ?
        """,
        database.service().user());
  }
}
