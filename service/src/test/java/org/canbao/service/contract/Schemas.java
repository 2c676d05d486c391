package org.canbao.service.contract;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes of the schemas that were found in records what is really sent: names, which fields always
 * come, meaning.
 */
final class Schemas {

  private static final Set<Class<?>> MAYBE =
      Set.of(Optional.class, OptionalLong.class, OptionalInt.class);

  /** The package of what a page is of has lost its dot and got a capital letter. */
  private static final String PAGE_OF = ".PageOrg.";

  private final Sources sources;

  Schemas(Sources sources) {
    this.sources = sources;
  }

  /** All schemas, by their short names. */
  Map<String, Object> finished(Map<String, Object> found) {
    Map<String, Object> finished = new TreeMap<>();
    found.forEach(
        (name, schema) -> {
          if (!name.startsWith("org.springframework")) {
            if (finished.put(shortName(name), finish(name, Json.object(schema))) != null) {
              throw new AssertionError("two types would be called " + shortName(name));
            }
          }
        });
    return finished;
  }

  /** {@code ….work.Jobs.File} is JobsFile, {@code …web.SessionController.Who} is SessionWho. */
  static String shortName(String full) {
    int page = full.indexOf(PAGE_OF);
    if (page >= 0) {
      return shortName("org." + full.substring(page + PAGE_OF.length())) + "Page";
    }
    return Arrays.stream(full.split("\\."))
        .filter(part -> Character.isUpperCase(part.charAt(0)))
        .map(part -> part.replaceFirst("Controller$", ""))
        .collect(Collectors.joining());
  }

  private Map<String, Object> finish(String name, Map<String, Object> schema) {
    Map<String, Object> finished = new TreeMap<>(schema);
    if (name.contains(PAGE_OF)) {
      finished.put(
          "description",
          "分页: one page of a list; next is the cursor of the page after this one, absent on the"
              + " last");
      finished.put("required", List.of("items"));
      return finished;
    }
    Class<?> type = type(name);
    Sources.Comment comment =
        sources.comment(type.getName()).orElse(new Sources.Comment("", Map.of()));
    if (!comment.text().isEmpty()) {
      finished.put("description", comment.text());
    }
    if (type.isAnnotationPresent(JsonSubTypes.class)) {
      return oneOf(type, finished);
    }
    flatten(type, finished);
    if (type.isRecord()) {
      fields(type, finished, comment);
    }
    return finished;
  }

  private static Map<String, Object> oneOf(Class<?> type, Map<String, Object> schema) {
    schema.remove("properties");
    schema.remove("required");
    Map<String, Object> mapping = new TreeMap<>();
    for (JsonSubTypes.Type kind : type.getAnnotation(JsonSubTypes.class).value()) {
      mapping.put(
          kind.name(), "#/components/schemas/" + shortName(kind.value().getCanonicalName()));
    }
    Map<String, Object> discriminator = new TreeMap<>(Json.object(schema.get("discriminator")));
    discriminator.put("mapping", mapping);
    schema.put("discriminator", discriminator);
    schema.put("oneOf", mapping.values().stream().map(to -> Map.of("$ref", to)).toList());
    return schema;
  }

  /** A kind of something carries the word that says which kind it is, beside its own fields. */
  private static void flatten(Class<?> type, Map<String, Object> schema) {
    if (!(schema.remove("allOf") instanceof List<?> parts)) {
      return;
    }
    schema.putAll(Json.object(parts.getLast()));
    Map<String, Object> properties = new TreeMap<>(Json.object(schema.get("properties")));
    for (Class<?> above : type.getInterfaces()) {
      for (JsonSubTypes.Type kind : above.getAnnotation(JsonSubTypes.class).value()) {
        if (kind.value() == type) {
          properties.put("kind", Map.of("type", "string", "enum", List.of(kind.name())));
        }
      }
    }
    schema.put("properties", properties);
  }

  private static void fields(Class<?> type, Map<String, Object> schema, Sources.Comment comment) {
    Map<String, Object> properties = new TreeMap<>(Json.object(schema.get("properties")));
    List<String> always = new ArrayList<>();
    if (properties.containsKey("kind")) {
      always.add("kind");
    }
    for (RecordComponent field : type.getRecordComponents()) {
      String name = field.getName();
      Map<String, Object> property = new TreeMap<>(Json.object(properties.get(name)));
      if (field.getAccessor().isAnnotationPresent(JsonRawValue.class)) {
        property.put("type", "object");
      }
      if (comment.parameters().containsKey(name)) {
        property.put("description", comment.parameters().get(name));
      }
      properties.put(name, property);
      if (!MAYBE.contains(field.getType())
          && !field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        always.add(name);
      }
    }
    schema.put("properties", properties);
    if (!always.isEmpty()) {
      schema.put("required", always.stream().distinct().sorted().toList());
    }
  }

  private static Class<?> type(String name) {
    String binary = name.replaceAll("(?<=\\.[A-Z]\\w{0,99})\\.", "\\$");
    try {
      return Class.forName(binary);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("a schema of no type of ours: " + name, e);
    }
  }
}
