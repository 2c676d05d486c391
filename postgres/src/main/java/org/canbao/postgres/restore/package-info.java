/**
 * 数据恢复: loads a backup into a new database, proves it whole, and puts it in the place of the old
 * one.
 */
package org.canbao.postgres.restore;
