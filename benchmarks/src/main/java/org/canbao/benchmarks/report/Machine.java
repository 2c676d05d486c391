package org.canbao.benchmarks.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** 机器: one line about where and when the numbers were reached. */
public final class Machine {

  private static final Path CPU = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** Returns cores, processor, JDK, date, and how busy the machine was before. */
  public static String line() {
    return String.format(
        Locale.ROOT,
        "%d cores, %s, %s %s, %s, load %.1f before the run",
        Runtime.getRuntime().availableProcessors(),
        processor(),
        System.getProperty("java.vendor.version"),
        System.getProperty("os.name"),
        LocalDate.now(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static String processor() {
    try {
      List<String> lines = Files.exists(CPU) ? Files.readAllLines(CPU) : List.of();
      return lines.stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }
}
