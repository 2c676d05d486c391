package org.canbao.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.canbao.postgres.program.Account;
import org.canbao.postgres.program.Folders;
import org.canbao.postgres.program.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountTest {

  private static final int NOBODY = 65_534;

  private Path folder;

  @BeforeEach
  void makeFolderWhereOthersCanGo() throws IOException {
    assumeThat(Program.run(List.of("id", "-u")).output().strip()).isEqualTo("0");
    assumeThat(Program.run(List.of("setpriv", "--version")).well()).isTrue();
    folder = Files.createTempDirectory("canbao-test").toRealPath();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @AfterEach
  void deleteFolder() throws IOException {
    if (folder != null) {
      Folders.delete(folder);
    }
  }

  @Test
  void anOrdinaryUserServesAndRootServesTheSameDataAsThatUserLater() throws Exception {
    Path home = TestHomes.in(folder).toRealPath();
    Folders.delete(home.resolve("data"));
    give(home);
    var nobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    try (var child = Child.start(nobody, readableClassPath(), home, 0, "hold")) {
      child.awaitReady();
      child.kill();
    }
    assertThat(Files.getAttribute(home.resolve("data"), "unix:uid")).isEqualTo(NOBODY);
    try (var server = PostgresServer.start(TestHomes.settings(home))) {
      assertThat(server.isRunning()).isTrue();
    }
    PostgresServer.start(TestHomes.settings(home)).close();
  }

  @Test
  void rootHandsTheFoldersOverWhereThereAreNoNamespaces() throws Exception {
    Path root = TestHomes.in(folder).toRealPath();
    Folders.delete(root.resolve("data"));
    var home = new Home(root);
    Account account = Account.handedOver(home.data(), home.installation().program("postgres"));
    new Cluster(home, account).prepare(Secret.keptOrNew(home));
    assertThat(account.owner()).isPresent();
    try (var server = PostgresServer.start(TestHomes.settings(root));
        var connection = WriterProcess.connect(server)) {
      assertThat(connection.isValid(5)).isTrue();
    }
  }

  private static void give(Path home) throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      for (Path path : all.filter(path -> !path.toString().contains("pgsql-")).toList()) {
        Files.setAttribute(path, "unix:uid", NOBODY);
      }
    }
  }

  /** The build's own folders may lie where an ordinary user cannot go. */
  private String readableClassPath() throws IOException {
    List<String> readable = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path from = Path.of(entry);
      if (Files.exists(from) && !entry.contains("darwin") && !entry.contains("arm64")) {
        Path to = folder.resolve("path" + readable.size()).resolve(from.getFileName());
        copy(from, to);
        readable.add(to.toString());
      }
    }
    return String.join(File.pathSeparator, readable);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }
}
