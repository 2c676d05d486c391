package org.canbao.benchmarks.duckdb;

import java.sql.SQLException;
import java.util.Arrays;
import org.canbao.policy.block.Verdicts;

/** 一致性: the SQL must say of every row what the block says; else its speed means nothing. */
public final class Agreement {

  private Agreement() {}

  /**
   * Compares every column of every row.
   *
   * @throws IllegalStateException when a row differs or rows are missing
   */
  public static void requireRows(
      ReferenceDatabase database, ReferenceQuery query, Verdicts verdicts, int rows)
      throws SQLException {
    int[] seen = new int[1];
    database.forEach(
        query,
        (row, values) -> {
          seen[0]++;
          int[] expected = columns(verdicts, row);
          if (!Arrays.equals(values, expected)) {
            throw new IllegalStateException(
                "row %d, %s: the block says %s, SQL %s says %s"
                    .formatted(
                        row,
                        ReferenceQuery.COLUMNS,
                        Arrays.toString(expected),
                        query.title(),
                        Arrays.toString(values)));
          }
        });
    if (seen[0] != rows) {
      throw new IllegalStateException("expected %d rows, but SQL gave %d".formatted(rows, seen[0]));
    }
  }

  /**
   * Compares the sum of every column.
   *
   * @throws IllegalStateException when a sum differs
   */
  public static void requireSums(
      ReferenceDatabase database, ReferenceQuery query, Verdicts verdicts, int rows)
      throws SQLException {
    long[] expected = new long[ReferenceQuery.COLUMNS.size()];
    for (int row = 0; row < rows; row++) {
      int[] columns = columns(verdicts, row);
      for (int i = 0; i < columns.length; i++) {
        expected[i] += columns[i];
      }
    }
    long[] found = database.computeSums(query);
    if (!Arrays.equals(found, expected)) {
      throw new IllegalStateException(
          "sums of %s: the block says %s, SQL %s says %s"
              .formatted(
                  ReferenceQuery.COLUMNS,
                  Arrays.toString(expected),
                  query.title(),
                  Arrays.toString(found)));
    }
  }

  private static int[] columns(Verdicts verdicts, int row) {
    return new int[] {
      verdicts.benefitFrom(row),
      verdicts.fixed(row),
      verdicts.variable(row),
      verdicts.limit(row),
      verdicts.awards(row),
      verdicts.penalty(row),
      verdicts.payable(row),
      verdicts.subsidy(row),
      verdicts.status(row)
    };
  }
}
