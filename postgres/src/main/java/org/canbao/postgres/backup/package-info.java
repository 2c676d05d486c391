/** 数据备份: writes a schema of any PostgreSQL database into one file, and checks such a file. */
package org.canbao.postgres.backup;
