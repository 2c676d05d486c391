package org.canbao.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.canbao.postgres.program.Folders;
import org.canbao.postgres.program.Program;
import org.canbao.postgres.trouble.DatabaseTrouble;

/**
 * 主进程: the running server of a home.
 *
 * @param home its folder
 * @param process its first process, from which all its others come
 */
record Postmaster(Home home, ProcessHandle process) {

  private static final Duration FAST = Duration.ofSeconds(60);
  private static final Duration IMMEDIATE = Duration.ofSeconds(10);

  /** Finds the server that serves the home now, whoever started it. */
  static Optional<Postmaster> running(Home home) {
    return PostmasterFile.read(home.data())
        .flatMap(file -> ProcessHandle.of(file.pid()))
        .map(process -> new Postmaster(home, process))
        .filter(Postmaster::isAlive);
  }

  /** A process that died but was not taken note of by its parent runs no program any more. */
  boolean isAlive() {
    return process.isAlive() && home.runs(process);
  }

  boolean isReady() {
    return told().filter(PostmasterFile::ready).isPresent();
  }

  int port() {
    return told().map(PostmasterFile::port).orElse(0);
  }

  private Optional<PostmasterFile> told() {
    return PostmasterFile.read(home.data()).filter(file -> file.pid() == process.pid());
  }

  /** Tells whether the server was started with these words; the server notes them itself. */
  boolean wasStartedWith(List<String> words) throws IOException {
    String noted = Folders.readOrEmpty(home.data().resolve("postmaster.opts")).strip();
    var expected = new StringBuilder();
    words.forEach(word -> expected.append(" \"").append(word).append('"'));
    return noted.endsWith(expected.toString());
  }

  /** Stops the server: sessions end, transactions in progress are rolled back. */
  void stop() {
    signal("INT");
    if (!ended(FAST)) {
      signal("QUIT");
      if (!ended(IMMEDIATE)) {
        throw new DatabaseTrouble(
            "数据库进程 %d 没有停止".formatted(process.pid()),
            "the database, process %d, did not stop".formatted(process.pid()));
      }
    }
  }

  private void signal(String name) {
    Program.run(List.of("sh", "-c", "kill -%s %d".formatted(name, process.pid())));
  }

  private boolean ended(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    boolean interrupted = false;
    while (isAlive() && System.nanoTime() < end) {
      try {
        TimeUnit.MILLISECONDS.sleep(10);
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return !isAlive();
  }
}
