/** 全体人口基准: a whole snapshot decided, beside DuckDB computing the same from the same file. */
package org.canbao.benchmarks.population;
