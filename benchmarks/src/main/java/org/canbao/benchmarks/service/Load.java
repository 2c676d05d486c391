package org.canbao.benchmarks.service;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;

/**
 * Requests of one kind over several connections for some time.
 *
 * @param ports of the instances, taken in turn
 * @param connections how many are busy at once
 * @param request the text of a request by its number
 * @param expected the status of every answer
 */
record Load(List<Integer> ports, int connections, LongFunction<String> request, int expected) {

  /** As fast as it goes. */
  static final double UNLIMITED = 0;

  /**
   * What was reached.
   *
   * @param rate answers in a second
   * @param p99 milliseconds within which 99 of 100 answers came, counted from when they were due
   */
  record Reached(double rate, double p50, double p99) {}

  /** Runs for a time; a rate above zero sends at that rate and no faster. */
  Reached run(Duration time, double rate) throws Exception {
    List<Callable<long[]>> workers = new ArrayList<>();
    long start = System.nanoTime();
    for (int worker = 0; worker < connections; worker++) {
      int number = worker;
      workers.add(() -> work(number, start, time, rate));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
      List<long[]> parts = new ArrayList<>();
      for (Future<long[]> part : threads.invokeAll(workers)) {
        parts.add(part.get());
      }
      long[] latencies = parts.stream().flatMapToLong(Arrays::stream).sorted().toArray();
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Reached(latencies.length / seconds, at(latencies, 0.50), at(latencies, 0.99));
    }
  }

  private long[] work(int worker, long start, Duration time, double rate) throws IOException {
    long[] latencies = new long[1 << 20];
    int count = 0;
    long end = start + time.toNanos();
    long step = rate > 0 ? (long) (1e9 * connections / rate) : 0;
    long due = start + step * worker / connections;
    try (HttpConnection connection = new HttpConnection(ports.get(worker % ports.size()))) {
      for (long now = System.nanoTime();
          now < end && count < latencies.length;
          now = System.nanoTime()) {
        if (step > 0 && now < due) {
          pause(due - now);
        }
        long began = step > 0 ? due : System.nanoTime();
        int status = connection.exchange(request.apply((long) worker << 40 | count));
        if (status != expected) {
          throw new IOException("expected " + expected + " but the service answered " + status);
        }
        latencies[count++] = System.nanoTime() - began;
        due += step;
      }
    }
    return Arrays.copyOf(latencies, count);
  }

  private static void pause(long nanoseconds) {
    LockSupport.parkNanos(nanoseconds);
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * share)] / 1e6;
  }
}
