package org.canbao.service.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.service.batch.ListedVillage.HERE;
import static org.canbao.service.batch.ListedVillage.RESIDENTS;
import static org.canbao.service.batch.ListedVillage.done;
import static org.canbao.service.batch.ListedVillage.list;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.canbao.service.TestDatabase;
import org.canbao.service.Visitor;
import org.canbao.service.actor.Role;
import org.canbao.service.batch.ListedVillage.Listed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AcceptanceTest {

  private static ListedVillage village;

  @BeforeAll
  static void start() {
    village = ListedVillage.open(TestDatabase.fresh(), Map.of());
  }

  @AfterAll
  static void stop() {
    village.close();
  }

  @Test
  void whoUploadedAListCannotAcceptItEvenIfAnotherClerkSubmitsIt() throws Exception {
    Visitor both = village.with("990101", Role.CLERK, Role.REVIEWER);
    JsonNode taken =
        done(
            village.upload(
                both, RESIDENTS, list(village.person()).getBytes(StandardCharsets.UTF_8)));
    JsonNode checked = village.await(taken.get("id").asLong(), BatchState.CHECKED);
    JsonNode submitted = done(village.submit(checked));

    var refused = village.approve(both, submitted);

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("own-batch");
    assertThat(village.batch(taken.get("id").asLong()).get("state").asString())
        .isEqualTo("SUBMITTED");
  }

  @Test
  void ofTwoWhoAcceptAtOnceOneDoes() throws Exception {
    JsonNode submitted = done(village.submit(village.checked(RESIDENTS, list(village.person()))));
    Visitor second = village.with("990101", Role.REVIEWER);
    List<Callable<Integer>> both =
        List.of(
            () -> village.approve(village.reviewer(), submitted).statusCode(),
            () -> village.approve(second, submitted).statusCode());
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      for (Future<Integer> one : threads.invokeAll(both)) {
        answers.add(one.get());
      }
    }
    assertThat(answers).containsOnlyOnce(200);
    village.await(submitted.get("id").asLong(), BatchState.APPLIED);
  }

  @Test
  void aListThatIsNotAcceptedCanBeSubmittedAgainOrWithdrawn() throws Exception {
    JsonNode submitted = done(village.submit(village.checked(RESIDENTS, list(village.person()))));
    done(
        village
            .reviewer()
            .with("If-Match", "\"v1\"")
            .post(
                "/api/proposals/%d/rejection"
                    .formatted(submitted.get("course").get("proposal").asLong()),
                "{\"comment\": \"名单不全\"}"));
    JsonNode back = village.batch(submitted.get("id").asLong());
    assertThat(back.get("state").asString()).isEqualTo("CHECKED");
    JsonNode again = done(village.submit(back));
    done(village.withdraw(again));
    assertThat(village.approve(village.reviewer(), again).body()).contains("batch-state");
    assertThat(village.withdraw(village.batch(again.get("id").asLong())).statusCode())
        .isEqualTo(409);
  }

  @Test
  void aNeighbourSeesNothingOfAListAndHandsNoneInForThisVillage() throws Exception {
    JsonNode checked = village.checked(RESIDENTS, list(village.person()));
    String path = "/api/batches/" + checked.get("id").asLong();
    Visitor neighbour = village.with("990102", Role.CLERK);
    assertThat(neighbour.get(path).statusCode()).isEqualTo(404);
    assertThat(neighbour.get(path + "/rows").statusCode()).isEqualTo(404);
    assertThat(neighbour.get(path + "/refused-rows").statusCode()).isEqualTo(404);
    assertThat(neighbour.get("/api/batches").body()).isEqualTo("{\"items\":[]}");
    byte[] file = list(village.person()).getBytes(StandardCharsets.UTF_8);
    assertThat(village.upload(neighbour, RESIDENTS, file).statusCode()).isEqualTo(403);
    Visitor reviewer = village.reviewer();
    assertThat(village.upload(reviewer, RESIDENTS, file).statusCode()).isEqualTo(403);
  }

  @Test
  void whoWasEnrolledMeanwhileIsRefusedAndTheOthersGoOn() throws Exception {
    List<Listed> people = List.of(village.person(), village.person(), village.person());
    JsonNode submitted =
        done(village.submit(village.checked(RESIDENTS, list(people.toArray(Listed[]::new)))));
    Listed second = people.get(1);
    done(
        village
            .clerk()
            .post(
                "/api/people/%d/enrolments".formatted(second.id()),
                """
                {"scheme": "RESIDENT", "division": "%s", "basis": "HUKOU", "year": 2027}
                """
                    .formatted(HERE)));

    done(village.approve(village.reviewer(), submitted));
    JsonNode applied = village.await(submitted.get("id").asLong(), BatchState.APPLIED);

    assertThat(applied.get("counts").get("applied").asInt()).isEqualTo(2);
    assertThat(applied.get("counts").get("refused").asInt()).isEqualTo(1);
    JsonNode rows = village.rows(applied);
    assertThat(rows.get(1).get("state").asString()).isEqualTo("REFUSED");
    assertThat(rows.get(1).get("wrong").toString()).contains("重复参保").contains("990100");
    assertThat(village.count("select count(*) from enrolment where person_id = ?", second.id()))
        .isEqualTo(1);
  }
}
