package org.canbao.service.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 问题答复: turns a refusal into problem details (RFC 9457) in the reader's language. */
@Component
public class ProblemAnswers {

  private final JsonMapper json;

  ProblemAnswers(JsonMapper json) {
    this.json = json;
  }

  /** The body of the answer. */
  public static ProblemDetail detail(Problem problem, HttpServletRequest request) {
    Locale locale = Languages.of(request);
    ProblemDetail detail = ProblemDetail.forStatus(problem.status());
    detail.setType(URI.create("urn:canbao:problem:" + problem.code()));
    detail.setTitle(title(problem.status().value()).in(locale));
    detail.setDetail(problem.text().in(locale));
    detail.setInstance(URI.create("urn:uuid:" + RequestNumber.of(request)));
    detail.setProperty("code", problem.code());
    detail.setProperty("requestId", RequestNumber.of(request));
    if (!problem.violations().isEmpty()) {
      detail.setProperty("errors", errors(problem.violations(), locale));
    }
    return detail;
  }

  /** Writes the answer where no controller is reached, in a filter for instance. */
  public void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = json.writeValueAsBytes(detail(problem, request));
    response.setStatus(problem.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    problem
        .refusal()
        .retryAfter()
        .ifPresent(seconds -> response.setIntHeader(HttpHeaders.RETRY_AFTER, seconds));
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static List<Map<String, String>> errors(
      List<Problem.Violation> violations, Locale locale) {
    return violations.stream()
        .map(one -> Map.of("field", one.field(), "message", one.text().in(locale)))
        .toList();
  }

  private static Text title(int status) {
    return switch (status) {
      case 400 -> Text.of("请求有误", "The request is not right");
      case 401 -> Text.of("需要登录", "Please sign in");
      case 403 -> Text.of("没有权限", "Not allowed");
      case 404 -> Text.of("没有找到", "Not found");
      case 405, 406, 415 -> Text.of("不支持的请求方式", "Not a supported form of request");
      case 408 -> Text.of("请求超时", "The request took too long");
      case 409 -> Text.of("与现有数据冲突", "It conflicts with what is there");
      case 412 -> Text.of("已被他人修改", "Changed by somebody else");
      case 413 -> Text.of("内容过大", "Too large");
      case 428 -> Text.of("缺少必要的请求头", "A required header is missing");
      case 429 -> Text.of("请求过于频繁", "Too many requests");
      case 503 -> Text.of("暂时无法服务", "Not available at the moment");
      default -> Text.of("系统错误", "An error of the system");
    };
  }
}
