package org.canbao.service.batch.row;

import org.canbao.service.rest.Problem;
import org.canbao.service.rest.Text;

/**
 * 行提示: what is wrong with a row and what was expected; it never repeats a value.
 *
 * @param column the key of the column; empty when it is the row as a whole
 */
public record RowNote(String column, String chinese, String english) {

  /** A note on a column. */
  public static RowNote on(String column, Text text) {
    return new RowNote(column, text.chinese(), text.english());
  }

  /** What another module refused. */
  public static RowNote of(Problem problem) {
    return problem.violations().isEmpty()
        ? on("", problem.text())
        : problem.violations().stream()
            .map(wrong -> on("", named(wrong)))
            .reduce((one, other) -> on("", joined(one, other)))
            .orElseThrow();
  }

  private static Text named(Problem.Violation wrong) {
    return Text.of(
        wrong.field() + "：" + wrong.text().chinese(),
        wrong.field() + ": " + wrong.text().english());
  }

  private static Text joined(RowNote one, RowNote other) {
    return Text.of(one.chinese + "；" + other.chinese, one.english + "; " + other.english);
  }
}
