package org.canbao.service.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.canbao.service.access.client.NewClient;
import org.canbao.service.actor.Needs;
import org.canbao.service.actor.OpenToAll;
import org.canbao.service.actor.Right;
import org.canbao.service.rest.Confidential;
import org.canbao.service.rest.LooksOnly;
import org.canbao.service.rest.Spooled;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation what the framework cannot see: meaning, rights, headers, answers. */
final class Operations {

  /** Where the customizer leaves which method answers an operation. */
  static final String HANDLER = "x-handler";

  private static final Set<String> SHARED = Set.of("limit", "after", "If-Match");
  private static final Set<String> READING = Set.of("get", "head");
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final Map<String, Object> BYTES =
      Map.of("schema", Map.of("type", "string", "format", "binary"));
  private static final Map<String, Object> FILE =
      Map.of("required", true, "content", Map.of(WORKBOOK, BYTES, "text/csv", BYTES));

  private final Sources sources;
  private final Map<String, HandlerMethod> handlers;

  Operations(Sources sources, Map<String, HandlerMethod> handlers) {
    this.sources = sources;
    this.handlers = handlers;
  }

  /** One operation as it was found, on the way to what stands in the contract. */
  private record Found(String path, String verb, HandlerMethod handler, Map<String, Object> parts) {

    boolean writes() {
      return !READING.contains(verb);
    }

    /** Signing in and out is repeatable by nature, and so is a search. */
    boolean once() {
      return writes()
          && !path.startsWith("/api/session")
          && !handler.hasMethodAnnotation(LooksOnly.class);
    }

    boolean isOpen() {
      return handler.hasMethodAnnotation(OpenToAll.class);
    }

    Set<Right> needs() {
      return isOpen() ? Set.of() : Set.of(handler.getMethodAnnotation(Needs.class).value());
    }

    boolean takesFile() {
      return handler.hasMethodAnnotation(Spooled.class);
    }

    String type() {
      return handler.getBeanType().getName();
    }

    boolean takes(String parameter) {
      return Json.list(parts.get("parameters")).stream()
          .anyMatch(one -> parameter.equals(Json.object(one).get("name")));
    }
  }

  Map<String, Object> finished(Map<String, Object> paths) {
    Map<String, Object> finished = new TreeMap<>();
    paths.forEach(
        (path, verbs) -> {
          Map<String, Object> operations = new TreeMap<>();
          Json.object(verbs)
              .forEach(
                  (verb, found) -> operations.put(verb, finish(path, verb, Json.object(found))));
          finished.put(path, operations);
        });
    return finished;
  }

  private Map<String, Object> finish(String path, String verb, Map<String, Object> parts) {
    Found found = new Found(path, verb, handlers.get((String) parts.get(HANDLER)), parts);
    Sources.Comment comment = comment(found);
    Map<String, Object> finished = new TreeMap<>(parts);
    finished.remove(HANDLER);
    finished.put("operationId", operationId(found.handler()));
    finished.put("tags", List.of(path.split("/")[2]));
    finished.put("summary", comment.text().replaceFirst("\\.$", ""));
    finished.put("description", description(found));
    finished.put("parameters", parameters(found, comment));
    finished.put("responses", responses(found));
    if (found.takesFile()) {
      finished.put("requestBody", FILE);
    }
    finished.put("security", security(found));
    if (!found.isOpen()) {
      finished.put("x-needs", names(found.needs()));
    }
    return finished;
  }

  private Sources.Comment comment(Found found) {
    String name = found.type() + "#" + found.handler().getMethod().getName();
    return sources
        .comment(name)
        .orElseThrow(
            () ->
                new AssertionError(
                    "%s needs a comment: it is what the contract says of %s %s"
                        .formatted(name, found.verb(), found.path())));
  }

  private static List<String> names(Set<Right> rights) {
    return rights.stream().map(Right::name).sorted().toList();
  }

  private static String operationId(HandlerMethod handler) {
    String type = handler.getBeanType().getSimpleName().replaceFirst("Controller$", "");
    return type.substring(0, 1).toLowerCase(Locale.ROOT)
        + type.substring(1)
        + "-"
        + handler.getMethod().getName();
  }

  private static String description(Found found) {
    String who =
        found.isOpen()
            ? "无须登录 / Open: " + found.handler().getMethodAnnotation(OpenToAll.class).value() + "."
            : "所需权限（任一） / Needs any of: " + String.join(", ", names(found.needs())) + ".";
    return found.handler().hasMethodAnnotation(Confidential.class)
        ? who + " 答复只给一次 / The answer is given once: a repeated request gets 409 answered-once."
        : who;
  }

  private List<Object> parameters(Found found, Sources.Comment comment) {
    List<Object> parameters = new ArrayList<>();
    for (Object one : Json.list(found.parts().get("parameters"))) {
      Map<String, Object> parameter = new TreeMap<>(Json.object(one));
      String name = (String) parameter.get("name");
      if (SHARED.contains(name)) {
        parameters.add(SharedParts.parameter(name));
      } else {
        meaning(found, comment, name).ifPresent(it -> parameter.put("description", it));
        parameters.add(parameter);
      }
    }
    if (found.once()) {
      parameters.add(SharedParts.parameter("Idempotency-Key"));
    }
    parameters.add(SharedParts.parameter("Accept-Language"));
    return parameters;
  }

  /** From the comment of the method, or of the record in which the parameters are gathered. */
  private Optional<String> meaning(Found found, Sources.Comment comment, String name) {
    return Optional.ofNullable(comment.parameters().get(name))
        .or(
            () ->
                Arrays.stream(found.handler().getMethod().getParameterTypes())
                    .flatMap(type -> sources.comment(type.getName()).stream())
                    .flatMap(it -> Optional.ofNullable(it.parameters().get(name)).stream())
                    .findFirst());
  }

  private Map<String, Object> responses(Found found) {
    Set<String> words = sources.words(found.type(), found.handler().getMethod().getName());
    Map<String, Object> all = new TreeMap<>();
    Json.object(found.parts().get("responses"))
        .forEach(
            (status, response) ->
                all.put(
                    status.equals("200") ? status(words) : status,
                    success(Json.object(response), words)));
    for (String status : refusals(found)) {
      all.put(status, Problems.reference(status));
    }
    return all;
  }

  private static String status(Set<String> words) {
    if (words.contains("CREATED") || words.contains("created")) {
      return "201";
    }
    return words.contains("accepted") ? "202" : "200";
  }

  private static Map<String, Object> success(Map<String, Object> found, Set<String> words) {
    Map<String, Object> response = new TreeMap<>(found);
    Map<String, Object> headers = new TreeMap<>();
    headers.put("Request-Id", SharedParts.header("Request-Id"));
    if (words.contains("eTag")) {
      headers.put("ETag", SharedParts.header("ETag"));
    }
    if (words.contains("created") || words.contains("location")) {
      headers.put("Location", SharedParts.header("Location"));
    }
    response.put("headers", headers);
    if (found.containsKey("content")) {
      response.put("content", content(Json.object(found.get("content"))));
    }
    return response;
  }

  private static Map<String, Object> content(Map<String, Object> found) {
    Map<String, Object> content = new TreeMap<>();
    found.forEach(
        (type, body) -> {
          Map<String, Object> schema = Json.object(Json.object(body).get("schema"));
          if (schema.toString().contains("SseEmitter")) {
            content.put("text/event-stream", Map.of("schema", Map.of("type", "string")));
          } else if (Set.of("byte", "binary").contains(schema.getOrDefault("format", ""))) {
            content.put(WORKBOOK, Map.of("schema", Map.of("type", "string", "format", "binary")));
          } else {
            content.put(type.equals("*/*") ? "application/json" : type, body);
          }
        });
    return content;
  }

  private static Set<String> refusals(Found found) {
    Set<String> refusals = new TreeSet<>(Set.of("400", "429", "500", "503"));
    if (!found.isOpen()
        || found.path().startsWith("/api/session/")
        || found.verb().equals("post")) {
      refusals.add("401");
    }
    if (!found.isOpen() || found.writes()) {
      refusals.add("403");
    }
    if (found.path().contains("{")) {
      refusals.add("404");
    }
    if (found.writes()) {
      refusals.addAll(Set.of("408", "413"));
    }
    if (found.once()) {
      refusals.addAll(Set.of("409", "428"));
    }
    if (found.takes("If-Match")) {
      refusals.add("412");
    }
    return refusals;
  }

  private static List<Object> security(Found found) {
    List<Object> ways = new ArrayList<>();
    if (found.isOpen()) {
      if (found.writes()) {
        ways.add(Map.of("forgeryToken", List.of()));
      }
      return ways;
    }
    ways.add(
        found.writes()
            ? Map.of("session", List.of(), "forgeryToken", List.of())
            : Map.of("session", List.of()));
    if (found.needs().stream().anyMatch(NewClient.GIVEN_TO_CLIENTS::contains)) {
      ways.add(Map.of("key", List.of()));
    }
    return ways;
  }
}
