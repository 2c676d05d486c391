package org.canbao.postgres;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.canbao.postgres.program.Account;
import org.canbao.postgres.program.Folders;
import org.canbao.postgres.program.Program;

/** 启动一次: one try to start the server of a home, which has none. */
record Launch(Home home, PostgresSettings settings, Account account, Pause pause) {

  /** 启动结果: how the try ended. */
  sealed interface Outcome {

    /** The server takes connections. */
    record Ready(Postmaster postmaster) implements Outcome {}

    /** The server ended; the text is what it wrote meanwhile. */
    record Failed(String text) implements Outcome {

      /** Another program took the port, or processes of the former server have not ended yet. */
      boolean mayPass() {
        return text.contains("could not bind")
            || text.contains("could not create any TCP/IP sockets")
            || text.contains("shared memory block")
            || text.contains("lock file");
      }
    }
  }

  /** Returns the words after the program's name with which the server starts. */
  List<String> words(int port) {
    List<String> words = new ArrayList<>(List.of("-D", home.data().toString()));
    words.addAll(List.of("-p", String.valueOf(port)));
    add(words, "unix_socket_directories", home.socketFolder().map(Path::toString).orElse(""));
    settings.effective().forEach((name, value) -> add(words, name, value));
    return words;
  }

  private static void add(List<String> words, String name, String value) {
    words.addAll(List.of("-c", name + "=" + value));
  }

  Outcome on(int port) throws IOException {
    removeRemains();
    prepareSocketFolder();
    var log = new ServerLog(home.log());
    long before = log.open();
    Process process = start(port);
    while (process.isAlive()) {
      var postmaster = new Postmaster(home, process.toHandle());
      if (postmaster.isReady()) {
        return new Outcome.Ready(postmaster);
      }
      if (!pause.millis(10)) {
        postmaster.stop();
      }
    }
    return new Outcome.Failed(log.since(before));
  }

  private Process start(int port) throws IOException {
    List<String> command = new ArrayList<>(ownSession());
    List<String> words = new ArrayList<>(words(port));
    words.addFirst(home.installation().program("postgres").toString());
    command.addAll(account.command(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    return builder
        .directory(home.root().toFile())
        .redirectInput(Redirect.from(new File("/dev/null")))
        .redirectOutput(Redirect.appendTo(home.log().toFile()))
        .start();
  }

  /** Keeps the terminal's Ctrl-C from the server, so that it is stopped by its owner alone. */
  private static List<String> ownSession() {
    return Program.run(List.of("setsid", "true")).well() ? List.of("setsid") : List.of();
  }

  /**
   * Removes the file of a server long gone when its process number now belongs to another program,
   * or when a power cut left it empty: PostgreSQL would refuse to start. The file of a dead process
   * stays, because PostgreSQL looks for remaining sessions by it.
   */
  private void removeRemains() throws IOException {
    Path file = PostmasterFile.in(home.data());
    if (Files.exists(file) && Postmaster.running(home).isEmpty()) {
      boolean dead =
          PostmasterFile.read(home.data())
              .filter(told -> ProcessHandle.of(told.pid()).isEmpty())
              .isPresent();
      if (!dead) {
        endRemains();
        Files.deleteIfExists(file);
      }
    }
  }

  /** Ends sessions whose server is gone. */
  void endRemains() {
    List<ProcessHandle> remains = home.installation().processes();
    remains.forEach(ProcessHandle::destroy);
    for (int look = 0; look < 100 && remains.stream().anyMatch(home::runs); look++) {
      pause.millis(20);
    }
  }

  private void prepareSocketFolder() throws IOException {
    Folders.createPrivate(home.run());
    account.handOver(home.run());
    try (Stream<Path> left = Files.list(home.run())) {
      for (Path socket : left.toList()) {
        Files.delete(socket);
      }
    }
  }
}
