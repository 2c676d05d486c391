package org.canbao.service.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.canbao.service.OpenService;
import org.canbao.service.TestDatabase;
import org.canbao.service.actor.Actor;
import org.canbao.service.actor.CurrentActor;
import org.canbao.service.actor.Role;
import org.canbao.service.actor.Territory;
import org.canbao.service.rest.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class JobsTest {

  private static final Actor WHO =
      OpenService.staff(7, new Territory(List.of("2105")), Role.SYSTEM_ADMINISTRATOR);
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private static TestDatabase database;

  @BeforeAll
  static void prepare() {
    database = TestDatabase.fresh();
    database.asOwner().sql(Counting.TABLE).update();
  }

  private static Instance instance(String name) {
    return new Instance(database.service(), name, true);
  }

  private static Instance asking() {
    return new Instance(database.service(), "asking", false);
  }

  private static long request(Instance instance, Counting.Items items) {
    return CurrentActor.as(WHO, () -> instance.jobs().request("counting", items));
  }

  private static Counting.Items items(String key, int count, int pause) {
    return new Counting.Items(key, count, pause, 0, false);
  }

  private static JobStatus status(Instance instance, long id) {
    return CurrentActor.as(WHO, () -> instance.jobs().require(id));
  }

  private static List<JobEvent.What> history(Instance instance, long id) {
    return CurrentActor.as(WHO, () -> instance.jobs().file(id)).history().stream()
        .map(JobEvent::what)
        .toList();
  }

  private static JobStatus await(Instance instance, long id, JobState state) {
    await(() -> status(instance, id).state() == state, "job is " + state);
    return status(instance, id);
  }

  private static void await(BooleanSupplier condition, String what) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waiting until " + what).isLessThan(end);
      sleep(50);
    }
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<String> processed(String key, String column) {
    return database
        .asOwner()
        .sql("select " + column + "::text from processed where key = ? order by processed.item")
        .param(key)
        .query(String.class)
        .list();
  }

  private static List<String> upTo(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }

  @Test
  void ofThreeInstancesExactlyOneRunsEachJobAsTheOneWhoAskedForIt() {
    try (Instance one = instance("one");
        Instance two = instance("two");
        Instance three = instance("three")) {
      List<Long> ids = new ArrayList<>();
      for (int number = 0; number < 12; number++) {
        ids.add(request(one, items("once-" + number, 3, 5)));
      }
      for (int number = 0; number < 12; number++) {
        JobStatus end = await(one, ids.get(number), JobState.SUCCEEDED);
        assertThat(end.progress().done()).isEqualTo(3);
        assertThat(processed("once-" + number, "item")).isEqualTo(upTo(3));
        assertThat(processed("once-" + number, "actor")).containsOnly("staff:7");
        assertThat(processed("once-" + number, "territory")).containsOnly("2105");
      }
      int runs =
          List.of(one, two, three).stream()
              .mapToInt(it -> it.part(Counting.class).runs.get())
              .sum();
      assertThat(runs).isEqualTo(12);
    }
  }

  @Test
  void aFailingJobIsTriedAgainLaterFromItsCheckpointAndThenFailsWithItsReason() {
    try (Instance one = instance("one")) {
      long heals = request(one, new Counting.Items("heals", 4, 0, 2, false));
      assertThat(await(one, heals, JobState.SUCCEEDED).course().attempts()).isEqualTo(2);
      assertThat(processed("heals", "item")).isEqualTo(upTo(4));
      assertThat(history(one, heals))
          .containsExactly(
              JobEvent.What.REQUESTED,
              JobEvent.What.STARTED,
              JobEvent.What.RETRYING,
              JobEvent.What.STARTED,
              JobEvent.What.RETRYING,
              JobEvent.What.STARTED,
              JobEvent.What.SUCCEEDED);
      one.part(Counting.class).runs.set(0);
      long fails = request(one, new Counting.Items("fails", 4, 0, 3, false));
      JobStatus failed = await(one, fails, JobState.FAILED);
      assertThat(failed.course().problem()).hasValue("middle-reached");
      assertThat(failed.course().attempts()).isEqualTo(3);
      CurrentActor.as(WHO, () -> one.jobs().retry(fails));
      assertThat(await(one, fails, JobState.SUCCEEDED).course().problem()).isEmpty();
      assertThat(processed("fails", "item")).isEqualTo(upTo(4));
    }
  }

  @Test
  void theWaitBetweenTwoTriesDoublesUpToItsLimit() {
    Retry retry = new Retry(9, Duration.ofSeconds(30), Duration.ofMinutes(10));
    assertThat(IntStream.rangeClosed(1, 7).mapToObj(it -> retry.after(it).toSeconds()))
        .containsExactly(30L, 60L, 120L, 240L, 480L, 600L, 600L);
    assertThat(retry.after(Integer.MAX_VALUE)).hasSeconds(600);
  }

  @Test
  void aCancelledJobStopsAtItsNextStepAndAWaitingOneNeverBegins() {
    try (Instance asking = asking()) {
      long waiting = request(asking, items("never", 3, 0));
      CurrentActor.as(WHO, () -> asking.jobs().cancel(waiting));
      assertThat(status(asking, waiting).state()).isEqualTo(JobState.CANCELLED);
      long running = request(asking, items("stopped", 10_000, 20));
      try (Instance one = instance("one")) {
        await(() -> processed("stopped", "item").size() >= 2, "two items are done");
        CurrentActor.as(WHO, () -> one.jobs().cancel(running));
        await(one, running, JobState.CANCELLED);
        int done = processed("stopped", "item").size();
        assertThat(done).isLessThan(10_000);
        assertThatThrownBy(() -> CurrentActor.as(WHO, () -> one.jobs().cancel(running)))
            .hasMessage("job-ended");
        assertThat(processed("never", "item")).isEmpty();
      }
    }
  }

  @Test
  void whatWasAskedForInATransactionThatIsUndoneNeverRuns() {
    try (Instance one = instance("one")) {
      CurrentActor.as(
          WHO,
          () ->
              one.part(TransactionTemplate.class)
                  .executeWithoutResult(
                      status -> {
                        one.jobs().request("counting", items("undone", 1, 0));
                        status.setRollbackOnly();
                      }));
      await(one, request(one, items("done", 1, 0)), JobState.SUCCEEDED);
      assertThat(processed("undone", "item")).isEmpty();
    }
  }

  @Test
  void ofThoseWithOneKeyOnlyOneIsUnderWay() {
    try (Instance asking = asking()) {
      Counting.Items alone = new Counting.Items("alone", 1, 0, 0, true);
      long first = request(asking, alone);
      assertThatThrownBy(() -> request(asking, alone)).hasMessage("job-under-way");
      CurrentActor.as(WHO, () -> asking.jobs().cancel(first));
      CurrentActor.as(WHO, () -> asking.jobs().cancel(request(asking, alone)));
    }
  }

  @Test
  void aStoppingInstanceEndsItsStepAndAnotherGoesOnAtOnce() {
    try (Instance two = asking()) {
      long id;
      try (Instance one = instance("one")) {
        id = request(one, items("handed-on", 60, 20));
        await(() -> processed("handed-on", "item").size() >= 3, "three items are done");
      }
      assertThat(status(two, id).state()).isEqualTo(JobState.WAITING);
      assertThat(history(two, id)).endsWith(JobEvent.What.RELEASED);
      try (Instance three = instance("three")) {
        await(three, id, JobState.SUCCEEDED);
      }
      assertThat(processed("handed-on", "item")).isEqualTo(upTo(60));
      assertThat(processed("handed-on", "instance")).contains("one", "three");
    }
  }

  @Test
  void whenAProcessIsKilledInTheMiddleAnotherGoesOnAndNothingIsDoneTwice() throws Exception {
    try (Instance asking = asking()) {
      Process other = OtherProcess.start(database.service());
      long id = request(asking, items("killed", 60, 50));
      try {
        await(() -> processed("killed", "item").size() >= 3, "the other process is at work");
      } finally {
        other.destroyForcibly().waitFor();
      }
      int before = processed("killed", "item").size();
      assertThat(before).isLessThan(60);
      try (Instance one = instance("one")) {
        await(one, id, JobState.SUCCEEDED);
      }
      assertThat(processed("killed", "item")).isEqualTo(upTo(60));
      assertThat(processed("killed", "instance")).contains("other", "one");
      assertThat(history(asking, id)).contains(JobEvent.What.TAKEN_OVER);
    }
  }

  @Test
  void whenClocksJumpNothingIsDoneTwiceAndNothingIsLost() {
    try (Instance one = instance("one");
        Instance two = instance("two")) {
      long id = request(one, items("jumped", 60, 40));
      await(() -> processed("jumped", "item").size() >= 3, "three items are done");
      one.jump(Duration.ofHours(1));
      sleep(300);
      two.jump(Duration.ofHours(1));
      sleep(300);
      one.jump(Duration.ofHours(-1));
      two.jump(Duration.ofHours(-1));
      long after = request(one, items("after-jump", 2, 0));
      await(two, after, JobState.SUCCEEDED);
      await(two, id, JobState.SUCCEEDED);
      assertThat(processed("jumped", "item")).isEqualTo(upTo(60));
      assertThat(processed("after-jump", "item")).isEqualTo(upTo(2));
    }
  }

  @Test
  void anInstanceThatWasTakenForDeadCannotWriteAnyMore() {
    try (Instance one = instance("one")) {
      long id = request(one, items("zombie", 100, 40));
      await(() -> processed("zombie", "item").size() >= 2, "two items are done");
      try (Instance two = instance("two")) {
        two.jump(Duration.ofHours(1));
        await(() -> processed("zombie", "instance").contains("two"), "the other took over");
        await(two, id, JobState.SUCCEEDED);
      }
      assertThat(processed("zombie", "item")).isEqualTo(upTo(100));
      List<String> who = processed("zombie", "instance");
      assertThat(who.subList(who.indexOf("two"), who.size())).containsOnly("two");
    }
  }

  @Test
  void aRecurringJobRunsAgainAndAgainAsTheSystemOnceAtEachOfItsTimes() {
    try (Instance one = instance("one");
        Instance two = instance("two")) {
      await(() -> processed("tick", "item").size() >= 3, "it ticked three times");
      assertThat(processed("tick", "actor")).containsOnly("system:jobs");
      assertThat(one.part(Jobs.class)).isNotSameAs(two.part(Jobs.class));
    }
  }

  @Test
  void nobodySeesOrStopsTheJobsOfAnotherWithoutTheRightAndTheTerritory() {
    try (Instance asking = asking()) {
      long id = request(asking, items("private", 1, 0));
      Actor clerk = OpenService.staff(8, new Territory(List.of("2105")), Role.CLERK);
      Actor elsewhere =
          OpenService.staff(9, new Territory(List.of("34")), Role.SYSTEM_ADMINISTRATOR);
      for (Actor other : List.of(clerk, elsewhere)) {
        CurrentActor.as(
            other,
            () -> {
              assertThatThrownBy(() -> asking.jobs().require(id)).hasMessage("job-unknown");
              assertThatThrownBy(() -> asking.jobs().cancel(id)).hasMessage("job-unknown");
              Jobs.Filter counting = new Jobs.Filter(Optional.of("counting"), Optional.empty());
              assertThat(asking.jobs().list(counting, 10, Optional.empty()).items()).isEmpty();
            });
      }
      assertThatThrownBy(
              () ->
                  CurrentActor.as(clerk, () -> asking.jobs().request("counting", items("x", 1, 0))))
          .isInstanceOf(Problem.class)
          .hasMessage("right-missing");
      CurrentActor.as(WHO, () -> asking.jobs().cancel(id));
    }
  }
}
