package org.canbao.benchmarks.duckdb;

import java.util.List;

/** 对照查询: two ways in which a good author of SQL may write the policy. */
public enum ReferenceQuery {
  /** 逐年: one layer of SQL for each year, as one would explain the rules. */
  BY_YEAR("year by year", YearByYear.query()),
  /** 位运算: sets of years as bits, tuned by hand. */
  BY_BITS("year sets as bits", YearBits.query());

  /** The result columns, in the order of every query. */
  public static final List<String> COLUMNS =
      List.of(
          "benefit_from",
          "fixed",
          "variable",
          "payment_limit",
          "awards",
          "penalty",
          "payable",
          "subsidy",
          "status");

  private final String title;
  private final String sql;

  ReferenceQuery(String title, String sql) {
    this.title = title;
    this.sql = sql;
  }

  /** Returns how the query is written, in words. */
  public String title() {
    return title;
  }

  /** Returns the query over the table {@code people}, one row in the result for each. */
  public String sql() {
    return sql;
  }

  /** Returns the query with a further column of the people carried through. */
  public String sqlWith(String column) {
    int last = sql.lastIndexOf("SELECT\n");
    return sql.substring(0, last) + "SELECT " + column + ",\n" + sql.substring(last + 7);
  }
}
