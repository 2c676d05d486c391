package org.canbao.service.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** 问题答复: the one place where an exception of a controller becomes an answer. */
@RestControllerAdvice
class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Problem problem, HttpServletRequest request) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    problem
        .refusal()
        .retryAfter()
        .ifPresent(seconds -> answer.header("Retry-After", Integer.toString(seconds)));
    return answer.body(ProblemAnswers.detail(problem, request));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> database(DataAccessException e, HttpServletRequest request) {
    return ofDatabase(e, request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> transaction(TransactionException e, HttpServletRequest request) {
    return ofDatabase(e, request);
  }

  private ResponseEntity<ProblemDetail> ofDatabase(RuntimeException e, HttpServletRequest request) {
    return refused(DatabaseProblems.of(e), request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadable(
      HttpMessageNotReadableException e, HttpServletRequest request) {
    return refused(unreadable(telling(e)), request);
  }

  /** The innermost cause that says where: a day that does not exist says only that it does not. */
  private static Throwable telling(HttpMessageNotReadableException e) {
    Throwable innermost = e.getMostSpecificCause();
    return innermost instanceof Problem
            || innermost instanceof JacksonException
            || !(e.getCause() instanceof JacksonException outer)
        ? innermost
        : outer;
  }

  private static Problem unreadable(Throwable cause) {
    return switch (cause) {
      case Problem problem -> problem;
      case UnrecognizedPropertyException unknown ->
          wrong(path(unknown), Text.of("没有这个字段", "there is no such field"));
      case JacksonException e when !e.getPath().isEmpty() ->
          wrong(path(e), Text.of("取值的类型或形式不对", "the value has the wrong type or form"));
      case JacksonException e when e.getLocation() != null ->
          Problem.invalid(
              "malformed-json",
              Text.of("请求体不是合法的 JSON：第 %d 行第 %d 列", "the body is not JSON: line %d, column %d")
                  .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
      default ->
          Problem.invalid("malformed-json", Text.of("请求体不是合法的 JSON", "the body is not JSON"));
    };
  }

  private static Problem wrong(String field, Text text) {
    return Problem.invalid(List.of(new Problem.Violation(field, text)));
  }

  private static String path(JacksonException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getPropertyName() == null
                    ? "[" + step.getIndex() + "]"
                    : step.getPropertyName())
        .map(name -> name.length() > 60 ? name.substring(0, 60) : name)
        .collect(Collectors.joining("."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> mistyped(
      MethodArgumentTypeMismatchException e, HttpServletRequest request) {
    return refused(wrong(e.getName(), Text.of("取值的形式不对", "the value has the wrong form")), request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> missing(
      MissingRequestValueException e, HttpServletRequest request) {
    String name =
        e instanceof MissingServletRequestParameterException parameter
            ? parameter.getParameterName()
            : "";
    return refused(wrong(name, Text.of("必须给出", "must be given")), request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> other(Exception e, HttpServletRequest request) {
    if (e instanceof ErrorResponse response) {
      return withHeaders(refused(ofStatus(response.getStatusCode()), request), response);
    }
    LOG.error("unexpected {} at {}", e.getClass().getName(), firstOwnFrame(e));
    return refused(Problem.failed(), request);
  }

  /** 405 says in a header which methods would do, and 415 which forms. */
  private static ResponseEntity<ProblemDetail> withHeaders(
      ResponseEntity<ProblemDetail> answer, ErrorResponse response) {
    return ResponseEntity.status(answer.getStatusCode())
        .headers(response.getHeaders())
        .headers(answer.getHeaders())
        .body(answer.getBody());
  }

  static Problem ofStatus(HttpStatusCode code) {
    HttpStatus status = HttpStatus.valueOf(code.value());
    return switch (status) {
      case NOT_FOUND ->
          Problem.notFound("no-such-path", Text.of("没有这个地址", "there is no such path"));
      case METHOD_NOT_ALLOWED ->
          Problem.ofStatus(
              status,
              "method-not-allowed",
              Text.of("该地址不支持这种方法", "this path does not take that method"));
      case UNSUPPORTED_MEDIA_TYPE ->
          Problem.ofStatus(
              status,
              "unsupported-media-type",
              Text.of("请求体应为 application/json", "the body should be application/json"));
      case NOT_ACCEPTABLE ->
          Problem.ofStatus(
              status,
              "not-acceptable",
              Text.of("只能以 application/json 答复", "answers are application/json"));
      case REQUEST_TIMEOUT -> Problem.tooSlow();
      case INTERNAL_SERVER_ERROR -> Problem.failed();
      default ->
          Problem.ofStatus(
              status,
              "status-" + status.value(),
              Text.of("请求无法处理", "the request cannot be handled"));
    };
  }

  private static String firstOwnFrame(Throwable e) {
    for (StackTraceElement frame : e.getStackTrace()) {
      if (frame.getClassName().startsWith("org.canbao")) {
        return frame.toString();
      }
    }
    return "outside";
  }
}
