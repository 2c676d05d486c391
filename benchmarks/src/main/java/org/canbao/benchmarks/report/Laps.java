package org.canbao.benchmarks.report;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 各次用时: wall time and CPU time of one thread doing the same work again and again. */
public final class Laps {

  /** 工作: what is measured. */
  @FunctionalInterface
  public interface Work {
    void run() throws Exception;
  }

  private final List<Long> wall = new ArrayList<>();
  private final List<Long> cpu = new ArrayList<>();

  /** Does the work once and keeps the times. */
  public void measure(Work work) throws Exception {
    long cpuBefore = cpuNanos();
    long before = System.nanoTime();
    work.run();
    wall.add(System.nanoTime() - before);
    cpu.add(cpuNanos() - cpuBefore);
  }

  /** Forgets what was measured, as after warming up. */
  public void forget() {
    wall.clear();
    cpu.clear();
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Returns the best wall time in nanoseconds. */
  public long best() {
    return wall.stream().mapToLong(Long::longValue).min().orElseThrow();
  }

  /** Returns the median wall time in nanoseconds. */
  public long median() {
    return wall.stream().sorted().toList().get(wall.size() / 2);
  }

  /** Returns the best CPU time in nanoseconds. */
  public long bestCpu() {
    return cpu.stream().mapToLong(Long::longValue).min().orElseThrow();
  }

  /** Returns millions a second for this many pieces of work in a time. */
  public static String millions(long pieces, long nanos) {
    return String.format(Locale.ROOT, "%.1f M/s", pieces * 1e3 / nanos);
  }
}
