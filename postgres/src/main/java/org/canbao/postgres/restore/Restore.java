package org.canbao.postgres.restore;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.canbao.postgres.backup.BackupFile;
import org.canbao.postgres.backup.Catalogue;
import org.canbao.postgres.backup.Manifest;
import org.canbao.postgres.backup.Names;
import org.canbao.postgres.backup.Progress;

/**
 * 数据恢复: brings the rows of a backup back, while the old database serves until the last moment.
 *
 * <p>The file is checked whole first. Then its rows go into a new database beside the old one, are
 * read again there and compared with the manifest; only then the new one takes the name. When
 * anything fails, before that, the old one serves as if nothing had been.
 */
public final class Restore {

  private static final String RESTORING = "_restoring";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

  /** PostgreSQL's names have 63 bytes at most, of which 22 tell when a database was put aside. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,41}");

  private Restore() {}

  /**
   * Puts a database restored from a file in the place of the one of that name, if there is one.
   * Owner, rights and settings of the old database are given to the new one; rights and settings
   * within it are the preparer's.
   */
  public static Restored replace(
      Path file, Databases databases, String name, SchemaPreparer preparer, Progress progress)
      throws SQLException, IOException {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a database's name must be of 1 to 41 letters, digits and _, but was " + name);
    }
    try (BackupFile backup = BackupFile.open(file)) {
      backup.check(progress);
      String fresh = name + RESTORING;
      boolean placed = false;
      try {
        fill(backup, databases, name, preparer, progress);
        Optional<String> former = place(databases, name);
        placed = true;
        return new Restored(name, former, backup.manifest());
      } finally {
        if (!placed) {
          discard(databases, fresh);
        }
      }
    }
  }

  /**
   * Loads a file into a database that has the schema already, for servers on which the caller may
   * not create databases; what its tables hold is replaced. All of it is loaded and proven, or
   * nothing.
   */
  public static Manifest into(Path file, Connection connection, Progress progress)
      throws SQLException, IOException {
    if (!connection.getAutoCommit()) {
      throw new IllegalArgumentException("a transaction may be open on this connection");
    }
    try (BackupFile backup = BackupFile.open(file)) {
      backup.check(progress);
      Loading.load(backup, connection, progress);
      return backup.manifest();
    }
  }

  private static void fill(
      BackupFile backup,
      Databases databases,
      String name,
      SchemaPreparer preparer,
      Progress progress)
      throws SQLException, IOException {
    String fresh = name + RESTORING;
    try (Connection maintenance = databases.connect(Databases.MAINTENANCE)) {
      FreshDatabase.create(maintenance, name, fresh);
    }
    preparer.prepare(fresh, backup.manifest().migration());
    try (Connection connection = databases.connect(fresh)) {
      Loading.load(backup, connection, progress);
    }
  }

  private static Optional<String> place(Databases databases, String name) throws SQLException {
    var swap = new Swap(databases, name);
    if (!exists(databases, name)) {
      swap.place(name + RESTORING);
      return Optional.empty();
    }
    String former = name + "_before_" + LocalDateTime.now(ZoneOffset.UTC).format(TIME);
    swap.swap(name + RESTORING, former);
    return Optional.of(former);
  }

  private static boolean exists(Databases databases, String name) throws SQLException {
    try (Connection maintenance = databases.connect(Databases.MAINTENANCE)) {
      return !new Catalogue(maintenance, name)
          .list("SELECT 1 FROM pg_database WHERE datname = ?", row -> row.getInt(1))
          .isEmpty();
    }
  }

  /** Best effort: the next restore does it again, and the failure that led here is the one told. */
  private static void discard(Databases databases, String fresh) {
    try (Connection maintenance = databases.connect(Databases.MAINTENANCE);
        var statement = maintenance.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + Names.quoted(fresh) + " WITH (FORCE)");
    } catch (SQLException left) {
      System.getLogger("org.canbao.postgres")
          .log(System.Logger.Level.WARNING, "the database {0} could not be dropped", fresh);
    }
  }
}
