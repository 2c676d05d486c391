package org.canbao.service.contract;

import java.util.Map;
import java.util.TreeMap;
import org.canbao.service.rest.Page;

/** Parameters, headers and ways to show who one is, which many operations share. */
final class SharedParts {

  private SharedParts() {}

  static Map<String, Object> parameter(String name) {
    return Map.of("$ref", "#/components/parameters/" + name);
  }

  static Map<String, Object> header(String name) {
    return Map.of("$ref", "#/components/headers/" + name);
  }

  static Map<String, Object> parameters() {
    Map<String, Object> all = new TreeMap<>(ofLists());
    Map<String, Object> version = Map.of("type", "string", "pattern", "^\"v[0-9]{1,18}\"$");
    Map<String, Object> key = Map.of("type", "string", "pattern", "^[A-Za-z0-9_.:-]{8,100}$");
    Map<String, Object> language = Map.of("type", "string", "default", "zh-CN");
    String read = "所读版本 / the ETag that was read, such as \"v3\"";
    String once =
        "幂等键 / a new one for each write; repeated with the same key and body, the write is not"
            + " done again and gets the first answer";
    String zh = "语言 / zh (without the header, too) or en";
    all.put("If-Match", required(parameter("If-Match", "header", read, version)));
    all.put("Idempotency-Key", required(parameter("Idempotency-Key", "header", once, key)));
    all.put("Accept-Language", parameter("Accept-Language", "header", zh, language));
    return all;
  }

  private static Map<String, Object> ofLists() {
    Map<String, Object> limit =
        Map.of("type", "integer", "minimum", 1, "maximum", Page.LARGEST, "default", 50);
    Map<String, Object> cursor = Map.of("type", "string", "maxLength", 500);
    String after = "游标 / the cursor next of the page before; none for the first page";
    return Map.of(
        "limit", parameter("limit", "query", "每页条数 / items of a page", limit),
        "after", parameter("after", "query", after, cursor));
  }

  private static Map<String, Object> parameter(
      String name, String place, String meaning, Map<String, Object> schema) {
    return Map.of("name", name, "in", place, "description", meaning, "schema", schema);
  }

  private static Map<String, Object> required(Map<String, Object> parameter) {
    Map<String, Object> required = new TreeMap<>(parameter);
    required.put("required", true);
    return required;
  }

  static Map<String, Object> headers() {
    Map<String, Object> text = Map.of("type", "string");
    return Map.of(
        "ETag",
        Map.of("description", "版本 / the version, for If-Match at a change", "schema", text),
        "Location",
        Map.of("description", "新记录的地址 / the path of what was made", "schema", text),
        "Request-Id",
        Map.of("description", "请求编号 / leads to the log and the audit trail", "schema", text));
  }

  static Map<String, Object> securitySchemes() {
    return Map.of(
        "session",
        Map.of(
            "type", "apiKey",
            "in", "cookie",
            "name", "canbao_session",
            "description", "工作人员的会话 / the session of a person, given at the sign-in"),
        "forgeryToken",
        Map.of(
            "type", "apiKey",
            "in", "header",
            "name", "X-XSRF-TOKEN",
            "description",
                "防伪令牌 / at every write with a cookie: the value of the cookie XSRF-TOKEN"),
        "key",
        Map.of(
            "type", "http",
            "scheme", "bearer",
            "description", "接口密钥 / the key of a program; with it cookies count for nothing"));
  }
}
