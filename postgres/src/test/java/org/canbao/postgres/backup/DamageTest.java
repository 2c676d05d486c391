package org.canbao.postgres.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.canbao.postgres.backup.Manifest.Partition;
import org.canbao.postgres.backup.Manifest.SequenceState;
import org.canbao.postgres.backup.Manifest.TableContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DamageTest {

  private static final String ROWS = "1\talpha\n2\t\\N\n";

  @TempDir Path folder;

  private static Manifest manifest() {
    var meter = CopyMeter.alone();
    byte[] rows = ROWS.getBytes(StandardCharsets.UTF_8);
    try {
      meter.write(rows);
    } catch (IOException never) {
      throw new IllegalStateException(never);
    }
    var table =
        new TableContent("tables/0001.copy", "od\td\n", List.of("id", "te\\xt"), meter.reading());
    return new Manifest(
        Instant.parse("2026-01-01T00:00:00Z"),
        "18.6",
        "canbao",
        Optional.of("0203"),
        List.of(table),
        List.of(new SequenceState("id_seq", 2, true)),
        List.of(new Partition("part", "whole", "FOR VALUES FROM ('a''b') TO (MAXVALUE)")));
  }

  private static Map<String, String> entries(String manifest) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("tables/0001.copy", ROWS);
    entries.put("manifest.txt", manifest);
    entries.put("manifest.sha256", Backup.digest(manifest.getBytes(StandardCharsets.UTF_8)));
    return entries;
  }

  private Path file(Map<String, String> entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return Files.write(folder.resolve("test.backup"), bytes.toByteArray());
  }

  private static Manifest checked(Path file) throws IOException {
    try (BackupFile backup = BackupFile.open(file)) {
      backup.check(Progress.NONE);
      return backup.manifest();
    }
  }

  @Test
  void aSoundFileIsReadAsItWasWritten() throws Exception {
    assertThat(checked(file(entries(ManifestText.write(manifest()))))).isEqualTo(manifest());
  }

  static Stream<Arguments> wrongEntries() {
    return Stream.of(
        wrong("a changed row", it -> it.put("tables/0001.copy", "1\talphA\n2\t\\N\n"), "differ"),
        wrong("a missing row", it -> it.put("tables/0001.copy", "1\talpha\n"), "differ"),
        wrong(
            "a row more", it -> it.merge("tables/0001.copy", "3\t\\N\n", String::concat), "longer"),
        wrong("a missing table", it -> it.remove("tables/0001.copy"), "this entry is missing"),
        wrong("a foreign entry", it -> it.put("../../etc/passwd", "x"), "../../etc/passwd"),
        wrong("no manifest", it -> it.remove("manifest.txt"), "manifest.txt"),
        wrong("no digest", it -> it.remove("manifest.sha256"), "manifest.sha256"),
        wrong("a long digest", it -> it.put("manifest.sha256", "0".repeat(99)), "longer than 64"),
        wrong(
            "another digest",
            it -> it.put("manifest.sha256", "0".repeat(64)),
            "digest does not fit"),
        wrong("many entries", DamageTest::flood, "more than 20000"));
  }

  private static void flood(Map<String, String> entries) {
    for (int i = 0; i < 20_001; i++) {
      entries.put("tables/x" + i, "");
    }
  }

  private static Arguments wrong(String name, Consumer<Map<String, String>> damage, String told) {
    return Arguments.of(name, damage, told);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongEntries")
  void aFileWithWrongPartsIsRefused(String name, Consumer<Map<String, String>> damage, String told)
      throws Exception {
    var entries = entries(ManifestText.write(manifest()));
    damage.accept(entries);
    Path file = file(entries);
    assertThatThrownBy(() -> checked(file))
        .as(name)
        .isInstanceOf(DamagedBackup.class)
        .hasMessageContaining("test.backup")
        .hasMessageContaining("不可用")
        .hasMessageContaining(told);
  }

  static Stream<Arguments> wrongManifests() {
    return Stream.of(
        Arguments.of("canbao-backup\t1", "canbao-backup\t2"),
        Arguments.of("2026-01-01T00:00:00Z", "yesterday"),
        Arguments.of("schema\tcanbao", "schema\t"),
        Arguments.of("schema\tcanbao", "schema\t" + "x".repeat(64)),
        Arguments.of("\ntable\t", "\nprogram\t"),
        Arguments.of("\ntable\t", "\ntable\ttables/0001.copy\n\ntable\t"),
        Arguments.of("id\tte", "id\\\tte"),
        Arguments.of("sequence\tid_seq\t2", "sequence\tid_seq\tmany"),
        Arguments.of("('a''b')", "('a'b'); DROP TABLE x; --')"),
        Arguments.of("('a''b')", "(pg_read_file('x'))"),
        Arguments.of("end\n", ""),
        Arguments.of("end\n", "end\nmore\n"));
  }

  @ParameterizedTest
  @MethodSource("wrongManifests")
  void aManifestThatIsNotInItsFormIsRefusedWithItsLine(String sound, String wrong)
      throws Exception {
    String text = ManifestText.write(manifest());
    assertThat(text).contains(sound);
    Path file = file(entries(text.replace(sound, wrong)));
    assertThatThrownBy(() -> checked(file))
        .isInstanceOf(DamagedBackup.class)
        .hasMessageContaining("manifest.txt): line ");
  }

  @Test
  void aTableThatIsNamedTwiceIsRefused() throws Exception {
    String text = ManifestText.write(manifest());
    String line = text.lines().filter(it -> it.startsWith("table")).findFirst().orElseThrow();
    Path file = file(entries(text.replace(line, line + "\n" + line)));
    assertThatThrownBy(() -> checked(file)).hasMessageContaining("names an entry twice");
  }

  @Test
  void noCutAndNoFlippedBitGoesUnnoticed() throws Exception {
    byte[] sound = Files.readAllBytes(file(entries(ManifestText.write(manifest()))));
    Path file = folder.resolve("damaged");
    for (int length = 0; length < sound.length; length++) {
      Files.write(file, Arrays.copyOf(sound, length));
      assertThatThrownBy(() -> checked(file)).isInstanceOf(DamagedBackup.class);
    }
    var random = new Random(1);
    for (int turn = 0; turn < 3000; turn++) {
      byte[] flipped = sound.clone();
      flipped[random.nextInt(sound.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, flipped);
      assertRefusedOrTheSame(file);
    }
  }

  /** A bit that nobody reads, as of an entry's time of day, does no harm. */
  private static void assertRefusedOrTheSame(Path file) throws IOException {
    try {
      assertThat(checked(file)).isEqualTo(manifest());
    } catch (DamagedBackup refused) {
      assertThat(refused.english()).contains("is not usable");
    }
  }
}
