/**
 * 比对基准: generated worlds, feeds about them, what the matcher makes of the feeds, and how that
 * compares with the truth, which the matcher never sees.
 */
package org.canbao.benchmarks.matching;
