package org.canbao.service.rest;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * 问题: a request that is refused, with what is wrong and what was expected, told to the one who
 * asked.
 *
 * <p>Its texts never contain personal data: they say where, and what shape was expected.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** 违例: one field that is wrong. */
  public record Violation(String field, Text text) {}

  private final transient Refusal refusal;

  /** What stands in the answer; {@code retryAfter} in seconds. */
  record Refusal(
      HttpStatus status,
      String code,
      Text text,
      List<Violation> violations,
      Optional<Integer> retryAfter) {}

  private Problem(Refusal refusal) {
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
  }

  private static Problem of(HttpStatus status, String code, Text text) {
    return new Problem(new Refusal(status, code, text, List.of(), Optional.empty()));
  }

  /** 400: what came cannot be understood. */
  public static Problem invalid(String code, Text text) {
    return of(HttpStatus.BAD_REQUEST, code, text);
  }

  /** 400: one or more fields are wrong; all of them are told at once. */
  static Problem invalid(List<Violation> violations) {
    Text text = Text.of("提交的内容有 %d 处不符合要求", "%d of the values sent are not acceptable");
    return new Problem(
        new Refusal(
            HttpStatus.BAD_REQUEST,
            "invalid-values",
            text.formatted(violations.size()),
            List.copyOf(violations),
            Optional.empty()));
  }

  /** 401: the one who asks has not shown who they are. */
  public static Problem unauthenticated(String code, Text text) {
    return of(HttpStatus.UNAUTHORIZED, code, text);
  }

  /** 403: the one who asks may not do this. */
  public static Problem forbidden(String code, Text text) {
    return of(HttpStatus.FORBIDDEN, code, text);
  }

  /** 404: there is no such thing, or not for the one who asks; the answer does not say which. */
  public static Problem notFound(String code, Text text) {
    return of(HttpStatus.NOT_FOUND, code, text);
  }

  /** 409: it does not go together with what is there. */
  public static Problem conflict(String code, Text text) {
    return of(HttpStatus.CONFLICT, code, text);
  }

  /** 412: somebody else changed it in the meantime. */
  public static Problem stale() {
    return of(
        HttpStatus.PRECONDITION_FAILED,
        "stale",
        Text.of(
            "该记录已被他人修改，请重新读取后再改",
            "Somebody else has changed this record; read it again before you change it"));
  }

  /** 408: it did not arrive within the time. */
  static Problem tooSlow() {
    return of(
        HttpStatus.REQUEST_TIMEOUT,
        "too-slow",
        Text.of("请求未在规定时间内传完", "the request did not arrive within the time allowed"));
  }

  /** 413: larger than what is taken. */
  public static Problem tooLarge(Text text) {
    return of(HttpStatus.CONTENT_TOO_LARGE, "too-large", text);
  }

  /** 428: the request lacks a header that makes it safe. */
  public static Problem preconditionMissing(String code, Text text) {
    return of(HttpStatus.PRECONDITION_REQUIRED, code, text);
  }

  /** 429: too often; says after how many seconds to come again. */
  public static Problem tooOften(String code, Text text, int retryAfter) {
    return new Problem(
        new Refusal(HttpStatus.TOO_MANY_REQUESTS, code, text, List.of(), Optional.of(retryAfter)));
  }

  /** 500: a mistake of the service; what it was stands in the log, under the request's number. */
  static Problem failed() {
    return of(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "failed",
        Text.of(
            "系统内部错误，操作没有写入；请将请求编号告知管理员",
            "an error inside the system, nothing was written; tell the administrator the request"
                + " id"));
  }

  /** A refusal that the web framework itself makes, under its own status. */
  static Problem ofStatus(HttpStatus status, String code, Text text) {
    return of(status, code, text);
  }

  /** 503: a part that is needed is away; says after how many seconds to come again. */
  public static Problem unavailable(String code, Text text, int retryAfter) {
    return new Problem(
        new Refusal(
            HttpStatus.SERVICE_UNAVAILABLE, code, text, List.of(), Optional.of(retryAfter)));
  }

  Refusal refusal() {
    return refusal;
  }

  /** The word by which programs tell refusals apart, {@code division-unknown}. */
  public String code() {
    return refusal.code();
  }

  /** The HTTP status of the refusal. */
  public HttpStatus status() {
    return refusal.status();
  }

  /** What is wrong, for a person. */
  public Text text() {
    return refusal.text();
  }

  /** The single fields that are wrong. */
  public List<Violation> violations() {
    return refusal.violations();
  }
}
