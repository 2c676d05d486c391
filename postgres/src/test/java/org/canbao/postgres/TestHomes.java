package org.canbao.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.canbao.postgres.program.Folders;

/** Homes of servers for tests: copies of one that was started and stopped. */
public final class TestHomes {

  private static final Path TEMPLATE = Path.of("target", "template-home").toAbsolutePath();
  private static boolean made;

  private TestHomes() {}

  /** Settings for a small server. */
  public static PostgresSettings settings(Path home) {
    return new PostgresSettings(
        home, Optional.empty(), Map.of("shared_buffers", "32MB", "max_connections", "30"));
  }

  /** Fills a folder with a prepared home. */
  public static Path in(Path folder) throws IOException {
    makeTemplate();
    Path home = folder.resolve("home");
    try (Stream<Path> all = Files.walk(TEMPLATE)) {
      for (Path from : all.sorted(Comparator.naturalOrder()).toList()) {
        copy(from, home.resolve(TEMPLATE.relativize(from)));
      }
    }
    return home;
  }

  private static synchronized void makeTemplate() throws IOException {
    if (!made) {
      Folders.delete(TEMPLATE);
      PostgresServer.start(settings(TEMPLATE)).close();
      Files.delete(TEMPLATE.resolve("server.properties"));
      made = true;
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    if (from.toString().contains("pgsql-") && Files.isRegularFile(from)) {
      Files.createDirectories(to.getParent());
      Files.createLink(to, from);
    } else {
      Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }
  }
}
