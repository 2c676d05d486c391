package org.canbao.benchmarks.duckdb;

/** 末层: what both queries share: from gaps and steps to the result columns. */
final class LastLayers {

  static final String SQL =
      """
      , lengths AS (
        SELECT *,
          posting > window_closes() AS late,
          greatest(gaps - 1, 0) * variable_months() AS unrepaired,
          (traits & newborn_trait()) <> 0 AS newborn,
          (held & exempt_while_held()) <> 0 OR (begun & exempt_when_begun()) <> 0 AS exempt
        FROM sets)
      , waits AS (
        SELECT *,
          CASE WHEN late THEN posting ELSE year_start() END AS clock,
          CASE WHEN newborn OR exempt THEN 0
               WHEN late OR gaps > 0 THEN fixed_months() ELSE 0 END AS own_fixed,
          CASE WHEN unrepaired = 0 OR newborn OR exempt THEN 0
               WHEN gaps < long_gap_years()
               THEN greatest(unrepaired - (traits & repairs_mask()) * repair_months(), 0)
               ELSE greatest(
                 unrepaired - (traits & repairs_mask()) * repair_months(),
                 least(unrepaired, greatest(0, long_gap_floor() - fixed_months())))
          END AS own_variable
        FROM lengths)
      , benefits AS (
        SELECT *,
          CASE WHEN newborn THEN
                 CASE WHEN posting <= earlier_benefit + newborn_days()
                      THEN greatest(earlier_benefit, year_start())
                      ELSE greatest(posting + 1, year_start()) END
               WHEN own_fixed + own_variable = 0 THEN clock
               ELSE (DATE '1970-01-01' + clock + to_months(own_fixed + own_variable))::DATE
                 - DATE '1970-01-01'
          END::INTEGER AS own_benefit
        FROM waits)
      , carried AS (
        SELECT *,
          earlier_benefit > own_benefit AND NOT newborn AND NOT exempt AS carried,
          least(steps * award_step(), award_ceiling()) AS awards,
          least(gap_years * penalty_step(), penalty_ceiling()) AS penalty,
          subsidy_of(held) AS subsidy
        FROM benefits)
      , results AS (
        SELECT *,
          CASE WHEN carried THEN earlier_benefit ELSE own_benefit END AS benefit_from,
          CASE WHEN carried THEN (earlier_wait >> 10) & 1023 ELSE own_fixed END AS fixed,
          CASE WHEN carried THEN earlier_wait >> 20 ELSE own_variable END AS variable
        FROM carried)
      SELECT
        benefit_from::INTEGER AS benefit_from,
        fixed::SMALLINT AS fixed,
        variable::SMALLINT AS variable,
        (base_limit() + awards - penalty)::INTEGER AS payment_limit,
        awards::INTEGER AS awards,
        penalty::INTEGER AS penalty,
        (standard() - subsidy)::INTEGER AS payable,
        subsidy::INTEGER AS subsidy,
        CASE WHEN (traits & enrolled_trait()) = 0 THEN 0
             WHEN asked_on() >= benefit_from THEN 3
             WHEN carried OR fixed > 0 OR variable > 0 THEN 2
             ELSE 1 END::TINYINT AS status
      FROM results
      """;

  private LastLayers() {}
}
