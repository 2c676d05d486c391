package org.canbao.service.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The answers of refusal, which all operations share. */
final class Problems {

  private static final Map<String, String> BY_STATUS =
      Map.ofEntries(
          Map.entry(
              "400",
              "请求有误 / a value, parameter or header is not as expected; errors names the fields"),
          Map.entry("401", "需要登录 / no session or key, or one that has ended"),
          Map.entry("403", "没有权限 / a right or the token against forgery is missing"),
          Map.entry("404", "没有找到 / there is no such thing in one's territory"),
          Map.entry("408", "请求超时 / the body did not arrive in time"),
          Map.entry("409", "与现有数据冲突 / it does not go together with what is there"),
          Map.entry("412", "已被他人修改 / somebody else changed the record after it was read"),
          Map.entry("413", "内容过大 / the body is larger than is taken"),
          Map.entry("428", "缺少必要的请求头 / Idempotency-Key or If-Match is missing"),
          Map.entry(
              "429", "请求过于频繁 / the header Retry-After says in how many seconds to come again"),
          Map.entry("500", "系统错误 / nothing was written; requestId leads to the log"),
          Map.entry("503", "暂时无法服务 / a part that is needed is away; see Retry-After"));

  private Problems() {}

  static Map<String, Object> reference(String status) {
    return Map.of("$ref", "#/components/responses/Problem" + status);
  }

  static Map<String, Object> responses() {
    Map<String, Object> responses = new TreeMap<>();
    BY_STATUS.forEach((status, meaning) -> responses.put("Problem" + status, response(meaning)));
    return responses;
  }

  private static Map<String, Object> response(String meaning) {
    return Map.of(
        "description",
        meaning,
        "content",
        Map.of(
            "application/problem+json",
            Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
  }

  static Map<String, Object> schema() {
    Map<String, Object> properties = new TreeMap<>();
    properties.put("type", text("urn:canbao:problem: and the code"));
    properties.put("title", text("状态的名称 / what the status means"));
    properties.put("status", Map.of("type", "integer"));
    properties.put(
        "detail", text("给人看的说明 / what is wrong and what was expected, in the reader's language"));
    properties.put("instance", text("the path"));
    properties.put("code", text("程序据以判断的代码 / by which programs tell refusals apart"));
    properties.put("requestId", text("请求编号 / the same as in the header Request-Id and in the log"));
    properties.put("errors", errors());
    return Map.of(
        "type",
        "object",
        "description",
        "问题: problem details as RFC 9457 has them",
        "properties",
        properties,
        "required",
        List.of("code", "detail", "requestId", "status", "title", "type"));
  }

  private static Map<String, Object> errors() {
    Map<String, Object> text = Map.of("type", "string");
    Map<String, Object> one =
        Map.of(
            "type", "object",
            "properties", Map.of("field", text, "message", text),
            "required", List.of("field", "message"));
    return Map.of("type", "array", "items", one);
  }

  private static Map<String, Object> text(String meaning) {
    return Map.of("type", "string", "description", meaning);
  }
}
