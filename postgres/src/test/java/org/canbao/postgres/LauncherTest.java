package org.canbao.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.canbao.postgres.program.Folders;
import org.canbao.postgres.trouble.DatabaseTrouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

  @TempDir Path folder;

  private Path home;

  @BeforeEach
  void copyHome() throws IOException {
    home = TestHomes.in(folder).toRealPath();
  }

  private PostgresServer start() {
    return PostgresServer.start(TestHomes.settings(home));
  }

  private long pid() {
    return Postmaster.running(new Home(home)).orElseThrow().process().pid();
  }

  private static String ask(PostgresServer server, String question) throws SQLException {
    try (var connection = WriterProcess.connect(server);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  void aServerIsPrivateAndDurableAndComparesTextByItsBytes() throws Exception {
    try (var server = start()) {
      assertThat(server.isRunning()).isTrue();
      assertThat(ask(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(server, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(server, "SHOW password_encryption")).isEqualTo("scram-sha-256");
      assertThat(ask(server, "SHOW max_connections")).isEqualTo("30");
      assertThat(ask(server, "SELECT datlocprovider::text || datlocale FROM pg_database LIMIT 1"))
          .isEqualTo("bC.UTF-8");
      for (String file : new String[] {"secret", "server.properties", "postgres.log", "lock"}) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file))))
            .as(file)
            .isEqualTo("rw-------");
      }
    }
    assertThat(Postmaster.running(new Home(home))).isEmpty();
  }

  @Test
  void thePortIsKeptWhileItIsFree() throws Exception {
    String url;
    try (var server = start()) {
      url = server.url("postgres");
    }
    try (var server = start()) {
      assertThat(server.url("postgres")).isEqualTo(url);
    }
    int port = new Ports(new Home(home)).remembered().orElseThrow();
    try (var thief = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        var server = start()) {
      assertThat(thief.isBound()).isTrue();
      assertThat(server.url("postgres")).isNotEqualTo(url);
    }
  }

  @Test
  void aWantedPortThatIsTakenIsNamed() throws Exception {
    try (var thief = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var settings = new PostgresSettings(home, Optional.of(thief.getLocalPort()), Map.of());
      assertThatThrownBy(() -> PostgresServer.start(settings))
          .isInstanceOf(DatabaseTrouble.class)
          .hasMessageContaining("port %d is taken".formatted(thief.getLocalPort()))
          .hasMessageContaining("已被其他程序占用");
    }
  }

  @Test
  void aServerThatOutlivedItsProcessIsUsedAgain() throws Exception {
    try (var child = Child.start(home, 0, "hold")) {
      child.awaitReady();
      child.kill();
    }
    long orphan = pid();
    try (var server = start()) {
      assertThat(server.isRunning()).isTrue();
      assertThat(pid()).isEqualTo(orphan);
    }
  }

  @Test
  void aServerWithOtherSettingsIsStartedAgainWithOurs() throws Exception {
    try (var child = Child.start(home, 0, "hold")) {
      child.awaitReady();
      child.kill();
    }
    long orphan = pid();
    var others = new PostgresSettings(home, Optional.empty(), Map.of("work_mem", "7MB"));
    try (var server = PostgresServer.start(others)) {
      assertThat(pid()).isNotEqualTo(orphan);
      assertThat(ask(server, "SHOW work_mem")).isEqualTo("7MB");
    }
  }

  @Test
  void theFileOfAServerLongGoneDoesNotHinder() throws Exception {
    Path file = PostmasterFile.in(home.resolve("data"));
    String foreign = ProcessHandle.current().pid() + "\n" + home.resolve("data") + "\n1\n5432\n";
    for (String content : new String[] {foreign, "", "nonsense\n"}) {
      Files.writeString(file, content);
      try (var server = start()) {
        assertThat(server.isRunning()).as(content).isTrue();
      }
    }
  }

  @Test
  void whatAKilledUnpackingAndAKilledInitdbLeftIsMadeAnew() throws Exception {
    Path program = new Home(home).installation().folder();
    Files.delete(program.resolve("complete"));
    Files.delete(program.resolve("bin/initdb"));
    Files.createDirectories(home.resolve("pgsql-18.6.new/bin"));
    Folders.delete(home.resolve("data"));
    Files.createDirectories(home.resolve("data.new/base"));
    Files.writeString(home.resolve("data.new/PG_VERSION"), "18\n");
    Files.writeString(home.resolve("secret.initdb"), "left");
    try (var server = start()) {
      assertThat(ask(server, "SHOW server_version")).isEqualTo("18.6");
    }
    assertThat(home.resolve("data.new")).doesNotExist();
    assertThat(home.resolve("secret.initdb")).doesNotExist();
  }

  @Test
  void aLostOrDamagedOrForeignSecretIsSetAnew() throws Exception {
    for (String secret : new String[] {"", "'; DROP TABLE x; --", "anotherservershandsecret"}) {
      Files.writeString(home.resolve("secret"), secret);
      try (var server = start()) {
        assertThat(ask(server, "SELECT 1")).as(secret).isEqualTo("1");
      }
    }
  }

  @Test
  void aFolderThatHoldsSomethingElseIsLeftAlone() throws Exception {
    Files.writeString(home.resolve("data/PG_VERSION"), "14\n");
    assertThatThrownBy(this::start)
        .isInstanceOf(DatabaseTrouble.class)
        .hasMessageContaining("no data folder of PostgreSQL 18 (it says: '14')");
    assertThat(home.resolve("data/base")).exists();
  }

  @Test
  void aWrongParameterIsToldAtOnce() {
    var settings = new PostgresSettings(home, Optional.empty(), Map.of("work_mem", "much"));
    assertThatThrownBy(() -> PostgresServer.start(settings))
        .isInstanceOf(DatabaseTrouble.class)
        .hasMessageContaining("invalid value for parameter \"work_mem\"");
  }

  @Test
  void aServerIsStartedAgainWhenItIsKilled() throws Exception {
    try (var server = start()) {
      String url = server.url("postgres");
      long first = pid();
      ProcessHandle.of(first).orElseThrow().destroyForcibly();
      KillTest.await(() -> server.isRunning() && pid() != first);
      assertThat(server.url("postgres")).isEqualTo(url);
      assertThat(ask(server, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void noRowOfAPersonReachesTheLog() throws Exception {
    String person = "990000203001010017";
    try (var server = start();
        var connection = WriterProcess.connect(server);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE person (number text PRIMARY KEY CHECK (number <> 'x'))");
      statement.execute("INSERT INTO person VALUES ('%s')".formatted(person));
      for (String wrong :
          new String[] {
            "INSERT INTO person VALUES ('%s')",
            "SELECT '%s'::date",
            "SELEC '%s'",
            "SELECT 1/0, '%s'"
          }) {
        assertThatThrownBy(() -> statement.execute(wrong.formatted(person)))
            .isInstanceOf(SQLException.class);
      }
      try (var insert = connection.prepareStatement("INSERT INTO person VALUES (?)")) {
        insert.setString(1, person);
        assertThatThrownBy(insert::execute).isInstanceOf(SQLException.class);
      }
    }
    assertThat(Files.readString(home.resolve("postgres.log")))
        .contains("ready to accept")
        .doesNotContain(person);
  }

  @Test
  void theLogIsKeptShort() throws Exception {
    try (var server = start()) {
      Files.write(home.resolve("postgres.log"), new byte[9 << 20], StandardOpenOption.APPEND);
      KillTest.await(() -> home.resolve("postgres.log").toFile().length() < 1 << 20);
      assertThat(server.isRunning()).isTrue();
    }
    assertThat(home.resolve("postgres.log")).content().contains("shut down");
    assertThat(home.resolve("postgres.log.1")).exists();
  }
}
