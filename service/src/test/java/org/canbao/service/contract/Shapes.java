package org.canbao.service.contract;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds real answers against the contract: status, kind of content, fields and their types. */
final class Shapes {

  private final Map<String, Object> contract;

  Shapes(Map<String, Object> contract) {
    this.contract = contract;
  }

  boolean has(String verb, String path) {
    return Json.object(Json.object(contract.get("paths")).get(path)).containsKey(verb);
  }

  /** What of an answer is not as the contract says. */
  List<String> differences(String verb, String path, HttpResponse<String> answer) {
    List<String> differences = new ArrayList<>();
    Map<String, Object> operation =
        Json.object(Json.object(Json.object(contract.get("paths")).get(path)).get(verb));
    String status = Integer.toString(answer.statusCode());
    Map<String, Object> response =
        resolved(Json.object(Json.object(operation.get("responses")).get(status)));
    if (response.isEmpty()) {
      return List.of("status " + status + " is not foreseen: " + answer.body());
    }
    Json.object(response.get("headers"))
        .keySet()
        .forEach(
            header -> {
              if (answer.headers().firstValue(header).isEmpty()) {
                differences.add("header " + header + " is missing");
              }
            });
    compareBody(answer, Json.object(response.get("content")), differences);
    return differences;
  }

  private void compareBody(
      HttpResponse<String> answer, Map<String, Object> content, List<String> differences) {
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    if (!content.containsKey(type)) {
      differences.add("content " + type + " instead of " + content.keySet());
    } else if (!type.endsWith("ndjson")) {
      Map<String, Object> schema = Json.object(Json.object(content.get(type)).get("schema"));
      compare("", JsonMapper.shared().readTree(answer.body()), schema, differences);
    }
  }

  private void compare(
      String where, JsonNode value, Map<String, Object> unresolved, List<String> differences) {
    Map<String, Object> schema = resolved(unresolved);
    Object type = schema.getOrDefault("type", "anything");
    boolean fits =
        switch (type.toString()) {
          case "object" -> value.isObject();
          case "array" -> value.isArray();
          case "string" -> value.isString();
          case "integer" -> value.isIntegralNumber();
          case "number" -> value.isNumber();
          case "boolean" -> value.isBoolean();
          default -> true;
        };
    if (!fits) {
      differences.add("%s should be %s but is %s".formatted(where, type, value.getNodeType()));
    } else if (value.isArray()) {
      value.forEach(
          item -> compare(where + "[]", item, Json.object(schema.get("items")), differences));
    } else if (value.isObject()) {
      compareFields(where, value, schema, differences);
    } else if (schema.get("enum") instanceof List<?> words && !words.contains(value.asString())) {
      differences.add("%s should be one of %s".formatted(where, words));
    }
  }

  private void compareFields(
      String where, JsonNode value, Map<String, Object> schema, List<String> differences) {
    for (Object field : Json.list(schema.get("required"))) {
      if (!value.has((String) field)) {
        differences.add("%s.%s is missing".formatted(where, field));
      }
    }
    if (!schema.containsKey("properties")) {
      return;
    }
    Map<String, Object> properties = Json.object(schema.get("properties"));
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      String inner = where + "." + field.getKey();
      if (properties.containsKey(field.getKey())) {
        compare(inner, field.getValue(), Json.object(properties.get(field.getKey())), differences);
      } else {
        differences.add(inner + " is not foreseen");
      }
    }
  }

  private Map<String, Object> resolved(Map<String, Object> part) {
    Object reference = part.get("$ref");
    if (reference == null) {
      return part;
    }
    Map<String, Object> at = contract;
    for (String step : reference.toString().substring("#/".length()).split("/")) {
      at = Json.object(at.get(step));
    }
    return at;
  }
}
