/**
 * 数据库程序: PostgreSQL's programs on this machine: where they come from and under which account they
 * run.
 */
package org.canbao.postgres.program;
