package org.canbao.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** 表: rows of a Markdown table, ready for docs/performance.md. */
public final class MarkdownTable {

  private final List<List<String>> rows = new ArrayList<>();

  public MarkdownTable(String... titles) {
    rows.add(List.of(titles));
    rows.add(List.of(titles).stream().map(_ -> "---").toList());
  }

  /** Adds a row of as many cells as there are titles. */
  public MarkdownTable add(String... cells) {
    if (cells.length != rows.getFirst().size()) {
      throw new IllegalArgumentException(
          "expected %d cells, but got %d".formatted(rows.getFirst().size(), cells.length));
    }
    rows.add(List.of(cells));
    return this;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append("| ").append(String.join(" | ", row)).append(" |\n"));
    return text.toString();
  }
}
