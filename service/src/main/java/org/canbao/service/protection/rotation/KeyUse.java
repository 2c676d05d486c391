package org.canbao.service.protection.rotation;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * 密钥使用: whether a table holds anything sealed with a key, in any column, also in one that nobody
 * registered.
 */
final class KeyUse {

  private final JdbcTemplate database;

  KeyUse(JdbcTemplate database) {
    this.database = database;
  }

  boolean isIn(String table, int key) {
    ColumnRows.takeTime(database);
    List<String> columns =
        database.queryForList(
            """
            select quote_ident(attname) from pg_attribute
            where attrelid = to_regclass(?) and atttypid = 'bytea'::regtype and not attisdropped
            """,
            String.class,
            table);
    if (columns.isEmpty()) {
      return false;
    }
    String anywhere =
        columns.stream()
            .map(column -> ColumnRows.sealedWith(column, List.of(key)))
            .collect(Collectors.joining(" or "));
    return Boolean.TRUE.equals(
        database.queryForObject(
            "select exists (select from %s where %s)".formatted(table, anywhere), Boolean.class));
  }
}
