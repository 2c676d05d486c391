package org.canbao.service.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.canbao.service.TestDatabase;
import org.canbao.service.TestService;
import org.canbao.service.Visitor;
import org.canbao.service.audit.verification.Verification;

/** What was written, told from the rows and from the audit trail. */
final class Ledger {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final AtomicInteger KEYS = new AtomicInteger();

  private Ledger() {}

  static String account(String login) {
    return "{\"login\": \"%s\", \"name\": \"测试人员\", \"division\": \"9901\"}".formatted(login);
  }

  static Visitor keyed(Visitor visitor) {
    return visitor.with("Idempotency-Key", "fault-key-" + KEYS.incrementAndGet());
  }

  /** Sends until it is done, always under the same key, as a client should. */
  static HttpResponse<String> insist(Visitor visitor, String body) throws InterruptedException {
    Visitor keyed = visitor.headers().containsKey("Idempotency-Key") ? visitor : keyed(visitor);
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      try {
        HttpResponse<String> answer = keyed.post("/api/staff", body);
        if (answer.statusCode() != 503) {
          return answer;
        }
      } catch (UncheckedIOException broken) {
        // Nobody knows whether it was done; so it is sent again.
      }
      Thread.sleep(50);
    }
    throw new AssertionError("it was not done in " + PATIENCE);
  }

  static void assertOnce(TestDatabase database, String login) {
    assertThat(count(database, "select count(*) from staff_account where login = ?", login))
        .as(login)
        .isEqualTo(1);
    assertThat(
            count(
                database,
                "select count(*) from audit_entry where action = 'CREATE' and after ->> 'login' ="
                    + " ?",
                login))
        .as("audit of " + login)
        .isEqualTo(1);
  }

  static int count(TestDatabase database, String sql, Object... parameters) {
    return database.asOwner().sql(sql).params(parameters).query(Integer.class).single();
  }

  static void assertIntact(TestService service) {
    assertThat(service.part(Verification.class).verify().findings()).isEmpty();
  }
}
