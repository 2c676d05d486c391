/**
 * 数据库对照: the same columns computed by SQL on DuckDB, as a reference for speed.
 *
 * <p>This is the only place where rules are written in SQL, and nothing but benchmarks use it: a
 * test holds it equal to the block for every row. It knows the choices that {@link
 * org.canbao.benchmarks.people.Question}'s policy makes and people without unknown facts, no more.
 */
package org.canbao.benchmarks.duckdb;
