package org.canbao.casebook;

import java.time.LocalDate;
import java.util.List;
import org.canbao.policy.history.Facts;

/**
 * 案例: facts, the day asked, and what the texts say must come out.
 *
 * @param title the rule as a sentence
 * @param facts the invented person
 * @param on the day asked (问日)
 * @param expectations what is checked; a column left empty is not
 * @param source where the case stands and the clause behind it
 */
public record PolicyCase(
    String title, Facts facts, LocalDate on, List<Expectation> expectations, Source source) {

  /**
   * 预期: what one column of the result must say.
   *
   * @param column the column
   * @param text the words of the table
   */
  public record Expectation(ResultColumn column, String text) {}

  /**
   * 出处.
   *
   * @param table the name of the table
   * @param row the line of the file, counted from 1
   * @param clause 依据
   */
  public record Source(String table, long row, String clause) {}

  public PolicyCase {
    expectations = List.copyOf(expectations);
  }

  @Override
  public String toString() {
    return "%s:%d %s".formatted(source.table(), source.row(), title);
  }
}
