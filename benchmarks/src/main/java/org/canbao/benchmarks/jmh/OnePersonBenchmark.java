package org.canbao.benchmarks.jmh;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.canbao.benchmarks.people.InventedPeople;
import org.canbao.benchmarks.people.Question;
import org.canbao.policy.decision.Answer;
import org.canbao.policy.decision.Decider;
import org.canbao.policy.decision.Decision;
import org.canbao.policy.decision.PolicyBook;
import org.canbao.policy.decision.Standing;
import org.canbao.policy.history.Facts;
import org.canbao.policy.term.Language;
import org.canbao.policy.term.Reason;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** 单人核定: facts of many different people to decisions with all reasons. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g", "-Xmn512m"})
public class OnePersonBenchmark {

  static final long SEED = 20310301;

  /** A thousand people stay in the cache, as facts just read do; many have to be fetched. */
  @Param({"1024", "65536"})
  public int people;

  private final PolicyBook book = Question.book();
  private Facts[] facts;
  private int next;

  @Setup
  public void invent() {
    facts = InventedPeople.stream(SEED, people).toArray(Facts[]::new);
  }

  private Facts next() {
    return facts[next++ & people - 1];
  }

  /** The decision with everything in it; the reasons' sentences are put together when read. */
  @Benchmark
  public Answer decide() {
    return Decider.decide(next(), Question.ON, book);
  }

  /** The decision, and the Chinese text of every reason. */
  @Benchmark
  public void decideAndRender(Blackhole hole) {
    if (Decider.decide(next(), Question.ON, book) instanceof Decision decision) {
      for (Reason reason : decision.reasons()) {
        hole.consume(reason.text(Language.CHINESE));
      }
    }
  }

  /** The standing alone: what a block needs to know of a person. */
  @Benchmark
  public Optional<Standing> fold() {
    return Decider.standing(next(), Question.ON, book);
  }
}
