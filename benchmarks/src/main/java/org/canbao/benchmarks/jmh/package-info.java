/** JMH基准: what one thread does, with a serial collector so that nobody helps it. */
package org.canbao.benchmarks.jmh;
