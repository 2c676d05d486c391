package org.canbao.service.fault;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.canbao.service.TestDatabase;
import org.canbao.service.TestService;
import org.canbao.service.Visitor;
import org.canbao.service.database.Login;

/** The whole service in a process of its own, which can be killed as a failing machine kills it. */
final class OtherService implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(180);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final int port;

  private OtherService(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static OtherService start(TestDatabase database) throws Exception {
    Path told = Files.createTempDirectory(Path.of("target"), "other").resolve("port");
    Login owner = database.owner();
    Login service = database.service();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx384m",
                "-cp",
                System.getProperty("java.class.path"),
                OtherService.class.getName(),
                told.toString(),
                owner.url(),
                owner.user(),
                owner.password(),
                service.url(),
                service.user(),
                service.password())
            .redirectErrorStream(true)
            .redirectOutput(new File("target/other-service.log"))
            .start();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(told)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        process.destroyForcibly();
        throw new AssertionError("it did not start; see target/other-service.log");
      }
      Thread.sleep(50);
    }
    return new OtherService(process, Integer.parseInt(Files.readString(told)));
  }

  /** Sends under a key with what somebody carries; nothing when no answer came. */
  Optional<HttpResponse<String>> post(Visitor visitor, String key, String path, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    visitor.headers().forEach(request::header);
    try {
      return Optional.of(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException broken) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Ends it like {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    client.shutdownNow();
  }

  /** Serves until it is killed or whoever started it is gone. */
  public static void main(String[] sent) throws Exception {
    TestDatabase database =
        new TestDatabase(
            new Login(sent[1], sent[2], sent[3]), new Login(sent[4], sent[5], sent[6]));
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
    TestService service =
        TestService.start(
            database,
            Map.of(
                "canbao.limits.requests-per-second",
                100000,
                "canbao.limits.burst",
                100000,
                "canbao.jobs.polling",
                "100ms",
                "canbao.jobs.heartbeat",
                "500ms"));
    Path told = Path.of(sent[0]);
    Path draft = Files.writeString(told.resolveSibling("draft"), "" + service.at("/").getPort());
    Files.move(draft, told, StandardCopyOption.ATOMIC_MOVE);
    Thread.currentThread().join();
  }
}
