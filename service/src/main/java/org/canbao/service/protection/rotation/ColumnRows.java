package org.canbao.service.protection.rotation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.canbao.service.protection.ProtectedColumn;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * 列数据: reads and rewrites the sealed values of one column in the order of their rows. Names were
 * checked as names.
 */
final class ColumnRows {

  /**
   * 列值.
   *
   * @param index the blind index beside it, empty bytes when there is none
   */
  record Row(String id, byte[] value, byte[] index) {}

  private static final int BATCH = 500;

  private final ProtectedColumn column;
  private final JdbcTemplate database;
  private final String idType;

  ColumnRows(ProtectedColumn column, JdbcTemplate database) {
    this.column = column;
    this.database = database;
    this.idType =
        database.queryForObject(
            """
            select format_type(atttypid, atttypmod) from pg_attribute
            where attrelid = cast(? as regclass) and attname = ?
            """,
            String.class,
            column.place().table(),
            column.idColumn());
  }

  /** A pass reads whole tables, which takes longer than what somebody waits for may take. */
  static void takeTime(JdbcTemplate database) {
    database.execute("set local statement_timeout = 0");
  }

  /** The next rows after one, all of them or only those sealed with certain keys. */
  List<Row> after(Optional<String> last, Optional<Collection<Integer>> keys) {
    String from =
        last.map(_ -> "and %s > cast(? as %s)".formatted(column.idColumn(), idType)).orElse("");
    String of = keys.map(some -> "and " + sealedWith(column.place().column(), some)).orElse("");
    String sql =
        """
        select row.%1$s::text, %2$s, %3$s from %4$s row
        where %2$s is not null and %8$s %5$s %6$s order by row.%1$s limit %7$d
        """
            .formatted(
                column.idColumn(),
                column.place().column(),
                column.indexColumn().orElse("''::bytea"),
                column.place().table(),
                from,
                of,
                BATCH,
                column.condition());
    takeTime(database);
    return database.query(sql, (row, _) -> row(row), last.stream().toArray());
  }

  /**
   * Rewrites rows that are still as they were read; whoever changed one since has used the new keys
   * already.
   */
  int rewrite(List<Row> before, List<Row> after) {
    String index = column.indexColumn().map(name -> ", " + name + " = ?").orElse("");
    String sql =
        "update %1$s set %2$s = ?%3$s where %4$s = cast(? as %5$s) and %2$s = ?"
            .formatted(
                column.place().table(), column.place().column(), index, column.idColumn(), idType);
    int[] counts =
        database.batchUpdate(
            sql,
            IntStream.range(0, before.size())
                .mapToObj(i -> values(before.get(i), after.get(i)))
                .toList());
    return Arrays.stream(counts).sum();
  }

  private Object[] values(Row before, Row after) {
    return column.indexColumn().isPresent()
        ? new Object[] {after.value(), after.index(), before.id(), before.value()}
        : new Object[] {after.value(), before.id(), before.value()};
  }

  /** A condition on a column; the number of the key stands in bytes 2 to 5 of a sealed value. */
  static String sealedWith(String column, Collection<Integer> keys) {
    return keys.stream()
        .map(key -> "'\\x" + HexFormat.of().toHexDigits(key) + "'::bytea")
        .collect(Collectors.joining(", ", "substring(" + column + " from 2 for 4) in (", ")"));
  }

  private static Row row(ResultSet row) throws SQLException {
    byte[] index = row.getBytes(3);
    return new Row(row.getString(1), row.getBytes(2), index == null ? new byte[0] : index);
  }
}
