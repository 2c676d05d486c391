package org.canbao.service.division.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.canbao.service.division.change.ChangingTree.SOURCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.canbao.service.division.change.DivisionChange.Found;
import org.canbao.service.division.change.DivisionChange.Recode;
import org.junit.jupiter.api.Test;

class ConcurrentChangesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

  @Test
  void ofManyChangesToOneDivisionAtOnceOneIsMadeAndTheOthersAreToldOfIt() throws Exception {
    try (ChangingTree tree = new ChangingTree()) {
      List<String> results =
          together(
              6, n -> tree.apply(new Recode(DAY, SOURCE, "990101", "99011" + n, Optional.empty())));
      assertThat(results).containsOnlyOnce("done");
      assertThat(results).filteredOn("division-changed"::equals).hasSize(5);
      assertThat(tree.children("9901", DAY)).hasSize(3);
    }
  }

  @Test
  void ofManyFoundingsUnderOneCodeOneIsMade() throws Exception {
    try (ChangingTree tree = new ChangingTree()) {
      List<String> results =
          together(6, n -> tree.apply(new Found(DAY, SOURCE, "990109", "新区" + n)));
      assertThat(results).containsOnlyOnce("done");
      assertThat(results).filteredOn("invalid-values"::equals).hasSize(5);
    }
  }

  @Test
  void changesToDifferentDivisionsAtOnceAreAllMade() throws Exception {
    try (ChangingTree tree = new ChangingTree()) {
      assertThat(together(6, n -> tree.apply(new Found(DAY, SOURCE, "99011" + n, "新区"))))
          .containsOnly("done");
    }
  }

  private interface Work {
    long go(int number);
  }

  private static List<String> together(int count, Work work) throws Exception {
    CyclicBarrier start = new CyclicBarrier(count);
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      List<Callable<Long>> all =
          IntStream.range(0, count)
              .<Callable<Long>>mapToObj(
                  n ->
                      () -> {
                        start.await();
                        return work.go(n);
                      })
              .toList();
      return threads.invokeAll(all).stream().map(ConcurrentChangesTest::result).toList();
    }
  }

  private static String result(Future<Long> future) {
    try {
      future.get();
      return "done";
    } catch (ExecutionException e) {
      return e.getCause().getMessage();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
