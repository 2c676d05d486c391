package org.canbao.invented.feed;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** 来数行: one line as an office sent it; a cell without text is empty. */
public final class FeedLine {

  private final Map<Column, String> cells = new EnumMap<>(Column.class);

  FeedLine() {}

  FeedLine(FeedLine other) {
    cells.putAll(other.cells);
  }

  /** A cell. */
  public String get(Column column) {
    return cells.getOrDefault(column, "");
  }

  FeedLine put(Column column, String text) {
    cells.put(column, text);
    return this;
  }

  /** The line as CSV, every cell quoted. */
  public String csv() {
    return Arrays.stream(Column.values())
        .map(column -> '"' + get(column).replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(","));
  }

  /** Without what it tells: it may stand in a log. */
  @Override
  public String toString() {
    return "FeedLine";
  }
}
