package org.canbao.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
import org.canbao.benchmarks.people.Crowd;
import org.canbao.benchmarks.people.Question;
import org.canbao.policy.block.BlockRule;
import org.canbao.policy.block.Columns;
import org.canbao.policy.block.Standings;
import org.canbao.policy.block.Verdicts;
import org.canbao.policy.decision.PolicyBook;
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

/** 批量核定: a million people, at once or in blocks of a size that the cache holds. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms2g", "-Xmx2g"})
public class BlockBenchmark {

  private static final int PEOPLE = 1_000_000;
  private static final int BLOCK = 4_096;

  private final PolicyBook book = Question.book();
  private final BlockRule rule = new BlockRule(Question.blockPolicy(book));
  private final Standings people = Crowd.of(OnePersonBenchmark.SEED, PEOPLE, book);
  private final Standings peopleCopy = new Standings(PEOPLE);
  private final Verdicts plain = Verdicts.plain(PEOPLE);
  private final Verdicts plainCopy = Verdicts.plain(PEOPLE);
  private final Verdicts signed = Verdicts.signed(PEOPLE);

  @Benchmark
  @OperationsPerInvocation(PEOPLE)
  public Verdicts whole() {
    rule.decide(people, 0, PEOPLE, plain);
    return plain;
  }

  @Benchmark
  @OperationsPerInvocation(PEOPLE)
  public Verdicts wholeSigned() {
    rule.decide(people, 0, PEOPLE, signed);
    return signed;
  }

  @Benchmark
  @OperationsPerInvocation(PEOPLE)
  public Verdicts blocks() {
    for (int from = 0; from < PEOPLE; from += BLOCK) {
      rule.decide(people, from, Math.min(PEOPLE, from + BLOCK), plain);
    }
    return plain;
  }

  @Benchmark
  @OperationsPerInvocation(PEOPLE)
  public Verdicts blocksSigned() {
    for (int from = 0; from < PEOPLE; from += BLOCK) {
      rule.decide(people, from, Math.min(PEOPLE, from + BLOCK), signed);
    }
    return signed;
  }

  /** The reference: the same bytes in and out, copied. */
  @Benchmark
  @OperationsPerInvocation(PEOPLE)
  public Verdicts memcpy() {
    Columns.copy(people, peopleCopy);
    Columns.copy(plain, plainCopy);
    return plainCopy;
  }
}
