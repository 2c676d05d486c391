package org.canbao.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A child process that runs {@link WriterProcess}. */
final class Child implements AutoCloseable {

  private final Process process;
  private final CountDownLatch ready = new CountDownLatch(1);
  private final Set<Long> confirmed = new ConcurrentSkipListSet<>();
  private final Thread reader;

  private Child(Process process) {
    this.process = process;
    this.reader = Thread.ofPlatform().daemon().start(this::read);
  }

  static Child start(Path home, long before, String mode) throws IOException {
    return start(List.of(), System.getProperty("java.class.path"), home, before, mode);
  }

  static Child start(List<String> prefix, String classPath, Path home, long before, String mode)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", classPath));
    command.addAll(List.of(WriterProcess.class.getName(), home.toString(), "" + before, mode));
    return new Child(
        new ProcessBuilder(command)
            .redirectError(home.resolveSibling("child.err").toFile())
            .start());
  }

  private void read() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("READY")) {
          ready.countDown();
        } else if (line.startsWith("ACK ") && line.length() > 4) {
          confirmed.add(Long.parseLong(line.substring(4)));
        }
      }
    } catch (IOException killed) {
      // What was read counts.
    }
  }

  void awaitReady() throws InterruptedException {
    if (!ready.await(30, TimeUnit.SECONDS)) {
      throw new AssertionError("the child did not get ready");
    }
  }

  Set<Long> confirmed() {
    return confirmed;
  }

  /** Ends the process as a power cut would. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
    reader.join();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
