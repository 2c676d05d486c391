package org.canbao.contract.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** 字段: walks through one line of JSON, strictly, and knows the path of the field it is at. */
final class Fields {

  private static final int MAX_ITEMS = 1000;

  private final JsonParser parser;
  private String list = "";
  private int index;
  private String name = "";

  Fields(JsonParser parser) {
    this.parser = parser;
  }

  /** Reads the value of one field. */
  @FunctionalInterface
  interface Field {
    void read(String name) throws BadFacts;
  }

  /** Reads one value. */
  @FunctionalInterface
  interface Value<T> {
    T read() throws BadFacts;
  }

  /** Reads an object and returns the bits of the fields that it has. */
  int object(FieldNames names, Field field) throws BadFacts {
    require(JsonToken.START_OBJECT, "不是对象，应为花括号内的JSON对象", "expected a JSON object in braces");
    int seen = 0;
    for (String next = parser.nextName(); next != null; next = parser.nextName()) {
      int bit = names.bit(next);
      if (bit == 0) {
        throw unknown(next, names);
      }
      name = next;
      if ((seen & bit) != 0) {
        throw wrong("字段重复，应只出现一次", "given twice, expected once");
      }
      seen |= bit;
      parser.nextToken();
      field.read(next);
    }
    name = "";
    allow(names, seen, names.all(), names.required());
    return seen;
  }

  /**
   * Refuses fields that do not belong to this kind of object, and required ones that are absent.
   */
  void allow(FieldNames names, int seen, int allowed, int required) throws BadFacts {
    if ((seen & ~allowed) != 0) {
      name = names.first(seen & ~allowed);
      throw wrong("不属于此处，应当去掉", "does not belong here, expected it to be left out");
    }
    if ((required & ~seen) != 0) {
      name = names.first(required & ~seen);
      throw wrong("缺少该字段，应当填写", "missing, expected it to be given");
    }
  }

  /** Reads a list. */
  <T> List<T> list(Value<T> item) throws BadFacts {
    require(JsonToken.START_ARRAY, "不是列表，应为方括号内的JSON数组", "expected a JSON array in brackets");
    String outer = name;
    List<T> items = new ArrayList<>();
    for (index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
      list = outer;
      name = "";
      if (index == MAX_ITEMS) {
        throw wrong("条目过多，最多1000条", "too many entries, expected at most 1000");
      }
      items.add(item.read());
    }
    list = "";
    name = outer;
    return items;
  }

  /** Reads a value or the word null, which only an open end may be. */
  <T> Optional<T> orNull(Value<T> value) throws BadFacts {
    return parser.currentToken() == JsonToken.VALUE_NULL
        ? Optional.empty()
        : Optional.of(value.read());
  }

  String string(String chinese, String english) throws BadFacts {
    require(JsonToken.VALUE_STRING, chinese, english);
    return parser.getString();
  }

  boolean flag() throws BadFacts {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      throw wrong("应为true或false", "expected true or false");
    }
    return token == JsonToken.VALUE_TRUE;
  }

  int whole(int from, int to) throws BadFacts {
    boolean small =
        parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getStringLength() <= 9;
    int value = small ? parser.getIntValue() : -1;
    if (value < from || value > to) {
      throw wrong(
          "应为%d至%d的整数".formatted(from, to),
          "expected a whole number from %d to %d".formatted(from, to));
    }
    return value;
  }

  /** Makes sure that nothing follows on the line. */
  void end() throws BadFacts {
    if (parser.nextToken() != null) {
      throw wrong(
          "JSON对象之后还有内容，应每行一个对象", "more follows the JSON object, expected one object on a line");
    }
  }

  /** Returns a complaint about the field at hand. */
  BadFacts wrong(String chinese, String english) {
    return path().isEmpty()
        ? new BadFacts(chinese, english)
        : BadFacts.at(path(), chinese, english);
  }

  private BadFacts unknown(String field, FieldNames names) {
    name = "";
    String expected = String.join(", ", names.names());
    return wrong(
        "未知字段%s，应为：%s".formatted(Echo.name(field), expected),
        "unknown field%s, expected one of %s".formatted(Echo.name(field), expected));
  }

  private void require(JsonToken token, String chinese, String english) throws BadFacts {
    if (parser.currentToken() != token) {
      throw wrong(chinese, english);
    }
  }

  private String path() {
    if (list.isEmpty()) {
      return name;
    }
    String item = list + "[" + index + "]";
    return name.isEmpty() ? item : item + "." + name;
  }
}
