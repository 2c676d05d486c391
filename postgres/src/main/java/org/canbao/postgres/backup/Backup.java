package org.canbao.postgres.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.canbao.postgres.backup.Catalogue.Table;
import org.canbao.postgres.backup.Manifest.TableContent;
import org.canbao.postgres.backup.Progress.Stage;
import org.canbao.postgres.program.Folders;
import org.canbao.postgres.trouble.DatabaseTrouble;

/**
 * 数据备份: writes all rows of a schema into one file, as they stood at one moment, while others go on
 * writing.
 *
 * <p>The file is a ZIP archive with a part for each table, in the text form of COPY that all
 * versions of PostgreSQL read, then the manifest and its digest. It holds rows, not tables: these
 * come from the migrations. Large objects and what lies outside the schema are not in it.
 */
public final class Backup {

  static final String MANIFEST = "manifest.txt";
  static final String DIGEST = "manifest.sha256";

  /** Five times as fast as the usual level, for a tenth more bytes. */
  private static final int MODERATE = 2;

  private static final String FILTERED = "42501";

  private final Catalogue catalogue;
  private final Progress progress;

  private Backup(Catalogue catalogue, Progress progress) {
    this.catalogue = catalogue;
    this.progress = progress;
  }

  /** 已有文件: what to do when there is a file of that name. */
  public enum Existing {
    KEEP,
    REPLACE
  }

  /**
   * Writes a backup file that only its owner can read; it is there whole or not at all.
   *
   * @param connection who sees all rows: a superuser, or an owner without forced row security; no
   *     transaction may be open on it
   */
  public static Manifest write(
      Connection connection, String schema, Path file, Existing existing, Progress progress)
      throws SQLException, IOException {
    refuseToOverwrite(file, existing);
    Path aside = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(aside);
    Folders.createPrivateFile(aside);
    try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
      var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      Manifest manifest = write(connection, schema, out, progress);
      out.flush();
      channel.force(true);
      refuseToOverwrite(file, existing);
      Folders.putInPlace(aside, file);
      return manifest;
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** Writes a backup into a stream, which stays open. */
  public static Manifest write(
      Connection connection, String schema, OutputStream out, Progress progress)
      throws SQLException, IOException {
    if (!connection.getAutoCommit()) {
      throw new IllegalArgumentException("a transaction may be open on this connection");
    }
    connection.setAutoCommit(false);
    try {
      var catalogue = new Catalogue(connection, schema);
      catalogue.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      catalogue.settle();
      return new Backup(catalogue, progress).write(out);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static void refuseToOverwrite(Path file, Existing existing) {
    if (existing == Existing.KEEP && Files.exists(file)) {
      throw new DatabaseTrouble(
          "文件 %s 已存在，不会覆盖".formatted(file),
          "the file %s exists and is not overwritten".formatted(file));
    }
  }

  private Manifest write(OutputStream out) throws SQLException, IOException {
    Instant created = Instant.now();
    List<Table> tables = locked();
    var zip = new ZipOutputStream(new KeptOpen(out), StandardCharsets.UTF_8);
    zip.setLevel(MODERATE);
    List<TableContent> contents = new ArrayList<>();
    for (Table table : tables) {
      contents.add(write(table, "tables/%04d.copy".formatted(contents.size() + 1), zip));
    }
    var manifest =
        new Manifest(
            created,
            catalogue.connection().getMetaData().getDatabaseProductVersion(),
            catalogue.schema(),
            catalogue.migration(),
            contents,
            catalogue.sequences(),
            catalogue.partitions());
    writeManifest(manifest, zip);
    zip.close();
    return manifest;
  }

  /** Keeps the tables as they are, though not their rows, until the end. */
  private List<Table> locked() throws SQLException {
    List<Table> tables = catalogue.tables();
    if (tables.isEmpty()) {
      throw new DatabaseTrouble(
          "数据库中没有模式 %s，或其中没有表".formatted(catalogue.schema()),
          "there is no schema %s in the database, or it has no tables"
              .formatted(catalogue.schema()));
    }
    for (Table table : tables) {
      catalogue.execute(
          "LOCK TABLE %s IN ACCESS SHARE MODE"
              .formatted(Names.quoted(catalogue.schema(), table.name())));
    }
    return catalogue.tables();
  }

  private TableContent write(Table table, String entry, ZipOutputStream zip)
      throws SQLException, IOException {
    zip.putNextEntry(new ZipEntry(entry));
    try {
      var reading = catalogue.copyOut(table, table.columns(), new KeptOpen(zip));
      zip.closeEntry();
      var content = new TableContent(entry, table.name(), table.columns(), reading);
      progress.done(Stage.WRITTEN, content);
      return content;
    } catch (SQLException refused) {
      if (FILTERED.equals(refused.getSQLState())) {
        throw unseen(table, refused);
      }
      throw refused;
    }
  }

  private static DatabaseTrouble unseen(Table table, SQLException refused) {
    return new DatabaseTrouble(
        "备份所用账户看不到表 %s 的全部行，请改用超级用户或具有 BYPASSRLS 的账户".formatted(table.name()),
        "the user of the backup does not see all rows of the table %s; please use a superuser or one with BYPASSRLS"
            .formatted(table.name()),
        refused);
  }

  private static void writeManifest(Manifest manifest, ZipOutputStream zip) throws IOException {
    byte[] text = ManifestText.write(manifest).getBytes(StandardCharsets.UTF_8);
    zip.putNextEntry(new ZipEntry(MANIFEST));
    zip.write(text);
    zip.closeEntry();
    zip.putNextEntry(new ZipEntry(DIGEST));
    zip.write(digest(text).getBytes(StandardCharsets.US_ASCII));
    zip.closeEntry();
  }

  static String digest(byte[] text) {
    return HexFormat.of().formatHex(CopyMeter.sha256().digest(text));
  }

  /** A stream whose closing leaves the one below open. */
  private static final class KeptOpen extends FilterOutputStream {

    KeptOpen(OutputStream below) {
      super(below);
    }

    @Override
    public void write(byte[] buffer, int start, int length) throws IOException {
      out.write(buffer, start, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
