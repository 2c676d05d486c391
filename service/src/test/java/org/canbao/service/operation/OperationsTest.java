package org.canbao.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.canbao.postgres.PostgresServer;
import org.canbao.postgres.PostgresSettings;
import org.canbao.service.ServiceApplication;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * One installation, from its first start over backup, rotation of keys and restore to a tampered
 * trail.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperationsTest {

  @TempDir private static Path folder;
  private static Path home;

  private record Ran(int exitCode, String out, String err) {}

  @BeforeAll
  static void chooseHome() throws IOException {
    home = Path.of("target", "operations").toAbsolutePath();
    if (Files.exists(home)) {
      try (Stream<Path> old = Files.walk(home)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  @Test
  @Order(1)
  void theFirstStartMakesAccountsWhosePasswordsOnlyTheOwnerOfTheFolderReads() throws IOException {
    Ran first = run("serve", "--until-ready", "--port", "0");

    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.err()).contains("参保服务已就绪");
    Path passwords = home.resolve("first-sign-in");
    assertThat(Files.readAllLines(passwords))
        .hasSize(4)
        .allMatch(line -> line.matches("[a-z0-9]+ \\S{16,}"));
    assertThat(Files.getPosixFilePermissions(passwords)).hasSize(2);
    assertThat(Files.getPosixFilePermissions(home.resolve("keys"))).hasSize(2);
  }

  @Test
  @Order(2)
  void aBackupIsWrittenOnceAndNotOverwritten() {
    String file = folder.resolve("one.zip").toString();

    assertThat(run("backup", file).out()).contains("已备份");
    Ran again = run("backup", file, "--lang", "en");
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("exists and is not overwritten");
    assertThat(run("backup", file, "--replace").exitCode()).isZero();
  }

  @Test
  @Order(3)
  void keysAreRotatedAndTheTrailTellsIt() {
    Ran rotated = run("keys", "rotate", "--lang", "en");

    assertThat(rotated.exitCode()).as(rotated.err()).isZero();
    assertThat(rotated.out()).contains("master key");
    assertThat(number("select count(*) from canbao.audit_entry where matter = 'keys'"))
        .isEqualTo(1);
    assertThat(run("keys", "destroy-retired").exitCode()).isZero();
  }

  @Test
  @Order(4)
  void theTrailIsIntactAndItsAnchorsAreSigned() throws IOException {
    Path anchors = folder.resolve("anchors");
    Files.writeString(anchors, run("audit", "anchors").out());

    Ran verified = run("audit", "verify", "--anchors", anchors.toString());
    assertThat(verified.exitCode()).as(verified.out()).isZero();
    assertThat(verified.out()).contains("64 个锚", "完好无损");
  }

  @Test
  @Order(5)
  void aRestoreBringsBackWhatWasThereAndKeepsWhatWasReplaced() {
    long accounts = number("select count(*) from canbao.staff_account");
    String file = folder.resolve("two.zip").toString();
    assertThat(run("backup", file).exitCode()).isZero();
    change("update canbao.staff_account set name = '改名'");

    Ran restored = run("restore", file);

    assertThat(restored.exitCode()).as(restored.err()).isZero();
    assertThat(restored.out()).contains("已恢复", "canbao_before_");
    assertThat(number("select count(*) from canbao.staff_account")).isEqualTo(accounts);
    assertThat(number("select count(*) from canbao.staff_account where name = '改名'")).isZero();
    assertThat(run("serve", "--until-ready", "--port", "0").exitCode()).isZero();
  }

  @Test
  @Order(6)
  void aDamagedBackupIsRefusedAndNothingChanges() throws IOException {
    Path file = folder.resolve("damaged.zip");
    byte[] bytes = Files.readAllBytes(folder.resolve("two.zip"));
    for (int place = bytes.length / 2; place < bytes.length / 2 + 200; place++) {
      bytes[place] ^= 1; // more than the head of an entry, where a bit or two mean nothing
    }
    Files.write(file, bytes);

    Ran restored = run("restore", file.toString(), "--lang", "en");

    assertThat(restored.exitCode()).isEqualTo(1);
    assertThat(restored.err()).isNotBlank();
    assertThat(number("select count(*) from canbao.staff_account")).isPositive();
  }

  @Test
  @Order(7)
  void aTamperedEntryIsFound() {
    change(
        """
        alter table canbao.audit_entry disable trigger user;
        update canbao.audit_entry set actor = 'staff:99' where (chain, position) =
          (select chain, position from canbao.audit_entry order by id limit 1);
        alter table canbao.audit_entry enable trigger user
        """);

    Ran verified = run("audit", "verify");

    assertThat(verified.exitCode()).isEqualTo(1);
    assertThat(verified.out()).contains("发现 1 处问题");
  }

  @Test
  @Order(8)
  void aForeignKeyFileStopsTheStartAndSaysWhatIsMissing() throws IOException {
    Path keys = home.resolve("keys");
    byte[] right = Files.readAllBytes(keys);
    Files.writeString(
        keys,
        Files.readString(keys)
                .lines()
                .findFirst()
                .orElseThrow()
                .replaceAll("\\S+$", "A".repeat(43) + "=")
            + "\n");

    Ran refused = run("keys", "rotate", "--lang", "en");
    Ran restored = run("restore", folder.resolve("two.zip").toString(), "--lang", "en");
    Files.write(keys, right);

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("key").doesNotContain("Exception");
    assertThat(restored.exitCode()).isEqualTo(1);
    assertThat(restored.out()).contains("rows were restored");
    assertThat(restored.err()).contains("key").doesNotContain("Exception");
    assertThat(run("keys", "destroy-retired").exitCode()).isZero();
  }

  @Test
  @Order(9)
  void wrongArgumentsAreToldWithTheUsage() {
    assertThat(run("backup").exitCode()).isEqualTo(2);
    assertThat(run("nothing").exitCode()).isEqualTo(2);
    assertThat(run("restore", folder.resolve("absent.zip").toString()).exitCode()).isEqualTo(1);
    assertThat(run("backup", "x.zip", "--database", "mysql://here").err())
        .contains("jdbc:postgresql");
    assertThat(run("--help", "--lang", "en").out())
        .contains("serve", "backup", "restore", "keys", "audit");
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(Locale.ROOT));
  }

  private static Set<String> keys(Locale locale) {
    return new HashSet<>(
        ResourceBundle.getBundle("org.canbao.service.operation.Messages", locale).keySet());
  }

  private static Ran run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] all =
        Stream.concat(Stream.of(arguments), homeUnless(arguments)).toArray(String[]::new);
    int exitCode =
        Operations.run(
            ServiceApplication.class,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            all);
    return new Ran(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Stream<String> homeUnless(String... arguments) {
    return arguments[0].startsWith("--") || arguments[0].equals("nothing")
        ? Stream.empty()
        : Stream.of("--home", home.toString());
  }

  private static long number(String sql) {
    try (PostgresServer server = server();
        Connection connection = new Login(server).open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void change(String sql) {
    try (PostgresServer server = server();
        Connection connection = new Login(server).open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PostgresServer server() {
    return PostgresServer.start(PostgresSettings.in(home.resolve("postgres")));
  }

  private record Login(PostgresServer server) {
    Connection open() throws SQLException {
      return DriverManager.getConnection(server.url("canbao"), server.user(), server.password());
    }
  }
}
