/**
 * 基准: measures the engine, each time beside a named reference in the same run.
 *
 * <p>{@code benchmarks/run} calls {@link org.canbao.benchmarks.Benchmarks}, which prints the tables
 * of docs/performance.md.
 */
package org.canbao.benchmarks;
