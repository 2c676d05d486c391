/** 报告: measured times, and the Markdown tables in which they are told. */
package org.canbao.benchmarks.report;
