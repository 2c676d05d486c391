package org.canbao.postgres.restore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.canbao.postgres.backup.BackupFile;
import org.canbao.postgres.backup.Catalogue;
import org.canbao.postgres.backup.Catalogue.Table;
import org.canbao.postgres.backup.Manifest.Partition;
import org.canbao.postgres.backup.Manifest.SequenceState;
import org.canbao.postgres.backup.Manifest.TableContent;
import org.canbao.postgres.backup.Names;
import org.canbao.postgres.backup.Progress;
import org.canbao.postgres.backup.Progress.Stage;
import org.postgresql.PGConnection;

/** 装载: puts the rows of a backup into a schema, and proves that they are there. */
final class Loading {

  private final BackupFile backup;
  private final Catalogue catalogue;
  private final Progress progress;

  private Loading(BackupFile backup, Catalogue catalogue, Progress progress) {
    this.backup = backup;
    this.catalogue = catalogue;
    this.progress = progress;
  }

  /** Loads a checked backup in one transaction: all of it and proven, or nothing. */
  static void load(BackupFile backup, Connection connection, Progress progress)
      throws SQLException, IOException {
    var catalogue = new Catalogue(connection, backup.manifest().schema());
    connection.setAutoCommit(false);
    try {
      catalogue.settle();
      new Loading(backup, catalogue, progress).run();
      connection.commit();
    } catch (SQLException refused) {
      throw UnfitBackup.refused(catalogue.schema(), refused);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    catalogue.execute("ANALYZE");
  }

  private void run() throws SQLException, IOException {
    Map<String, Table> tables = matchingTables();
    Obstacles obstacles = Obstacles.setAside(catalogue);
    addPartitions();
    empty(tables.keySet());
    for (TableContent content : backup.manifest().tables()) {
      load(content);
      progress.done(Stage.LOADED, content);
    }
    setSequences();
    for (TableContent content : backup.manifest().tables()) {
      compare(content, tables.get(content.table()));
      progress.done(Stage.COMPARED, content);
    }
    obstacles.putBack();
    refreshViews();
  }

  private Map<String, Table> matchingTables() throws SQLException {
    Map<String, Table> tables = new HashMap<>();
    catalogue.tables().forEach(table -> tables.put(table.name(), table));
    Set<String> unnamed = new HashSet<>(tables.keySet());
    for (TableContent content : backup.manifest().tables()) {
      Table table = tables.get(content.table());
      if (table == null || !unnamed.remove(content.table())) {
        throw new UnfitBackup(content.table(), "新数据库中没有此表", "the new database has no such table");
      }
      if (!Set.copyOf(table.columns()).equals(Set.copyOf(content.columns()))) {
        throw new UnfitBackup(
            content.table(),
            "列不同：备份为 %s，新数据库为 %s".formatted(content.columns(), table.columns()),
            "its columns differ: %s in the backup, %s in the new database"
                .formatted(content.columns(), table.columns()));
      }
    }
    if (!unnamed.isEmpty()) {
      throw new UnfitBackup(
          unnamed.toString(), "备份中没有这些表", "the backup does not know these tables");
    }
    return tables;
  }

  /** Partitions are made as time goes on, so the migrations may not know them. */
  private void addPartitions() throws SQLException {
    Set<String> present =
        catalogue.partitions().stream().map(Partition::name).collect(Collectors.toSet());
    for (Partition partition : backup.manifest().partitions()) {
      if (!present.contains(partition.name())) {
        String schema = catalogue.schema();
        catalogue.execute(
            "CREATE TABLE "
                + Names.quoted(schema, partition.name())
                + " PARTITION OF "
                + Names.quoted(schema, partition.parent())
                + " "
                + partition.bound());
      }
    }
  }

  private void empty(Set<String> tables) throws SQLException {
    String all =
        tables.stream()
            .map(table -> Names.quoted(catalogue.schema(), table))
            .collect(Collectors.joining(", "));
    catalogue.execute("TRUNCATE " + all);
  }

  private void load(TableContent content) throws SQLException, IOException {
    String table = Names.quoted(catalogue.schema(), content.table());
    String statement = "COPY " + table + Names.inBrackets(content.columns()) + " FROM STDIN";
    try (InputStream rows = backup.open(content)) {
      catalogue
          .connection()
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(statement, rows, 1 << 16);
    } catch (SQLException refused) {
      throw UnfitBackup.refused(content.table(), refused);
    }
  }

  private void setSequences() throws SQLException {
    Set<String> present =
        catalogue.sequences().stream().map(SequenceState::name).collect(Collectors.toSet());
    for (SequenceState state : backup.manifest().sequences()) {
      if (!present.contains(state.name())) {
        throw new UnfitBackup(state.name(), "新数据库中没有此序列", "the new database has no such sequence");
      }
      try (var statement =
          catalogue.connection().prepareStatement("SELECT setval(?::regclass, ?, ?)")) {
        statement.setString(1, Names.quoted(catalogue.schema(), state.name()));
        statement.setLong(2, state.last());
        statement.setBoolean(3, state.called());
        statement.execute();
      }
    }
  }

  private void compare(TableContent content, Table table) throws SQLException, IOException {
    var found = catalogue.copyOut(table, content.columns(), OutputStream.nullOutputStream());
    if (!found.sameRows(content.reading())) {
      throw new UnfitBackup(
          content.table(),
          "恢复后的行与备份不同（备份 %d 行，恢复后 %d 行）".formatted(content.reading().rows(), found.rows()),
          "its rows differ from the backup (%d rows in the backup, %d restored)"
              .formatted(content.reading().rows(), found.rows()));
    }
  }

  private void refreshViews() throws SQLException {
    List<String> views =
        catalogue.list(
            """
            SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ? AND c.relkind = 'm' ORDER BY c.oid
            """,
            row -> row.getString(1));
    for (String view : views) {
      catalogue.execute("REFRESH MATERIALIZED VIEW " + Names.quoted(catalogue.schema(), view));
    }
  }
}
