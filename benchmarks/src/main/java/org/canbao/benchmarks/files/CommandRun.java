package org.canbao.benchmarks.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * 命令运行: one call of the command line in a process of its own.
 *
 * @param wall from start to end, the start of the virtual machine included
 * @param cpu of all its threads; zero where the system does not tell
 * @param memory the most bytes that it held; 0 where the system does not tell
 */
record CommandRun(Duration wall, Duration cpu, long memory) {

  private static final String PEAK = "VmHWM:";

  /** Runs a command, with its answer in one file and what it says beside in another. */
  static CommandRun of(List<String> command, Path answer, Path said)
      throws IOException, InterruptedException {
    long before = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(answer.toFile())
            .redirectError(said.toFile())
            .start();
    Duration cpu = Duration.ZERO;
    long memory = 0;
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      cpu = process.info().totalCpuDuration().orElse(cpu);
      memory = Math.max(memory, memory(process.pid()));
    }
    Duration wall = Duration.ofNanos(System.nanoTime() - before);
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          "expected exit code 0, but got %d: %s"
              .formatted(process.exitValue(), Files.readString(said)));
    }
    return new CommandRun(wall, cpu, memory);
  }

  private static long memory(long process) {
    Path status = Path.of("/proc", Long.toString(process), "status");
    try {
      List<String> lines = Files.exists(status) ? Files.readAllLines(status) : List.of();
      return lines.stream()
          .filter(line -> line.startsWith(PEAK))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException ended) {
      return 0;
    }
  }

  double seconds() {
    return wall.toNanos() / 1e9;
  }

  double cpuSeconds() {
    return cpu.toNanos() / 1e9;
  }
}
