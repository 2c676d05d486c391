package org.canbao.service.rest;

import java.sql.SQLException;

/**
 * SQL 状态码: the five characters that say what kind of failure it was, without any value of a row.
 */
final class SqlState {

  private SqlState() {}

  static String of(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return "none";
  }
}
