package org.canbao.command.policies;

import java.util.ArrayList;
import java.util.List;

/** 表格: columns that stay in line although a Chinese character is two cells wide. */
final class Table {

  private final List<List<String>> rows = new ArrayList<>();

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  /** Returns the lines, the last column unpadded. */
  List<String> lines() {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < rows.getFirst().size(); column++) {
      int at = column;
      widths.add(rows.stream().mapToInt(row -> width(row.get(at))).max().orElse(0));
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size() - 1; column++) {
      String cell = row.get(column);
      line.append(cell).repeat(" ", widths.get(column) - width(cell) + 2);
    }
    return line.append(row.getLast()).toString();
  }

  private static int width(String text) {
    return text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
  }
}
