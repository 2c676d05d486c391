package org.canbao.population;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.canbao.policy.block.StandingColumn;

/**
 * 人口快照: a file of one row for each person, see contract/population-snapshot.md.
 *
 * @param source the call that reads it, in SQL
 * @param on the day asked when it was folded
 * @param policy the digest of the policies under which it was folded
 */
record Snapshot(String source, String area, int year, LocalDate on, String policy, long people) {

  private static final List<String> HEAD = List.of("person", "area", "year", "asked_on", "policy");

  /** Opens a snapshot and refuses what is none. */
  static Snapshot open(Database database, Path file) throws Unusable {
    if (!Files.isRegularFile(file)) {
      throw Unusable.of("没有文件“%s”。", "There is no file \"%s\".", file);
    }
    String source = source(file);
    try {
      requireColumns(database, source, file);
      return describe(database, source, file);
    } catch (SQLException e) {
      throw Unusable.of(
          "无法读取“%s”，可能已损坏或不是快照：%s",
          "\"%s\" cannot be read; it is damaged or no snapshot: %s", file, Database.firstLine(e));
    }
  }

  private static String source(Path file) throws Unusable {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String quoted = Database.quoted(file.toAbsolutePath().toString());
    if (name.endsWith(".parquet")) {
      return "read_parquet(%s)".formatted(quoted);
    }
    if (name.endsWith(".csv")) {
      return "read_csv(%s, header = true, all_varchar = true)".formatted(quoted);
    }
    throw Unusable.of("“%s”应以 .parquet 或 .csv 结尾。", "\"%s\" should end in .parquet or .csv.", file);
  }

  private static void requireColumns(Database database, String source, Path file)
      throws SQLException, Unusable {
    Set<String> missing = new LinkedHashSet<>(HEAD);
    Arrays.stream(StandingColumn.values()).map(StandingColumn::title).forEach(missing::add);
    try (ResultSet columns = database.query("describe select * from " + source)) {
      while (columns.next()) {
        missing.remove(columns.getString(1));
      }
    }
    if (!missing.isEmpty()) {
      throw Unusable.of(
          "“%s”不是人口快照，缺少列：%s。",
          "\"%s\" is no population snapshot, it lacks the columns %s.",
          file,
          String.join(", ", missing));
    }
  }

  private static Snapshot describe(Database database, String source, Path file)
      throws SQLException, Unusable {
    String sql =
        """
        select min(area), max(area), min(year::integer), max(year::integer), min(asked_on::date), max(asked_on::date), min(policy),
          max(policy), count(*) from %s
        """
            .formatted(source);
    try (ResultSet row = database.query(sql)) {
      row.next();
      if (row.getLong(9) == 0) {
        throw Unusable.of("“%s”没有任何人。", "There is nobody in \"%s\".", file);
      }
      requireOne(row, file);
      return new Snapshot(
          source,
          row.getString(1),
          row.getInt(3),
          row.getObject(5, LocalDate.class),
          row.getString(7),
          row.getLong(9));
    }
  }

  private static void requireOne(ResultSet row, Path file) throws SQLException, Unusable {
    for (int i = 1; i < 8; i += 2) {
      if (row.getString(i) == null || !row.getString(i).equals(row.getString(i + 1))) {
        throw Unusable.of(
            "“%s”中的地区、年度、日期或政策不一致，应为一个快照。",
            "\"%s\" holds several areas, years, days or policies; expected one snapshot.", file);
      }
    }
  }

  /** The engine's columns in their order, as DuckDB should hand them over. */
  static Stream<String> columns() {
    return Arrays.stream(StandingColumn.values()).map(column -> column.title() + "::integer");
  }
}
