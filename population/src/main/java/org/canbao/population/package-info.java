/**
 * 全体人口: decides everybody of a population snapshot in one run on one machine.
 *
 * <p>DuckDB reads the file and writes the result, on all processors; in between it hands vectors of
 * rows to the engine's blocks. No rule is written in SQL.
 */
package org.canbao.population;
