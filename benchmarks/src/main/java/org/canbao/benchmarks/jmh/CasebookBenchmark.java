package org.canbao.benchmarks.jmh;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.canbao.casebook.CaseCheck;
import org.canbao.casebook.Casebook;
import org.canbao.casebook.PolicyCase;
import org.canbao.policy.decision.Decider;
import org.canbao.policy.decision.PolicyBook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** 案例集: a hundred thousand rows of cases, which are the shipped ones again and again. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g", "-Xmn512m"})
public class CasebookBenchmark {

  private static final int ROWS = 100_000;

  private final PolicyBook book = Casebook.book();
  private final List<PolicyCase> rows = rows(Casebook.shipped());

  private static List<PolicyCase> rows(List<PolicyCase> shipped) {
    List<PolicyCase> rows = new ArrayList<>(ROWS);
    while (rows.size() < ROWS) {
      rows.addAll(shipped.subList(0, Math.min(shipped.size(), ROWS - rows.size())));
    }
    return rows;
  }

  /** Engine time: every row decided. */
  @Benchmark
  public void decide(Blackhole hole) {
    for (PolicyCase row : rows) {
      hole.consume(Decider.decide(row.facts(), row.on(), book));
    }
  }

  /** Every row decided and compared with what it expects. */
  @Benchmark
  public void decideAndCheck(Blackhole hole) {
    for (PolicyCase row : rows) {
      hole.consume(CaseCheck.holds(row, Decider.decide(row.facts(), row.on(), book)));
    }
  }
}
