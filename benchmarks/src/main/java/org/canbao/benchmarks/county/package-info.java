/** 虚构县基准: how fast people are invented, and loaded beside a raw COPY of the same rows. */
package org.canbao.benchmarks.county;
