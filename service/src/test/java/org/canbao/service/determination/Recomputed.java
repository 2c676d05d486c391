package org.canbao.service.determination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import tools.jackson.databind.JsonNode;

/**
 * Waits for what the job decides; asking for the job spares the minute after which it comes by
 * itself.
 */
final class Recomputed {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private Recomputed() {}

  static JsonNode await(TestService service, long person, int count) throws InterruptedException {
    Visitor administrator = new TestStaff(service).with(Role.SYSTEM_ADMINISTRATOR, "*");
    Visitor reader = new TestStaff(service).with(Role.CLERK, "*");
    String path = "/api/people/%d/determinations".formatted(person);
    long end = System.nanoTime() + LONGEST.toNanos();
    JsonNode items = DeterminationTest.json(reader.get(path)).get("items");
    while (items.size() < count && System.nanoTime() < end) {
      administrator.post(
          "/api/jobs", "{\"name\": \"%s\", \"parameters\": {}}".formatted(Recomputation.NAME));
      TimeUnit.MILLISECONDS.sleep(500);
      items = DeterminationTest.json(reader.get(path)).get("items");
    }
    assertThat(items).hasSize(count);
    return items;
  }
}
