package org.canbao.documents.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.canbao.documents.yaml.Yaml;
import org.canbao.documents.yaml.Yaml.Field;
import org.canbao.documents.yaml.Yaml.Mapping;
import org.canbao.documents.yaml.Yaml.Scalar;
import org.canbao.documents.yaml.Yaml.Sequence;

/** 字段组: the fields of a mapping; what nobody asks for is an unknown key. */
final class Fields {

  private final Mapping mapping;
  private final Reporter reporter;
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Set<String> asked = new TreeSet<>();

  Fields(Mapping mapping, Reporter reporter) {
    this.mapping = mapping;
    this.reporter = reporter;
    for (Field field : mapping.fields()) {
      Field first = fields.putIfAbsent(field.key().text(), field);
      if (first != null) {
        reporter.error(
            field.key().line(),
            "键“%s”重复，第%d行已有",
            "the key '%s' is repeated, line %d has it already",
            field.key().text(),
            first.key().line());
      }
    }
  }

  Reporter reporter() {
    return reporter;
  }

  int line() {
    return mapping.line();
  }

  /** Returns all fields, for mappings whose keys are names. */
  List<Field> all() {
    asked.addAll(fields.keySet());
    return List.copyOf(fields.values());
  }

  boolean has(String key) {
    asked.add(key);
    return fields.containsKey(key);
  }

  Optional<Yaml> find(String key) {
    asked.add(key);
    return Optional.ofNullable(fields.get(key)).map(Field::value);
  }

  /** Finds a single word or number; anything else under the key is reported. */
  Optional<Scalar> scalar(String key) {
    return find(key).flatMap(value -> word(key, value));
  }

  /** Finds a single word or number that must be there. */
  Optional<Scalar> required(String key) {
    if (!has(key)) {
      missing(key);
    }
    return scalar(key);
  }

  void missing(String key) {
    reporter.error(line(), "缺少“%s”", "'%s' is missing", key);
  }

  Optional<Fields> mapping(String key) {
    return find(key)
        .flatMap(
            value -> {
              if (value instanceof Mapping inner) {
                return Optional.of(new Fields(inner, reporter));
              }
              reporter.error(
                  value.line(), "“%s”应由“键: 值”组成", "'%s' must consist of 'key: value' fields", key);
              return Optional.empty();
            });
  }

  /** Returns the words under a key that takes one word or a list of them. */
  List<Scalar> words(String key) {
    return items(key).stream().flatMap(item -> word(key, item).stream()).toList();
  }

  /** Returns what stands under a key that takes one thing or a list of them. */
  List<Yaml> items(String key) {
    return switch (find(key).orElseGet(() -> new Sequence(List.of(), line()))) {
      case Sequence many -> many.items();
      case Yaml one -> List.of(one);
    };
  }

  /** Reports every key that nobody asked for. */
  void refuseOthers() {
    for (Field field : fields.values()) {
      if (!asked.contains(field.key().text())) {
        reporter.error(
            field.key().line(),
            "未知的键“%s”，此处可用：%s",
            "unknown key '%s', expected one of: %s",
            field.key().text(),
            String.join(", ", asked));
      }
    }
  }

  private Optional<Scalar> word(String key, Yaml value) {
    if (value instanceof Scalar scalar && !scalar.text().isBlank()) {
      return Optional.of(scalar);
    }
    reporter.error(value.line(), "“%s”应是一个值", "'%s' must be a single value", key);
    return Optional.empty();
  }
}
