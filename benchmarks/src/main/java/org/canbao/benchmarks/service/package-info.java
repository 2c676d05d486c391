/**
 * The service under load: its rates beside a request without a database and beside pgbench, in one
 * run.
 */
package org.canbao.benchmarks.service;
