package org.canbao.benchmarks.jmh;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import org.canbao.benchmarks.report.MarkdownTable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** JMH结果表: runs benchmark classes and tells what they reached beside the goals. */
public final class JmhTable {

  private static final String PEOPLE = "people";

  private JmhTable() {}

  /** Runs benchmarks one after the other; JMH's own account goes to a file in this folder. */
  public static String of(Path target, Class<?>... benchmarks) throws RunnerException {
    MarkdownTable table = new MarkdownTable("what", "goal", "reached", "±", "bytes allocated");
    for (Class<?> benchmark : benchmarks) {
      Path log = target.resolve("jmh-" + benchmark.getSimpleName() + ".log");
      ChainedOptionsBuilder options =
          new OptionsBuilder()
              .include("\\." + benchmark.getSimpleName() + "\\.")
              .addProfiler(GCProfiler.class)
              .shouldFailOnError(true)
              .output(log.toString());
      add(new Runner(options.build()).run(), benchmark, table);
    }
    return table.toString();
  }

  private static void add(Collection<RunResult> results, Class<?> benchmark, MarkdownTable table) {
    for (Subject subject : Subject.of(benchmark)) {
      results.stream()
          .filter(result -> subject.isMeasuredBy(result.getParams().getBenchmark()))
          .forEach(result -> add(subject, result, table));
    }
  }

  private static void add(Subject subject, RunResult run, MarkdownTable table) {
    Result<?> primary = run.getPrimaryResult();
    table.add(
        subject.title() + people(run),
        subject.goal(),
        subject.show(primary.getScore(), primary.getScoreUnit()),
        subject.show(primary.getScoreError(), primary.getScoreUnit()),
        allocated(run));
  }

  private static String people(RunResult run) {
    return run.getParams().getParamsKeys().contains(PEOPLE)
        ? String.format(
            Locale.ROOT, ", %,d people in turn", Integer.parseInt(run.getParams().getParam(PEOPLE)))
        : "";
  }

  private static String allocated(RunResult run) {
    return run.getSecondaryResults().values().stream()
        .filter(it -> it.getLabel().endsWith("gc.alloc.rate.norm"))
        .map(it -> String.format(Locale.ROOT, "%,.0f", it.getScore()))
        .findFirst()
        .orElse("");
  }
}
