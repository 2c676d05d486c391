package org.canbao.benchmarks.jmh;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/** 测量对象: each JMH method, in words, with the goal where the project has one. */
enum Subject {
  DECIDE("OnePersonBenchmark.decide", "one-person decisions with reasons", "≥ 1 M/s"),
  RENDER("OnePersonBenchmark.decideAndRender", "the same, all reasons put into Chinese text", ""),
  FOLD("OnePersonBenchmark.fold", "facts folded into a standing only", ""),
  RECALL("RecalledBenchmark.recallAndRender", "reasons rendered from a signature", "≤ 20 µs"),
  WHOLE("BlockBenchmark.whole", "block, 1 M people at once", "≥ 60 M/s"),
  WHOLE_SIGNED("BlockBenchmark.wholeSigned", "the same with signature", "≥ 45 M/s"),
  BLOCKS("BlockBenchmark.blocks", "block, 1 M people by 4,096", "≥ 60 M/s"),
  BLOCKS_SIGNED("BlockBenchmark.blocksSigned", "the same with signature", "≥ 45 M/s"),
  MEMCPY("BlockBenchmark.memcpy", "memcpy of the same bytes", ""),
  CASES("CasebookBenchmark.decide", "100,000 case rows decided", "< 1 s"),
  CASES_CHECKED("CasebookBenchmark.decideAndCheck", "the same, every row checked", "");

  private final String method;
  private final String title;
  private final String goal;

  Subject(String method, String title, String goal) {
    this.method = method;
    this.title = title;
    this.goal = goal;
  }

  /** Returns the subjects of a benchmark class. */
  static List<Subject> of(Class<?> benchmark) {
    return Stream.of(values())
        .filter(subject -> subject.method.startsWith(benchmark.getSimpleName() + "."))
        .toList();
  }

  /** Tells whether a fully qualified JMH method is this subject. */
  boolean isMeasuredBy(String qualified) {
    return qualified.endsWith("." + method);
  }

  String title() {
    return title;
  }

  String goal() {
    return goal;
  }

  /** Returns a score with its unit as people read it. */
  String show(double score, String unit) {
    DoubleFunction<String> form =
        switch (unit) {
          case "ops/s" -> it -> String.format(Locale.ROOT, "%.2f M/s", it / 1e6);
          case "us/op" -> it -> String.format(Locale.ROOT, "%.2f µs", it);
          case "ms/op" -> it -> String.format(Locale.ROOT, "%.3f s", it / 1e3);
          default -> it -> it + " " + unit;
        };
    return form.apply(score);
  }
}
