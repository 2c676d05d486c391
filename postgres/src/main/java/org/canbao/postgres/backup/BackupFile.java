package org.canbao.postgres.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.canbao.postgres.backup.Manifest.TableContent;
import org.canbao.postgres.backup.Progress.Stage;

/** 备份文件: a file that says it is a backup; nothing in it is believed before it is checked. */
public final class BackupFile implements AutoCloseable {

  private static final int MOST_ENTRIES = 20_000;
  private static final int LARGEST_MANIFEST = 32 << 20;
  private static final int DIGEST_LENGTH = 64;

  private final Path file;
  private final ZipFile zip;
  private final Manifest manifest;

  private BackupFile(Path file, ZipFile zip) throws IOException {
    this.file = file;
    this.zip = zip;
    this.manifest = readManifest();
  }

  /**
   * Opens a backup and reads its manifest.
   *
   * @throws DamagedBackup when it has none that is sound
   */
  public static BackupFile open(Path file) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (NoSuchFileException absent) {
      throw new DamagedBackup(file, "ZIP", "没有这个文件", "there is no such file");
    } catch (IOException | IllegalArgumentException noZip) {
      throw new DamagedBackup(
          file, "ZIP", "文件不完整，或不是备份文件", "the file is truncated, or no backup at all");
    }
    boolean sound = false;
    try {
      var backup = new BackupFile(file, zip);
      sound = true;
      return backup;
    } finally {
      if (!sound) {
        zip.close();
      }
    }
  }

  public Manifest manifest() {
    return manifest;
  }

  /**
   * Reads the whole file and holds it against its manifest.
   *
   * @throws DamagedBackup when anything differs
   */
  public void check(Progress progress) {
    checkEntries();
    for (TableContent content : manifest.tables()) {
      check(content);
      progress.done(Stage.CHECKED, content);
    }
  }

  /** Opens the rows of a table, which must have been checked. */
  public InputStream open(TableContent content) throws IOException {
    return zip.getInputStream(zip.getEntry(content.entry()));
  }

  private Manifest readManifest() {
    if (zip.size() > MOST_ENTRIES) {
      throw damaged("ZIP", "条目过多", "it has more than %d entries".formatted(MOST_ENTRIES));
    }
    byte[] text = bytes(Backup.MANIFEST, LARGEST_MANIFEST);
    byte[] digest = bytes(Backup.DIGEST, DIGEST_LENGTH);
    if (!Backup.digest(text).equals(new String(digest, StandardCharsets.US_ASCII))) {
      throw damaged(Backup.MANIFEST, "校验和不符", "its digest does not fit");
    }
    try {
      return ManifestText.read(new String(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException wrong) {
      throw damaged(Backup.MANIFEST, "格式不符（%s）".formatted(wrong.getMessage()), wrong.getMessage());
    }
  }

  private byte[] bytes(String name, int most) {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw damaged(name, "缺少此条目", "this entry is missing");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw damaged(name, "条目过大", "it is longer than %d bytes".formatted(most));
      }
      return bytes;
    } catch (IOException broken) {
      throw damaged(name, "无法解压", "it cannot be decompressed");
    }
  }

  private void checkEntries() {
    Set<String> expected =
        Stream.concat(
                Stream.of(Backup.MANIFEST, Backup.DIGEST),
                manifest.tables().stream().map(TableContent::entry))
            .collect(Collectors.toCollection(HashSet::new));
    if (expected.size() != manifest.tables().size() + 2) {
      throw damaged(Backup.MANIFEST, "条目重复", "it names an entry twice");
    }
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      String name = entries.nextElement().getName();
      if (!expected.remove(name)) {
        throw damaged(
            shown(name), "清单中没有此条目", "the manifest does not name this entry, or it is there twice");
      }
    }
    if (!expected.isEmpty()) {
      throw damaged(shown(expected.iterator().next()), "缺少此条目", "this entry is missing");
    }
  }

  private static String shown(String name) {
    String shortened = name.length() > 80 ? name.substring(0, 80) + "…" : name;
    return shortened.replaceAll("\\p{Cntrl}", "?");
  }

  private void check(TableContent content) {
    var expected = content.reading();
    var meter = CopyMeter.alone();
    String part = shown(content.entry()) + ", " + shown(content.table());
    try (InputStream in = open(content)) {
      byte[] buffer = new byte[1 << 16];
      long left = expected.bytes();
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        left -= length;
        if (left < 0) {
          throw damaged(part, "比清单所记更长", "it is longer than the manifest says");
        }
        meter.write(buffer, 0, length);
      }
    } catch (IOException broken) {
      throw damaged(part, "无法解压", "it cannot be decompressed");
    }
    if (!meter.reading().equals(expected)) {
      throw damaged(part, "内容与清单不符（行数、字节数或校验和）", "rows, bytes or digest differ from the manifest");
    }
  }

  private DamagedBackup damaged(String part, String chinese, String english) {
    return new DamagedBackup(file, part, chinese, english);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
