package org.canbao.service.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.canbao.postgres.PostgresServer;
import org.canbao.postgres.PostgresSettings;
import org.canbao.service.TestDatabase;
import org.canbao.service.database.Login;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server that a test may stop, kill and fill, in a folder that later runs use again. */
final class OwnServer implements AutoCloseable {

  private static final Path HOME = Path.of("target", "fault-server").toAbsolutePath();

  private PostgresServer server;

  private OwnServer() {
    start();
  }

  static OwnServer begin() {
    return new OwnServer();
  }

  void start() {
    server =
        PostgresServer.start(
            new PostgresSettings(HOME, Optional.empty(), Map.of("full_page_writes", "off")));
  }

  void stop() {
    server.close();
  }

  TestDatabase database(String name, String more) {
    return TestDatabase.on(server, name, more);
  }

  /** Runs a statement as the administrator of the server. */
  void run(String sql) {
    Login administrator = new Login(server.url("postgres"), server.user(), server.password());
    JdbcClient.create(administrator.direct()).sql(sql).update();
  }

  /** Kills one of the processes that serve somebody; the server ends all the others, too. */
  void killOneThatServes() throws IOException {
    children().stream().findAny().ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Kills the server's first process. */
  void kill() throws IOException {
    first().ifPresent(ProcessHandle::destroyForcibly);
  }

  private static List<ProcessHandle> children() throws IOException {
    return first().stream().flatMap(ProcessHandle::children).toList();
  }

  private static Optional<ProcessHandle> first() throws IOException {
    List<String> lines = Files.readAllLines(HOME.resolve("data").resolve("postmaster.pid"));
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
  }

  @Override
  public void close() {
    stop();
  }
}
