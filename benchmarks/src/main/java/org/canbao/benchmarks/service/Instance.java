package org.canbao.benchmarks.service;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A running service, started as an operator would. */
record Instance(Process process, int port) implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(4);

  /** Starts one in a folder, with limits that do not stand in the way of a measurement. */
  static Instance start(Path jar, Path home, String... options)
      throws IOException, InterruptedException {
    int port = freePort();
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of(options));
    line.addAll(
        List.of("-jar", jar.toString(), "serve", "--home", home.toString(), "--port", "" + port));
    ProcessBuilder command =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("service.log").toFile()));
    command
        .environment()
        .putAll(
            Map.of("CANBAO_LIMITS_REQUESTSPERSECOND", "1000000", "CANBAO_LIMITS_BURST", "1000000"));
    Instance instance = new Instance(command.start(), port);
    instance.awaitReady();
    return instance;
  }

  private void awaitReady() throws InterruptedException, IOException {
    long end = System.nanoTime() + LONGEST_START.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      if (isReady()) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    throw new IOException("the service did not become ready; see service.log in its folder");
  }

  private boolean isReady() {
    try (HttpConnection connection = new HttpConnection(port)) {
      return connection.exchange(Requests.get("/actuator/health/readiness", List.of())) == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
  }
}
