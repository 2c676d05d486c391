package org.canbao.benchmarks.duckdb;

import org.canbao.benchmarks.people.Question;
import org.canbao.policy.term.YearSet;

/**
 * 位运算查询: counts bits of year sets instead of walking through the years.
 *
 * <p>A carry steps over bridged years: adding a bit to the run of bridged years above it leaves the
 * bit after the run.
 */
final class YearBits {

  private static final String NEXT =
      "(((((%1$s << 1) & bridged) + bridged) | (%1$s << 1)) & ~bridged)";
  private static final String SQL =
      """
      WITH missing AS (
        SELECT *,
          (((earlier_years() & countable_years()) >> ((traits >> 21) & 31)) << ((traits >> 21) & 31))
            & ~(resident | bridged) AS uninsured,
          resident & %1$d AS counted
        FROM people),
      gaps AS (
        SELECT *,
          CASE WHEN uninsured = 0 THEN 0
               WHEN (traits & insured_earlier_trait()) <> 0 THEN uninsured
               ELSE uninsured & ~(((resident | bridged) & -(resident | bridged)) * 2 - 1)
          END AS gap_set,
          counted & %2$s AS after1
        FROM missing),
      after2 AS (SELECT *, counted & %3$s AS after2 FROM gaps),
      after3 AS (SELECT *, counted & %4$s AS after3 FROM after2),
      sets AS (
        SELECT *,
          bit_count(gap_set)::INTEGER AS gap_years,
          CASE WHEN gap_set = 0 THEN 0 ELSE %5$s END AS gaps,
          bit_count(counted & %6$s)::INTEGER + bit_count(counted & %7$s)::INTEGER AS steps
        FROM after3)\
      """;

  private YearBits() {}

  static String query() {
    int counted = YearSet.from(SupportedChoices.FIRST_YEAR) & YearSet.before(Question.YEAR + 1);
    return SQL.formatted(
            counted,
            next("counted"),
            next("after1"),
            next("after2"),
            run(),
            next("after3"),
            next("claim_free"))
        + LastLayers.SQL;
  }

  private static String next(String years) {
    return NEXT.formatted(years);
  }

  /** The run of gap years before the year asked ends at the last year that is none. */
  private static String run() {
    StringBuilder sql = new StringBuilder("CASE");
    for (int year = Question.YEAR - 1; year >= SupportedChoices.FIRST_YEAR; year--) {
      int gaps = Question.YEAR - 1 - year;
      sql.append(" WHEN (gap_set & %d) = 0 THEN %d".formatted(YearSet.of(year), gaps));
    }
    int all = Question.YEAR - SupportedChoices.FIRST_YEAR;
    return sql.append(" ELSE %d END".formatted(all)).toString();
  }
}
