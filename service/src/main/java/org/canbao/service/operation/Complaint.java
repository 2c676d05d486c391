package org.canbao.service.operation;

import java.io.IOException;
import java.sql.SQLException;
import org.canbao.postgres.trouble.DatabaseTrouble;
import org.canbao.service.database.UnfitDatabase;
import org.canbao.service.protection.keys.KeyTrouble;
import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.web.server.PortInUseException;

/** 失败说明: what went wrong with a command, in words for an operator. */
record Complaint(Text text, boolean isExpected) {

  /** Spring would tell a failed start at length, and before us. */
  static final String TOLD_BY_US = "--logging.level.org.springframework.boot.SpringApplication=off";

  static Complaint of(Throwable failure) {
    Throwable cause = failure;
    while (!isTold(cause) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    Text text =
        switch (cause) {
          case DatabaseTrouble trouble -> Text.of(trouble.chinese(), trouble.english());
          case KeyTrouble trouble -> trouble.text();
          case Problem problem -> problem.text();
          case PortInUseException port ->
              Text.of(
                      "端口 %d 已被占用，请用 --port 另选一个",
                      "port %d is in use; choose another one with --port")
                  .formatted(port.getPort());
          case UnfitDatabase unfit -> Text.of(unfit.getMessage(), unfit.getMessage());
          case SQLException sql ->
              Text.of("数据库出错（%s）：%s", "the database failed (%s): %s")
                  .formatted(sql.getSQLState(), firstLine(sql));
          case IOException io ->
              Text.of("文件或网络出错：%s", "a file or the network failed: %s").formatted(io);
          case FlywayException flyway ->
              Text.of("数据表与本版本程序不符：%s", "the tables do not fit this version of the program: %s")
                  .formatted(flyway.getMessage().lines().findFirst().orElse(""));
          default -> Text.of("内部错误：%s", "an error inside: %s").formatted(cause);
        };
    return new Complaint(
        text, isTold(cause) || cause instanceof SQLException || cause instanceof IOException);
  }

  private static boolean isTold(Throwable cause) {
    return cause instanceof DatabaseTrouble
        || cause instanceof KeyTrouble
        || cause instanceof Problem
        || cause instanceof PortInUseException
        || cause instanceof FlywayException
        || cause instanceof UnfitDatabase;
  }

  /** Later lines may quote a row. */
  private static String firstLine(SQLException e) {
    return e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
  }
}
