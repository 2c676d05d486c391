package org.canbao.service.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.canbao.policy.block.StandingColumn;
import org.canbao.policy.block.Standings;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * 快照文件: rows gathered by DuckDB and written as Parquet or CSV. The file appears under its name when
 * it is whole; what an interrupted run leaves ends in {@code .part}.
 */
final class SnapshotFile implements AutoCloseable {

  private static final String COLUMNS =
      Arrays.stream(StandingColumn.values())
          .map(column -> column.title() + " integer not null")
          .collect(Collectors.joining(", "));

  private final Path file;
  private final String format;
  private final SnapshotQuestion question;
  private final DuckDBConnection database;
  private final DuckDBAppender rows;

  private SnapshotFile(Path file, String format, SnapshotQuestion question) throws SQLException {
    this.file = file.toAbsolutePath();
    this.format = format;
    this.question = question;
    this.database = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
    run("set temp_directory = '%s'".formatted(quoted(this.file + ".spill")));
    run("set autoinstall_known_extensions = false");
    run(
        "create table people (person bigint not null, division varchar not null, %s)"
            .formatted(COLUMNS));
    this.rows = database.createAppender("people");
  }

  /** Begins a file, whose ending says which kind it is. */
  static SnapshotFile create(Path file, SnapshotQuestion question) throws SQLException {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".parquet")) {
      return new SnapshotFile(file, "format parquet, compression zstd", question);
    }
    if (name.endsWith(".csv")) {
      return new SnapshotFile(file, "format csv, header", question);
    }
    throw Problem.conflict(
        "file-kind",
        Text.of("文件名应以 .parquet 或 .csv 结尾", "the file should end in .parquet or .csv"));
  }

  void add(long person, String division, Standings one) throws SQLException {
    rows.beginRow().append(person).append(division);
    for (StandingColumn column : StandingColumn.values()) {
      rows.append(one.column(column)[0]);
    }
    rows.endRow();
  }

  /** Writes everything and lets the file appear. */
  void finish() throws SQLException, IOException {
    rows.close();
    Path part = Path.of(file + ".part");
    try {
      run(
          """
          copy (select person, '%s' as area, %d::smallint as year, date '%s' as asked_on, '%s' as policy, * exclude (person)
            from people order by person) to '%s' (%s)
          """
              .formatted(
                  question.area(),
                  question.year(),
                  question.on(),
                  question.digest(),
                  quoted(part.toString()),
                  format));
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String quoted(String text) {
    return text.replace("'", "''");
  }

  @Override
  public void close() throws SQLException {
    try {
      if (!rows.isClosed()) {
        rows.close();
      }
    } finally {
      database.close();
    }
  }
}
