package org.canbao.service.rest;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.TransactionTimedOutException;

/** 数据库问题: what an exception of the database means for the one who asked. */
public final class DatabaseProblems {

  private static final int SOON = 2;

  /** What row-level security or a missing privilege answers; Spring takes it for a mistake in the SQL. */
  private static final String NOT_ALLOWED = "42501";

  private static final String LOCKED = "55P03";

  private DatabaseProblems() {}

  /** The refusal that goes with an exception. */
  public static Problem of(RuntimeException exception) {
    return switch (exception) {
      case RuntimeException e when SqlState.of(e).equals(NOT_ALLOWED) -> outside();
      case RuntimeException e when SqlState.of(e).equals(LOCKED) -> busy();
      case DuplicateKeyException _ ->
          Problem.conflict("already-there", Text.of("该记录已存在", "there is already such a record"));
      case DataIntegrityViolationException _ ->
          Problem.conflict(
              "does-not-fit", Text.of("数据与现有记录不相容", "the values do not fit to what is there"));
      case PessimisticLockingFailureException _ ->
          busy();
      case QueryTimeoutException _ -> tooLong();
      case TransactionTimedOutException _ -> tooLong();
      case InvalidDataAccessResourceUsageException _ -> Problem.failed();
      default ->
          Problem.unavailable(
              "database-away",
              Text.of(
                  "数据库暂时不可用，请稍后重试；未完成的操作没有写入",
                  "the database is away, try again soon; nothing of this request was written"),
              SOON);
    };
  }

  private static Problem busy() {
    return Problem.unavailable(
        "busy",
        Text.of("该记录正被他人处理，请稍后重试", "somebody else is at work on this record; try again soon"),
        SOON);
  }

  private static Problem outside() {
    return Problem.forbidden(
        "outside-territory",
        Text.of("该记录不在您的管辖范围内", "this record lies outside your territory"));
  }

  private static Problem tooLong() {
    return Problem.unavailable(
        "took-too-long", Text.of("处理超时，操作没有写入", "it took too long; nothing was written"), SOON);
  }
}
