package org.canbao.postgres.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** 外部程序: runs a program of the machine to its end. */
public final class Program {

  private Program() {}

  /**
   * 运行结果: how a program ended.
   *
   * @param exit 0 when all went well, 127 when there is no such program
   * @param output what it wrote to both its outputs
   */
  public record Ended(int exit, String output) {

    public boolean well() {
      return exit == 0;
    }
  }

  /** Runs a program without input. */
  public static Ended run(List<String> command) {
    return run(command, "");
  }

  /** Runs a program that reads the given text, which must be small. */
  public static Ended run(List<String> command, String input) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("LC_ALL", "C");
      return finish(builder.start(), input);
    } catch (IOException absent) {
      return new Ended(127, String.valueOf(absent.getMessage()));
    }
  }

  private static Ended finish(Process process, String input) throws IOException {
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException closed) {
      // A program that ended without reading tells why by its output.
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Ended(process.waitFor(), output);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      process.destroy();
      throw new IOException("interrupted", interrupted);
    }
  }
}
