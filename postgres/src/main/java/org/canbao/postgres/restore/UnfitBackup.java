package org.canbao.postgres.restore;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.canbao.postgres.trouble.DatabaseTrouble;
import org.postgresql.util.PSQLException;

/** 备份不适用: a sound backup does not fit the schema, or its rows did not arrive as they were. */
public final class UnfitBackup extends DatabaseTrouble {

  private static final long serialVersionUID = 1L;

  /** Tells which table, sequence or partition, and what is wrong. */
  public UnfitBackup(String part, String chinese, String english) {
    super(
        "无法恢复 %s：%s".formatted(part, chinese),
        "%s cannot be restored: %s".formatted(part, english));
  }

  /** Tells what the server refused, by names alone: its own words may quote a row. */
  static UnfitBackup refused(String part, SQLException refusal) {
    String where = refusal.getSQLState();
    if (refusal instanceof PSQLException told && told.getServerErrorMessage() != null) {
      where =
          Stream.of(
                  refusal.getSQLState(),
                  told.getServerErrorMessage().getTable(),
                  told.getServerErrorMessage().getConstraint())
              .filter(Objects::nonNull)
              .collect(Collectors.joining(", "));
    }
    return new UnfitBackup(
        part, "数据库拒绝（%s）".formatted(where), "the database refuses it (%s)".formatted(where));
  }
}
