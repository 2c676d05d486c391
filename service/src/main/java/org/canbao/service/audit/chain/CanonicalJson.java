package org.canbao.service.audit.chain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.canbao.service.protection.PlainNumbers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * 规范 JSON: one text for one value, whatever the database makes of blanks, escapes and the order of
 * keys. Numbers of people are masked on the way in.
 */
public final class CanonicalJson {

  private static final int UNKNOWN = 0xFFFD;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .build();

  private final StringBuilder text = new StringBuilder();
  private final UnaryOperator<String> masking;

  private CanonicalJson(UnaryOperator<String> masking) {
    this.masking = masking;
  }

  /** The text of what a module tells; values of unknown types are told by their text form. */
  public static String of(Map<String, ?> value) {
    return new CanonicalJson(PlainNumbers::mask).written(value);
  }

  /** The text of what the database gives back, as it was when it went in. */
  public static String again(String json) {
    if (json.equals("{}")) {
      return json;
    }
    try {
      return new CanonicalJson(UnaryOperator.identity())
          .written(MAPPER.readValue(json, Object.class));
    } catch (JacksonException damaged) {
      return json;
    }
  }

  private String written(Object value) {
    write(value);
    return text.toString();
  }

  private void write(@Nullable Object value) {
    switch (value) {
      case null -> text.append("null");
      case Optional<?> optional -> write(optional.orElse(null));
      case Map<?, ?> map -> writeMap(map);
      case Collection<?> list -> writeList(list);
      case Boolean truth -> text.append(truth);
      case Number number -> writeNumber(number);
      default -> writeText(value.toString());
    }
  }

  private void writeMap(Map<?, ?> map) {
    TreeMap<String, Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(key.toString(), value));
    text.append('{');
    String between = "";
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      text.append(between);
      writeText(entry.getKey());
      text.append(':');
      write(entry.getValue());
      between = ",";
    }
    text.append('}');
  }

  private void writeList(Collection<?> list) {
    text.append('[');
    String between = "";
    for (Object value : list) {
      text.append(between);
      write(value);
      between = ",";
    }
    text.append(']');
  }

  /**
   * A number that could be a person's is told as masked text, and so is one that JSON does not
   * know.
   */
  private void writeNumber(Number number) {
    String given = number.toString();
    try {
      String plain = new BigDecimal(given).toPlainString();
      if (masking.apply(plain).equals(plain)) {
        text.append(plain);
      } else {
        writeText(plain);
      }
    } catch (NumberFormatException notFinite) {
      writeText(given);
    }
  }

  /**
   * Escapes the least; a character that the database cannot keep becomes the one for unknown
   * characters.
   */
  private void writeText(String given) {
    String value = masking.apply(given);
    text.append('"');
    value
        .codePoints()
        .map(
            c ->
                c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                    ? UNKNOWN
                    : c)
        .forEach(this::writeCharacter);
    text.append('"');
  }

  private void writeCharacter(int c) {
    if (c == '"' || c == '\\') {
      text.append('\\').append((char) c);
    } else if (c < ' ') {
      text.append("\\u%04x".formatted(c));
    } else {
      text.appendCodePoint(c);
    }
  }
}
