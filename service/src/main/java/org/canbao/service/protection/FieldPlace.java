package org.canbao.service.protection;

import java.util.regex.Pattern;

/**
 * 字段位置: where a sealed value belongs. A seal opens only in its own place, so that nobody can move
 * one to another column or, when a row is named, to another person.
 *
 * @param row the identity of the row as text; empty when values of the column are not bound to
 *     their rows
 */
public record FieldPlace(String table, String column, ProtectedField kind, String row) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  public FieldPlace {
    if (!NAME.matcher(table).matches() || !NAME.matcher(column).matches()) {
      throw new IllegalArgumentException(
          "table and column are names of the database in small letters");
    }
  }

  /** A column whose values are not bound to their rows. */
  public static FieldPlace of(String table, String column, ProtectedField kind) {
    return new FieldPlace(table, column, kind, "");
  }

  /** The place in one row of this column. */
  public FieldPlace in(Object row) {
    return new FieldPlace(table, column, kind, row.toString());
  }

  /** The bytes that a seal is bound to. */
  String associated() {
    return table + '.' + column + '#' + row;
  }
}
