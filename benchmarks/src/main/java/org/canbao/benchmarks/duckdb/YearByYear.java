package org.canbao.benchmarks.duckdb;

import org.canbao.benchmarks.people.Question;
import org.canbao.policy.term.YearSet;

/** 逐年查询: carries runs, steps and gaps from year to year, one layer of SQL for each. */
final class YearByYear {

  private static final String START =
      """
      start AS (
        SELECT *,
          (traits & insured_earlier_trait()) <> 0
            OR ((resident | bridged) & %d) <> 0 AS known,
          greatest(countable_years() & -countable_years(), 1 << ((traits >> 21) & 31)) AS countable,
          0 AS run, 0 AS continuity, 0 AS pending, 0 AS claim_free_steps, 0 AS gap_run, 0 AS gap_years
        FROM people)\
      """;
  private static final String LAYER =
      """
      , y%1$d AS (
        SELECT * REPLACE (
          known OR ((resident | bridged) & %2$d) <> 0 AS known,
          CASE WHEN (resident & %2$d) <> 0 THEN run + 1
               WHEN (bridged & %2$d) <> 0 THEN run ELSE 0 END AS run,
          CASE WHEN (resident & %2$d) <> 0 AND run >= full_years()
               THEN continuity + 1 ELSE continuity END AS continuity,
          CASE WHEN (resident & %2$d) <> 0
               THEN claim_free_steps + pending ELSE claim_free_steps END AS claim_free_steps,
          CASE WHEN (claim_free & %2$d) <> 0 THEN 1
               WHEN (bridged & %2$d) <> 0 THEN pending ELSE 0 END AS pending,
          CASE WHEN ((resident | bridged) & %2$d) = 0 AND known AND countable <= %2$d
               THEN gap_run + 1 ELSE 0 END AS gap_run,
          CASE WHEN ((resident | bridged) & %2$d) = 0 AND known AND countable <= %2$d
               THEN gap_years + 1 ELSE gap_years END AS gap_years)
        FROM %3$s)\
      """;
  private static final String ASKED =
      """
      , sets AS (
        SELECT *,
          gap_run AS gaps,
          continuity
            + CASE WHEN (resident & %1$d) <> 0 AND run >= full_years() THEN 1 ELSE 0 END
            + claim_free_steps + CASE WHEN (resident & %1$d) <> 0 THEN pending ELSE 0 END AS steps
        FROM %2$s)\
      """;

  private YearByYear() {}

  static String query() {
    int first = SupportedChoices.FIRST_YEAR;
    StringBuilder sql = new StringBuilder("WITH ").append(START.formatted(YearSet.before(first)));
    String from = "start";
    for (int year = first; year < Question.YEAR; year++) {
      sql.append(LAYER.formatted(year, YearSet.of(year), from));
      from = "y" + year;
    }
    return sql.append(ASKED.formatted(YearSet.of(Question.YEAR), from))
        .append(LastLayers.SQL)
        .toString();
  }
}
