package org.canbao.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.canbao.postgres.program.Folders;
import org.canbao.postgres.program.Installation;

/**
 * 数据库文件夹: the folder of one server, and where things are in it.
 *
 * @param root the folder, without links in its path
 */
record Home(Path root) {

  /** Systems take at most 103 to 107 bytes for a socket's path; its name needs up to 16. */
  private static final int LONGEST_SOCKET_FOLDER = 87;

  private static final Pattern PLAIN_PATH = Pattern.compile("[A-Za-z0-9/_.-]+");

  static Home open(Path folder) throws IOException {
    Folders.createPrivate(folder.toAbsolutePath());
    return new Home(folder.toRealPath());
  }

  Installation installation() {
    return new Installation(root.resolve("pgsql-" + Installation.VERSION));
  }

  Path data() {
    return root.resolve("data");
  }

  Path lock() {
    return root.resolve("lock");
  }

  Path log() {
    return root.resolve("postgres.log");
  }

  Path secret() {
    return root.resolve("secret");
  }

  Path portFile() {
    return root.resolve("server.properties");
  }

  Path run() {
    return root.resolve("run");
  }

  /** Returns the folder for the server's socket, empty when the path is too long or too odd. */
  Optional<Path> socketFolder() {
    String path = run().toString();
    boolean fits = path.getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET_FOLDER;
    return fits && PLAIN_PATH.matcher(path).matches() ? Optional.of(run()) : Optional.empty();
  }

  /** Tells whether a process is a PostgreSQL of this folder; a number may have been given anew. */
  boolean runs(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(Path::of)
        .filter(program -> program.startsWith(root) && program.endsWith("bin/postgres"))
        .isPresent();
  }

  /** Deletes what a killed preparation left beside. */
  void clean() throws IOException {
    Folders.delete(Cluster.aside(this));
    Files.deleteIfExists(Cluster.passwordFile(this));
  }
}
