package org.canbao.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharingTest {

  @TempDir Path folder;

  private Path home;

  @BeforeEach
  void copyHome() throws Exception {
    home = TestHomes.in(folder).toRealPath();
  }

  private PostgresServer start() {
    return PostgresServer.start(TestHomes.settings(home));
  }

  private long pid() {
    return Postmaster.running(new Home(home)).orElseThrow().process().pid();
  }

  private static void assertServes(PostgresServer server) throws Exception {
    KillTest.await(server::isRunning);
    try (var connection = WriterProcess.connect(server)) {
      assertThat(connection.isValid(5)).isTrue();
    }
  }

  @Test
  void aSecondProcessAttachesAndLeavesTheServerAloneWhenItCloses() throws Exception {
    try (var child = Child.start(home, 0, "hold")) {
      child.awaitReady();
      long first = pid();
      try (var attached = start()) {
        assertServes(attached);
      }
      assertThat(pid()).isEqualTo(first);
      child.kill();
    }
    start().close();
  }

  @Test
  void anAttachedProcessKeepsTheServerRunningWhenItsOwnerDies() throws Exception {
    try (var child = Child.start(home, 0, "hold")) {
      child.awaitReady();
      long first = pid();
      try (var attached = start()) {
        String url = attached.url("postgres");
        child.kill();
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        KillTest.await(
            () ->
                Postmaster.running(new Home(home))
                    .filter(server -> server.isReady() && server.process().pid() != first)
                    .isPresent());
        assertServes(attached);
        assertThat(attached.url("postgres")).isEqualTo(url);
      }
    }
    assertThat(Postmaster.running(new Home(home))).isEmpty();
  }

  @Test
  void aSecondStartInOneProcessAttachesAndStartsAgainWhenTheOwnerCloses() throws Exception {
    var owner = start();
    long first = pid();
    try (var attached = start()) {
      assertThat(pid()).isEqualTo(first);
      owner.close();
      assertServes(attached);
      assertThat(pid()).isNotEqualTo(first);
      try (var third = start()) {
        assertServes(third);
      }
      assertServes(attached);
    }
    assertThat(Postmaster.running(new Home(home))).isEmpty();
  }
}
