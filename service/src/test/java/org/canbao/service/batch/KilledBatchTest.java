package org.canbao.service.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.service.batch.ListedVillage.RESIDENTS;
import static org.canbao.service.batch.ListedVillage.done;
import static org.canbao.service.batch.ListedVillage.list;

import java.util.Map;
import java.util.stream.IntStream;
import org.canbao.service.TestDatabase;
import org.canbao.service.batch.ListedVillage.Listed;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.JsonNode;

/**
 * Instances are killed in the midst of checking and of applying a list, and another one goes on.
 */
class KilledBatchTest {

  private static final int PEOPLE = 450;
  private static final int UNKNOWN = 1000;

  @Test
  void everyRowIsCheckedAndDoneOnceHoweverOftenAnInstanceIsKilled() throws Exception {
    TestDatabase database = TestDatabase.fresh();
    try (OtherInstance first = OtherInstance.prepare(database.service(), "first");
        OtherInstance second = OtherInstance.prepare(database.service(), "second");
        ListedVillage village =
            ListedVillage.open(database, Map.of("canbao.jobs.enabled", "false"))) {
      JsonNode batch = done(village.upload(RESIDENTS, longList(village)));
      long id = batch.get("id").asLong();

      first.runJobs();
      awaitRows(village, id, "PENDING", PEOPLE + UNKNOWN - 1);
      first.kill();
      assertThat(village.batch(id).get("state").asString()).isEqualTo("CHECKING");

      second.runJobs();
      JsonNode checked = village.await(id, BatchState.CHECKED);
      assertThat(checked.get("counts").get("ready").asInt()).isEqualTo(PEOPLE);
      assertThat(checked.get("counts").get("refused").asInt()).isEqualTo(UNKNOWN);
      done(village.approve(village.reviewer(), done(village.submit(checked))));
      awaitRows(village, id, "READY", PEOPLE - 1);
      second.kill();
      assertThat(village.batch(id).get("state").asString()).isEqualTo("APPLYING");

      village.service().context().getBean("workScheduler", SmartLifecycle.class).start();
      JsonNode applied = village.await(id, BatchState.APPLIED);
      assertThat(applied.get("counts").get("applied").asInt()).isEqualTo(PEOPLE);
      assertOnceEach(village, id);
    }
  }

  private static String longList(ListedVillage village) {
    Listed[] people =
        IntStream.range(0, PEOPLE + UNKNOWN)
            .mapToObj(
                it ->
                    it % (1 + UNKNOWN / PEOPLE) == 0 && it / (1 + UNKNOWN / PEOPLE) < PEOPLE
                        ? village.person()
                        : new Listed(0, "无名", ListedVillage.anotherNumber()))
            .toArray(Listed[]::new);
    return list(people);
  }

  private static void awaitRows(ListedVillage village, long id, String state, int atMost)
      throws InterruptedException {
    long end = System.nanoTime() + 60_000_000_000L;
    while (rows(village, id, state) > atMost && System.nanoTime() < end) {
      Thread.sleep(5);
    }
    assertThat(rows(village, id, state)).isBetween(1L, (long) atMost);
  }

  private static long rows(ListedVillage village, long id, String state) {
    return village.count(
        "select count(*) from batch_row where batch_id = ? and state = ?", id, state);
  }

  private static void assertOnceEach(ListedVillage village, long id) {
    assertThat(village.count("select count(*) from enrolment")).isEqualTo(PEOPLE);
    assertThat(village.count("select count(*) from bill")).isEqualTo(PEOPLE);
    assertThat(
            village.count(
                """
                select count(*) from batch_row r join enrolment e on e.id = r.made and e.person_id = r.person_id
                where r.batch_id = ? and r.state = 'APPLIED'
                """,
                id))
        .isEqualTo(PEOPLE);
  }
}
