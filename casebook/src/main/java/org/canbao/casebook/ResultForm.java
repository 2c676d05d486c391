package org.canbao.casebook;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** 结果列的写法: what may stand in a cell of the column, and what counts as agreement. */
enum ResultForm {
  STATUS("(未参保|未开始|等待期内|享受待遇|待补充)"),
  EXEMPTION("(-|\\p{IsHan}+)") {
    @Override
    String checked(String text) {
      if (!NOT_IDENTITIES.contains(text)) {
        Vocabulary.IDENTITY.get(text);
      }
      return text;
    }
  },
  YEARS("(无|-|\\d{4}( \\d{4})*)"),
  NUMBER("(-|\\d+)"),
  UNIT("(-|月|天)"),
  DATE("(无|-|\\d{4}-\\d\\d-\\d\\d)"),
  MONEY("(无|-|\\d+\\.\\d\\d)"),
  OPTIONS("(无|-|" + option() + "(; " + option() + ")*)"),
  FIELDS("(无|\\S+( \\S+)*)"),
  /** Words of which each must be there; {@code 无} where there must be none. */
  CONTAINED("(无|\\S+( \\S+)*)") {
    @Override
    boolean agrees(String expected, String found) {
      return containsAll(expected, found, " ");
    }
  },
  /** The same, for items that contain spaces. */
  CONTAINED_ITEMS("(无|[^;]+(; [^;]+)*)") {
    @Override
    boolean agrees(String expected, String found) {
      return containsAll(expected, found, "; ");
    }
  };

  private static final Set<String> NOT_IDENTITIES = Set.of("无", "-", "新生儿", "制度切换");

  private final Pattern pattern;

  ResultForm(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /** Returns the text, or fails with what was expected. */
  String checked(String text) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "expected the form %s, but found '%s'".formatted(pattern, text));
    }
    return text;
  }

  boolean agrees(String expected, String found) {
    return expected.equals(found);
  }

  private static String option() {
    return "\\d+年 (-|\\d+\\.\\d\\d) \\d+[月天] \\d{4}-\\d\\d-\\d\\d";
  }

  private static boolean containsAll(String expected, String found, String separator) {
    return expected.equals("无")
        ? found.equals("无") || found.isEmpty()
        : List.of(found.split(separator)).containsAll(List.of(expected.split(separator)));
  }
}
