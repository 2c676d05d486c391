package org.canbao.service.protection.rotation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * 轮换锁: one rotation at a time over all instances; a connection of its own holds it, so it ends with
 * the process.
 */
final class RotationLock {

  private static final long LOCK = 1_684_107_119L;

  private RotationLock() {}

  static <T> T whileHeld(JdbcTemplate database, Supplier<T> work) {
    DataSource source = database.getDataSource();
    if (source == null) {
      throw new IllegalStateException("there is no database");
    }
    try (Connection connection = source.getConnection()) {
      if (!ask(connection, "select pg_try_advisory_lock(%d)")) {
        throw Problem.conflict(
            "rotation-running", Text.of("密钥轮换正在进行", "Keys are being rotated already"));
      }
      try {
        return work.get();
      } finally {
        ask(connection, "select pg_advisory_unlock(%d)");
      }
    } catch (SQLException away) {
      throw new DataAccessResourceFailureException("the rotation lock", away);
    }
  }

  private static boolean ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql.formatted(LOCK))) {
      return result.next() && result.getBoolean(1);
    }
  }
}
