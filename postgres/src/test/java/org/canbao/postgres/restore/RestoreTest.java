package org.canbao.postgres.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.canbao.postgres.OldestServer;
import org.canbao.postgres.TestServer;
import org.canbao.postgres.backup.Backup;
import org.canbao.postgres.backup.Backup.Existing;
import org.canbao.postgres.backup.Manifest;
import org.canbao.postgres.backup.Progress;
import org.canbao.postgres.trouble.DatabaseTrouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreTest {

  @TempDir static Path folder;

  private static TestServer server;

  @BeforeAll
  static void startServer() throws Exception {
    server = TestServer.ours(folder);
  }

  @AfterAll
  static void stopServer() throws Exception {
    server.close();
  }

  static Manifest backup(TestServer from, String database, Path file)
      throws SQLException, IOException {
    try (Connection connection = from.connect(database)) {
      return Backup.write(connection, "canbao", file, Existing.KEEP, Progress.NONE);
    }
  }

  private static Restored restore(TestServer to, String name, Path file) throws Exception {
    return Restore.replace(file, to, name, Example.preparer(to), Progress.NONE);
  }

  /** Every row of every table as text, in one order. */
  private static Map<String, List<String>> rows(TestServer of, String database)
      throws SQLException {
    Map<String, List<String>> all = new TreeMap<>();
    try (var connection = of.connect(database);
        var statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      List<String> tables = new ArrayList<>();
      try (var names =
          statement.executeQuery(
              "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname ="
                  + " 'canbao' UNION SELECT 'canbao.fact' UNION SELECT 'canbao.total'")) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      for (String table : tables) {
        List<String> rows = new ArrayList<>();
        String sql = "SELECT t::text FROM " + table + " t ORDER BY t::text COLLATE \"C\"";
        try (var found = statement.executeQuery(sql)) {
          while (found.next()) {
            rows.add(found.getString(1));
          }
        }
        all.put(table, rows);
      }
    }
    return all;
  }

  @Test
  void everyRowOfEveryTableComesBackOnTheSameAndOnTheOldestServerAndFromThere() throws Exception {
    Example.make(server, "whole");
    var original = rows(server, "whole");
    Path file = folder.resolve("whole.backup");
    Manifest manifest = backup(server, "whole", file);
    assertThat(manifest.migration()).contains("0203");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");

    Restored restored = restore(server, "whole", file);
    assertThat(rows(server, "whole")).isEqualTo(original);
    assertThat(rows(server, restored.former().orElseThrow())).isEqualTo(original);

    try (var oldest = OldestServer.start(folder)) {
      assertThat(oldest.ask("postgres", "SHOW server_version")).startsWith("15.");
      assertThat(restore(oldest, "moved", file).former()).isEmpty();
      assertThat(rows(oldest, "moved")).isEqualTo(original);
      Path back = folder.resolve("back.backup");
      backup(oldest, "moved", back);
      restore(server, "back", back);
      assertThat(rows(server, "back")).isEqualTo(original);
      assertThat(restore(oldest, "moved", back).former()).isPresent();
    }
  }

  @Test
  void keysTriggersRowSecurityAndSequencesWorkAfterARestoreAsBefore() throws Exception {
    Example.make(server, "working");
    Path file = folder.resolve("working.backup");
    backup(server, "working", file);
    restore(server, "working", file);
    for (String wrong :
        new String[] {
          "DELETE FROM canbao.audit",
          "TRUNCATE canbao.audit",
          "INSERT INTO canbao.node VALUES (9000, 9999)",
          "INSERT INTO canbao.fact VALUES (2025, 9000, 9999)",
          "INSERT INTO canbao.hen VALUES (3, 3)"
        }) {
      assertThatThrownBy(() -> server.run("working", wrong)).isInstanceOf(SQLException.class);
    }
    server.run("working", "INSERT INTO canbao.audit (entry) VALUES ('next')");
    assertThat(server.ask("working", "SELECT max(id) FROM canbao.audit")).isEqualTo("501");
    assertThat(
            server.ask(
                "working",
                "INSERT INTO canbao.\"odd \"\"name%s, 表\" (amount) VALUES (1) RETURNING id"))
        .isEqualTo("3001");
    String states =
        "SELECT string_agg(tgname || tgenabled::text, ',' ORDER BY tgname) FROM pg_trigger WHERE"
            + " NOT tgisinternal";
    assertThat(server.ask("working", states)).isEqualTo("append_onlyA,neverD");
    String forced = "SELECT relforcerowsecurity FROM pg_class WHERE relname = 'protected'";
    assertThat(server.ask("working", forced)).isEqualTo("t");
  }

  @Test
  void aBackupIsOneMomentWhileOthersGoOnWriting() throws Exception {
    Example.make(server, "busy");
    var stop = new AtomicBoolean();
    var transfers = new AtomicInteger();
    Thread writer = Thread.ofPlatform().start(() -> transfer(stop, transfers));
    for (int turn = 0; turn < 3; turn++) {
      int before = transfers.get();
      Path file = folder.resolve("busy%d.backup".formatted(turn));
      backup(server, "busy", file);
      restore(server, "calm", file);
      assertThat(transfers.get()).isGreaterThan(before);
      assertThat(
              server.ask(
                  "calm",
                  "SELECT (SELECT sum(cents) FROM canbao.account) + (SELECT sum(cents) FROM"
                      + " canbao.other_account)"))
          .isEqualTo("100000");
    }
    stop.set(true);
    writer.join();
  }

  private static void transfer(AtomicBoolean stop, AtomicInteger transfers) {
    try (var connection = server.connect("busy");
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      while (!stop.get()) {
        int cents = transfers.incrementAndGet();
        statement.execute(
            "UPDATE canbao.account SET cents = cents - %d WHERE id = 7".formatted(cents));
        statement.execute(
            "UPDATE canbao.other_account SET cents = cents + %d WHERE id = 9".formatted(cents));
        connection.commit();
      }
    } catch (SQLException ended) {
      throw new IllegalStateException(ended);
    }
  }

  @Test
  void aRestoreTakesTheNameFromARunningServiceWithItsOwnerRightsAndSettings() throws Exception {
    Example.make(server, "served");
    server.run(
        "postgres",
        "CREATE ROLE keeper",
        "CREATE ROLE served_login LOGIN PASSWORD 'invented'",
        "ALTER DATABASE served OWNER TO keeper",
        "REVOKE ALL ON DATABASE served FROM PUBLIC",
        "GRANT CONNECT, TEMPORARY ON DATABASE served TO served_login WITH GRANT OPTION",
        "ALTER DATABASE served SET search_path = canbao, \"$user\", \"odd, name\"",
        "ALTER DATABASE served SET work_mem = '5MB'",
        "ALTER ROLE served_login IN DATABASE served SET search_path = canbao",
        "ALTER DATABASE served CONNECTION LIMIT 77");
    String acl =
        "SELECT datacl::text || datconnlimit || pg_get_userbyid(datdba) || datlocprovider::text ||"
            + " datcollate FROM pg_database WHERE datname = 'served'";
    String configuration =
        "SELECT string_agg(setrole::regrole || setconfig::text, ';' ORDER BY"
            + " setrole::regrole::text) FROM pg_db_role_setting WHERE setdatabase = (SELECT oid"
            + " FROM pg_database WHERE datname = 'served')";
    String expectedAcl = server.ask("postgres", acl);
    String expectedConfiguration = server.ask("postgres", configuration);
    Path file = folder.resolve("served.backup");
    backup(server, "served", file);
    server.run("served", "DELETE FROM canbao.account");
    try (var session = server.connect("served")) {
      Restored restored = restore(server, "served", file);
      assertThat(session.isValid(2)).isFalse();
      assertThat(restored.former().orElseThrow()).matches("served_before_\\d{14}");
      assertThat(server.ask(restored.former().get(), "SELECT count(*) FROM canbao.account"))
          .isEqualTo("0");
    }
    assertThat(server.ask("served", "SELECT count(*) FROM canbao.account")).isEqualTo("50");
    assertThat(server.ask("postgres", acl)).isEqualTo(expectedAcl);
    assertThat(server.ask("postgres", configuration)).isEqualTo(expectedConfiguration);
  }

  @Test
  void aFailureLeavesTheOldDatabaseServing() throws Exception {
    Example.make(server, "kept");
    Path file = folder.resolve("kept.backup");
    backup(server, "kept", file);
    Map<SchemaPreparer, String> failures =
        Map.of(
            (database, _) -> {
              throw new SQLException("a migration failed");
            },
            "a migration failed",
            (database, _) -> server.run(database, Example.SCHEMA, "DROP TABLE canbao.seeded"),
            "seeded cannot be restored: the new database has no such table",
            (database, _) ->
                server.run(database, Example.SCHEMA, "ALTER TABLE canbao.node ADD extra int"),
            "node cannot be restored: its columns differ",
            (database, _) -> server.run(database, Example.SCHEMA, "CREATE TABLE canbao.unknown ()"),
            "the backup does not know these tables",
            (database, _) ->
                server.run(database, Example.SCHEMA, "ALTER TABLE canbao.node ADD CHECK (id < 9)"),
            "node cannot be restored: the database refuses it (23514, node, node_id_check)",
            (database, _) ->
                server.run(
                    database,
                    Example.SCHEMA,
                    "ALTER TABLE canbao.seeded ALTER meaning TYPE varchar(3) USING left(meaning,"
                        + " 3)"),
            "seeded cannot be restored");
    for (var failure : failures.entrySet()) {
      assertThatThrownBy(
              () -> Restore.replace(file, server, "kept", failure.getKey(), Progress.NONE))
          .hasMessageContaining(failure.getValue());
      assertThat(server.ask("kept", "SELECT count(*) FROM canbao.node")).isEqualTo("3000");
      assertThat(
              server.ask("postgres", "SELECT count(*) FROM pg_database WHERE datname ~ '^kept_'"))
          .isEqualTo("0");
    }
  }

  @Test
  void anOwnerWithoutSuperuserCanDoItAllExceptWhereRowSecurityHidesRows() throws Exception {
    server.run("postgres", "CREATE ROLE plain LOGIN CREATEDB PASSWORD 'invented'");
    TestServer plain = server.as("plain", "invented");
    Example.make(plain, "owned");
    Path file = folder.resolve("owned.backup");
    assertThatThrownBy(() -> backup(plain, "owned", file))
        .isInstanceOf(DatabaseTrouble.class)
        .hasMessageContaining("does not see all rows of the table protected");
    assertThat(file).doesNotExist();
    backup(server, "owned", file);
    var original = rows(server, "owned");
    assertThat(restore(plain, "owned", file).former()).isPresent();
    assertThat(rows(server, "owned")).isEqualTo(original);
    try (var connection = plain.connect("owned")) {
      Restore.into(file, connection, Progress.NONE);
    }
    assertThat(rows(server, "owned")).isEqualTo(original);
  }

  @Test
  void aFileThatExistsIsOverwrittenOnlyOnDemand() throws Exception {
    Path file = Files.writeString(folder.resolve("precious"), "precious");
    assertThatThrownBy(() -> backup(server, "postgres", file))
        .hasMessageContaining("exists and is not overwritten");
    assertThatThrownBy(() -> backup(server, "postgres", folder.resolve("none")))
        .hasMessageContaining("there is no schema canbao");
    assertThat(file).hasContent("precious");
    assertThat(folder.resolve("none.part")).doesNotExist();
    Example.make(server, "small");
    try (Connection connection = server.connect("small")) {
      Backup.write(connection, "canbao", file, Existing.REPLACE, Progress.NONE);
    }
    assertThat(Files.size(file)).isGreaterThan(1000);
  }
}
