package org.canbao.service.rest;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.TransactionTimedOutException;

/** 数据库问题: what an exception of the database means for the one who asked. */
public final class DatabaseProblems {

  private static final int SOON = 2;
  private static final int LATER = 60;

  /**
   * What row-level security or a missing privilege answers; Spring takes it for a mistake in the
   * SQL.
   */
  private static final String NOT_ALLOWED = "42501";

  private static final String LOCKED = "55P03";

  private static final String DISK_FULL = "53100";

  /** A character that the database cannot keep, NUL above all. */
  private static final Set<String> NO_CHARACTER = Set.of("22021", "22P05");

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseProblems.class);

  private DatabaseProblems() {}

  /** The refusal that goes with an exception; what an operator must know of is logged. */
  public static Problem of(RuntimeException exception) {
    Problem problem = meant(exception);
    if (problem.status().is5xxServerError()) {
      // The message of the driver may quote values of a row; the class and the state are enough to
      // begin with.
      LOG.warn("database: {} {}", exception.getClass().getSimpleName(), SqlState.of(exception));
    }
    return problem;
  }

  private static Problem meant(RuntimeException exception) {
    return switch (exception) {
      case RuntimeException e when SqlState.of(e).equals(NOT_ALLOWED) -> outside();
      case RuntimeException e when SqlState.of(e).equals(LOCKED) -> busy();
      case RuntimeException e when SqlState.of(e).equals(DISK_FULL) -> full();
      case RuntimeException e when NO_CHARACTER.contains(SqlState.of(e)) -> odd();
      case DuplicateKeyException _ ->
          Problem.conflict("already-there", Text.of("该记录已存在", "there is already such a record"));
      case DataIntegrityViolationException _ ->
          Problem.conflict(
              "does-not-fit", Text.of("数据与现有记录不相容", "the values do not fit to what is there"));
      case PessimisticLockingFailureException _ -> busy();
      case QueryTimeoutException _ -> tooLong();
      case TransactionTimedOutException _ -> tooLong();
      case InvalidDataAccessResourceUsageException _ -> Problem.failed();
      default -> away();
    };
  }

  /** When the connection breaks in the middle of a commit, nobody knows whether it was done. */
  private static Problem away() {
    return Problem.unavailable(
        "database-away",
        Text.of(
            "数据库暂时不可用，请稍后以同一 Idempotency-Key 重试，不会重复办理",
            "the database is away; try again soon with the same Idempotency-Key, nothing is done"
                + " twice"),
        SOON);
  }

  private static Problem full() {
    return Problem.unavailable(
        "storage-full",
        Text.of(
            "数据库存储空间已满，操作没有写入；查询不受影响，请联系系统管理员",
            "the storage of the database is full, nothing was written; reading goes on; tell the"
                + " administrator"),
        LATER);
  }

  private static Problem odd() {
    return Problem.invalid(
        "character-refused",
        Text.of("内容含有无法保存的字符", "there is a character that cannot be kept"));
  }

  private static Problem busy() {
    return Problem.unavailable(
        "busy",
        Text.of("该记录正被他人处理，请稍后重试", "somebody else is at work on this record; try again soon"),
        SOON);
  }

  private static Problem outside() {
    return Problem.forbidden(
        "outside-territory", Text.of("该记录不在您的管辖范围内", "this record lies outside your territory"));
  }

  private static Problem tooLong() {
    return Problem.unavailable(
        "took-too-long", Text.of("处理超时，操作没有写入", "it took too long; nothing was written"), SOON);
  }
}
