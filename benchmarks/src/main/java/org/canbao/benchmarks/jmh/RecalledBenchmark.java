package org.canbao.benchmarks.jmh;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.canbao.benchmarks.people.InventedPeople;
import org.canbao.benchmarks.people.Question;
import org.canbao.policy.block.Recalled;
import org.canbao.policy.decision.Decider;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.history.Facts;
import org.canbao.policy.term.Language;
import org.canbao.policy.term.Reason;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** 由签名还原理由: the sentences behind the eight bytes that a block kept. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g", "-Xmn512m"})
public class RecalledBenchmark {

  private static final int PEOPLE = 1_024;

  private final PolicyBook book = Question.book();
  private final List<Kept> kept =
      InventedPeople.stream(OnePersonBenchmark.SEED, PEOPLE).map(this::keep).toList();

  private record Kept(Facts facts, long signature) {}

  private Kept keep(Facts facts) {
    return new Kept(facts, Decider.sign(facts, Question.ON, book).orElseThrow().signature());
  }

  @Benchmark
  @OperationsPerInvocation(PEOPLE)
  public void recallAndRender(Blackhole hole) {
    for (Kept each : kept) {
      switch (Recalled.of(each.signature(), each.facts(), Question.ON, book)) {
        case Recalled.Same(var decision) -> {
          for (Reason reason : decision.reasons()) {
            hole.consume(reason.text(Language.CHINESE));
          }
        }
        case Recalled.Changed() -> throw new IllegalStateException("a signature has changed");
      }
    }
  }
}
