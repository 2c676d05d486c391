package org.canbao.service.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** Trees of JSON as maps, lists and values. */
final class Json {

  private Json() {}

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  static List<?> list(Object value) {
    return value == null ? List.of() : (List<?>) value;
  }

  static Map<String, Object> parse(byte[] text) {
    return object(JsonMapper.shared().readValue(text, Map.class));
  }

  /**
   * The same tree with all fields in alphabetical order, but those of the top, and some texts
   * replaced.
   */
  static Map<String, Object> sorted(Map<String, Object> top, UnaryOperator<String> texts) {
    Map<String, Object> sorted = new LinkedHashMap<>();
    top.forEach((name, value) -> sorted.put(name, sort(value, texts)));
    return sorted;
  }

  private static Object sort(Object value, UnaryOperator<String> texts) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<String, Object> sorted = new TreeMap<>();
        object(map).forEach((name, inner) -> sorted.put(name, sort(inner, texts)));
        yield sorted;
      }
      case Collection<?> items -> {
        List<Object> copy =
            new ArrayList<>(); // never the same object twice, or it would get an anchor
        items.forEach(item -> copy.add(sort(item, texts)));
        yield copy;
      }
      case String text -> texts.apply(text);
      default -> value;
    };
  }

  static String yaml(Map<String, Object> tree) {
    DumperOptions form = new DumperOptions();
    form.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    form.setWidth(120);
    form.setSplitLines(true);
    form.setLineBreak(DumperOptions.LineBreak.UNIX);
    return new Yaml(form).dump(tree);
  }
}
