package org.canbao.service.determination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.canbao.service.determination.DeterminationTest.json;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.canbao.service.TestDatabase;
import org.canbao.service.TestService;
import org.canbao.service.TestStaff;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.canbao.service.rest.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class NewInstrumentsTest {

  @TempDir Path folder;

  @Test
  void newDocumentsMakeTheDecisionsOfTheirAreasDueAndOldOnesCanStillBeMadeAgain() throws Exception {
    TestDatabase database = TestDatabase.fresh();
    InsuredPeople people = new InsuredPeople(database);
    long person = people.person("1980-03-05", "990101");
    people.resident(person, 2024, "2023-12-03");
    long here;
    try (TestService service = TestService.start(database, Map.of("canbao.jobs.enabled", false))) {
      here = decide(service, person, "210500");
      decide(service, person, "340200");
    }
    Files.copy(Path.of("..", "examples", "reform.yaml"), folder.resolve("reform.yaml"));

    try (TestService reformed =
        TestService.start(
            database, Map.of("canbao.policies.folder", folder, "canbao.jobs.polling", "200ms"))) {
      JsonNode latest = Recomputed.await(reformed, person, 4).get(0);
      JsonNode items =
          json(reader(reformed).get("/api/determinations?cause=INSTRUMENTS")).get("items");

      assertThat(items).hasSize(1);
      assertThat(items.get(0).get("area").asString()).isEqualTo("210500");
      assertThat(items.get(0).get("effect").asString()).isEqualTo("LOSS");
      assertThat(items.get(0).get("supersedes").asLong()).isEqualTo(here);
      assertThat(latest.get("cause").asString()).isEqualTo("INSTRUMENTS");
      assertThat(
              json(reader(reformed).get("/api/determinations/%d/replay".formatted(here)))
                  .get("same")
                  .asBoolean())
          .isTrue();
    }
  }

  @Test
  void aFaultyDocumentStopsTheStart() throws Exception {
    Files.writeString(folder.resolve("faulty.yaml"), "document: X\nvalues: 3\n");

    assertThatThrownBy(
            () -> TestService.start(TestDatabase.fresh(), Map.of("canbao.policies.folder", folder)))
        .rootCause()
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.text().chinese()).contains("faulty.yaml"));
  }

  private static Visitor reader(TestService service) {
    return new TestStaff(service).with(Role.CLERK, "*");
  }

  private static long decide(TestService service, long person, String area) {
    String question = "{\"area\": \"%s\", \"year\": 2027, \"on\": \"2026-11-22\"}".formatted(area);
    return json(reader(service).post("/api/people/%d/determinations".formatted(person), question))
        .get("id")
        .asLong();
  }
}
